// The same request tried again: from the wire log, and from the lines that the busy platform of an exercise writes.
import type { Evidence } from './evidence'
import { type Sighting, sentBy } from './misconception'

export interface Try {
  /** Seconds on the world's clock. */
  at: number
  /** The same for each try of one request. */
  what: string
  /** A status, or `no answer`. */
  outcome: string
  /** Seconds that Retry-After asked for. */
  told: number
  shown: Sighting
}

const line = /^(\d+\.\d{3}) s {2}(.+?) {2}(\d{3}|no answer)(?:, Retry-After: (\d+))?$/

/** Oldest first, of code only: by hand nobody can be too fast. */
export function triesIn(evidence: Evidence): Try[] {
  const sent = sentBy(evidence).filter(({ origin }) => origin.kind === 'code')
  const told = evidence.console.flatMap((each): Try[] => {
    const [whole, at, what = '', outcome = '', wait] = line.exec(each.text) ?? []
    if (whole === undefined) return []
    return [{ at: Number(at), what, outcome, told: Number(wait ?? 0), shown: { line: each } }]
  })
  // Where lines tell of the tries, the wire log only has those that got through.
  if (told.length > 0) return told
  return sent.map((exchange) => ({
    at: exchange.at / 1000,
    what: [exchange.request.method, exchange.request.url, exchange.request.body].join(' '),
    outcome: String(exchange.response?.status ?? 'no answer'),
    told: Number(retryAfter(exchange.response?.headers) ?? 0),
    shown: { exchange },
  }))
}

const retryAfter = (headers: readonly (readonly [string, string])[] = []) =>
  headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
