import { bodyObject } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

export interface PlainRequest {
  method: string
  url: string
  headers?: [name: string, value: string][]
  body?: string
}

/** `status` of the last answer, or a number in the answers' JSON: its last value, or by how much it changed. */
export type Fact = { read: 'status' } | { read: string; as: 'last' | 'change' }

/** What really happened, as text to compare with a prediction's id; undefined when the answers do not say. */
export function readFact(fact: Fact, exchanges: readonly Exchange[]): string | undefined {
  const last = exchanges.at(-1)
  if (fact.read === 'status' || !('as' in fact)) return last?.response?.status.toString()
  const values = exchanges
    .map((exchange) => bodyObject(exchange.response)[fact.read])
    .filter((value) => typeof value === 'number')
  const [first] = values
  const end = values.at(-1)
  if (first === undefined || end === undefined) return undefined
  return String(fact.as === 'change' ? end - first : end)
}
