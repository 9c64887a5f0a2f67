// Shown by a program that asks the same thing again and again within seconds, and hears nothing new.
import type { Exchange } from '@/mocks/wire-log'
import { type Detector, isGood, sentBy, shownBy } from '../misconception'

/** Answers in a row without news. */
const many = 5
/** Virtual ms between two questions. */
const soon = 60_000

export const detector: Detector = (evidence) => {
  const asked = new Map<string, Exchange[]>()
  for (const exchange of sentBy(evidence)) {
    const { origin, request, response } = exchange
    if (origin.kind !== 'code' || request.method !== 'GET' || !isGood(exchange)) continue
    // A handler that asks once for each delivery asks for a reason.
    const question = `${request.url} ${origin.cause ?? ''}`
    const known = asked.get(question) ?? []
    const last = known.at(-1)
    const isSame = last?.response?.body === response?.body && exchange.at - (last?.at ?? 0) < soon
    const row = isSame ? [...known, exchange] : [exchange]
    if (row.length > many) return shownBy(exchange)
    asked.set(question, row)
  }
  return undefined
}
