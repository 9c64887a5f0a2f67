// What the handler remembers between deliveries.

/** Ids of the contacts that somebody takes care of. */
export const met = new Set<string>()

/** Ids of the cards whose customers are told. */
export const told = new Set<string>()
