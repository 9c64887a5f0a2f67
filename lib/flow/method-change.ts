// Promises what the card does to its own headers and body when another method is chosen, as the platform's editor does it.
import { isBodiless } from './check-flow'
import type { Card } from './flow'
import { resultKey } from './result-key'

export type CallCard = Extract<Card, { kind: 'call' }>

/** What a call sends unless its author writes something else: who the contact is, which flow this is, and all results. */
export const defaultBody = `@(json(object(
  "contact", object(
    "uuid", contact.uuid,
    "name", contact.name,
    "urn", contact.urn
  ),
  "flow", object(
    "uuid", run.flow.uuid,
    "name", run.flow.name
  ),
  "results", foreach_value(results, extract_object, "value", "category")
)))`

export const newCallCard = (id: string): CallCard => ({
  id,
  kind: 'call',
  method: 'GET',
  url: '',
  headers: [{ name: 'Accept', value: 'application/json' }],
  body: '',
  result: 'Result',
})

export type MethodChange =
  /** The default body took the place of `was`. */
  | { kind: 'body-reset'; was: string }
  /** A method without a body was chosen: `was` is gone. */
  | { kind: 'body-removed'; was: string }
  /** Where there was no body the default one stands now. */
  | { kind: 'body-added' }
  | { kind: 'header-added'; name: string; value: string }

const has = ({ headers }: CallCard, name: string) =>
  headers.some((header) => header.name.trim().toLowerCase() === name)

/** Every change of method resets the body, also from POST to PUT; headers are only ever added. */
export function withMethod(
  card: CallCard,
  method: CallCard['method'],
): { card: CallCard; changes: MethodChange[] } {
  if (method === card.method) return { card, changes: [] }
  const body = isBodiless(method) ? '' : defaultBody
  const type = { name: 'Content-Type', value: 'application/json' }
  const typed = !isBodiless(method) && !has(card, 'content-type')
  const headers = typed ? [...card.headers, type] : card.headers
  return {
    card: { ...card, method, body, headers },
    changes: [...bodyChange(card.body, body), ...(typed ? [{ kind: 'header-added' as const, ...type }] : [])],
  }
}

function bodyChange(was: string, body: string): MethodChange[] {
  if (was === body) return []
  if (body === '') return [{ kind: 'body-removed', was }]
  return was === '' ? [{ kind: 'body-added' }] : [{ kind: 'body-reset', was }]
}

/** How a flow reads what a call left behind. */
export const resultVariable = (name: string): string => `@results.${resultKey(name)}`
