// How a page hears its class.

/**
 * `polling`: by asking again and again. `lost`: not at all, and trying. `gone`: the class has ended or one was sent
 * out of it. `full`: too many are here, and trying. `no-seat`: this browser has not joined.
 */
export type Link = 'connecting' | 'open' | 'polling' | 'lost' | 'gone' | 'full' | 'no-seat'
