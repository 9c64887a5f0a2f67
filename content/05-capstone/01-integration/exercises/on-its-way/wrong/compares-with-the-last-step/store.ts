// What the handler remembers between deliveries.

/** Ids of the contacts that somebody takes care of. */
export const met = new Set<string>()

/** By id of the card: the step it was last seen in. */
export const lastStep = new Map<string, string>()
