// Promises what the handler remembers between deliveries.

export interface Contact {
  name: string | null
  updatedAt: string
}

/** Our copy of the contacts, by id. */
export const contacts = new Map<string, Contact>()

/** Payments that somebody is thanked for, by id: whoever adds one first sends the thanks. */
export const thanked = new Set<string>()

/** What is still to be done: thanks by payment, and contacts to be looked up. */
export const waiting = new Map<string, { payment: string; contactId: string }>()
export const unknown = new Set<string>()
