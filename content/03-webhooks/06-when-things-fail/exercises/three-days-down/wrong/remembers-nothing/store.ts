/** Ids of the payments that somebody takes care of. */
export const thanked = new Set<string>()

/** By id of the contact: when the change in the plan was made, its `updatedAt`. */
export const newest = new Map<string, string>()
