// What a learner's handler was told and what it asked for, read from the wire log alone.
import type { Evidence } from '@/lib/practice/evidence'
import { handlerHost } from '@/lib/practice/lab-hosts'
import { answeredBy, eventsIn, genuineArrivals } from '@/mocks/webhooks/gauntlet/account'
import type { Exchange } from '@/mocks/wire-log'

export const caseOf = ({ world, exchanges }: Evidence) => ({ world, exchanges, host: handlerHost })

export const shown = ({ exchanges }: Evidence, id: string | undefined) =>
  exchanges.find((exchange) => exchange.id === id)

export interface Told {
  exchange: Exchange
  id: string
  content: Record<string, unknown>
}

/** Genuine deliveries of one event that the handler has answered, oldest first. */
export function toldOf(evidence: Evidence, eventType: string): Told[] {
  const one = caseOf(evidence)
  return genuineArrivals(one)
    .filter((exchange) => answeredBy(one, exchange) !== undefined)
    .flatMap((exchange) =>
      eventsIn(exchange.request.body)
        .filter((event) => event.eventType === eventType)
        .map(({ content }) => ({ exchange, id: String(content.id), content })),
    )
}

/** What the handler itself sent. */
export const byHandler = ({ exchanges }: Evidence): Exchange[] =>
  exchanges.filter(({ origin }) => origin.kind === 'code')
