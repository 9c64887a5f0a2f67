// What the handler remembers between deliveries. Nobody uses it yet.

/** Ids of the contacts that somebody takes care of. */
export const met = new Set<string>()
