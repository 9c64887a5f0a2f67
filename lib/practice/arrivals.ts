// What came to the learner's own handler, who had sent it, and what the handler made of it.
import { forgedRequests } from '@/mocks/webhooks/faults/third-party'
import { handledDeliveries } from '@/mocks/webhooks/faults/witness'
import type { Exchange } from '@/mocks/wire-log'
import type { Evidence } from './evidence'
import { handlerHost } from './lab-hosts'
import { isGood, lately } from './misconception'

export interface Arrival {
  exchange: Exchange
  /** What the handler answered, whatever the sender saw of it; absent where it gave no answer. */
  status?: number
  /** Virtual ms the handler took; at `timeout` or above nobody was listening any more. */
  took: number
  timeout: number
  /** Absent for what the platform sent. */
  stranger?: 'forged' | 'replay'
}

function hostOf({ request }: Exchange): string {
  return URL.canParse(request.url) ? new URL(request.url).host : ''
}

/** Oldest first. What came before the learner, or while no handler ran, is not among them. */
export function arrivalsIn(evidence: Evidence): Arrival[] {
  const handled = handledDeliveries(evidence.world)
  const strangers = forgedRequests(evidence.world)
  return lately(evidence).flatMap((exchange): Arrival[] => {
    if (exchange.origin.kind !== 'delivery' || hostOf(exchange) !== handlerHost) return []
    const kind = strangers.get(exchange.id)?.kind
    if (kind) {
      const status = exchange.response?.status
      return [{ exchange, status, took: 0, timeout: 1, stranger: kind === 'replay' ? kind : 'forged' }]
    }
    const row = handled.get(exchange.id)
    return row ? [{ exchange, status: row.status, took: row.took, timeout: row.timeout }] : []
  })
}

export const isTaken = ({ status = 0 }: Arrival): boolean => Math.floor(status / 100) === 2

/** What the handler asked of others because of a delivery, and got. */
export const workFor = (evidence: Evidence, { exchange }: Arrival): Exchange[] =>
  evidence.exchanges.filter(
    (other) => other.origin.kind === 'code' && other.origin.cause === exchange.id && isGood(other),
  )
