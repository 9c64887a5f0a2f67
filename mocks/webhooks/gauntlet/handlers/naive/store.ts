// Promises what the naive handler remembers between deliveries.

/** Our copy of the contacts, by id. */
export const contacts = new Map<string, { name: string | null }>()
