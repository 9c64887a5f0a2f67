// What an answer becomes: JSON as it says it is, a list as one item for each entry, any other text as `data`.
import type { Item, Json } from '../../workflow'

type Plain = { readonly [key: string]: Json }

const isPlain = (value: Json): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asItem = (value: Json): Plain => (isPlain(value) ? value : { data: value })

/** Undefined where the answer says it is JSON and is not. */
export function bodyOf(type: string, text: string): Json | undefined {
  if (!/json/i.test(type)) return text
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

export interface Answered {
  status: number
  statusText: string
  headers: Headers
  body: Json
}

export function answerItems({ status, statusText, headers, body }: Answered, full: boolean): Item['json'][] {
  if (full)
    return [{ body, headers: Object.fromEntries(headers), statusCode: status, statusMessage: statusText }]
  return Array.isArray(body) ? body.map(asItem) : [asItem(body)]
}
