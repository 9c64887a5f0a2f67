// What a design came to in the end, in the figures that a table shows and checks ask.
import { medianOf } from '@/mocks/webhooks/race/median'

/** Why an event never became known. */
export type LossCause = 'overwritten' | 'gone' | 'undelivered'

export interface DesignFigures {
  happened: number
  /** Events that were not known at the end. */
  missed: number
  /** Of the missed ones, by cause; what was merely not known yet has none. */
  lost: Readonly<Partial<Record<LossCause, number>>>
  requests: number
  /** Of all requests. */
  cost: number
  /** Virtual ms from event to knowing it; absent where nothing became known. */
  median?: number
  worst?: number
}

/** One event and what became of it. */
export interface Known {
  /** Virtual ms until it was known; absent where it was not. */
  delay?: number
  lost?: LossCause
}

/** @param price of 1,000 requests */
export function figuresOf(events: readonly Known[], requests: number, price: number): DesignFigures {
  const delays = events.flatMap(({ delay }) => delay ?? [])
  const missed = events.filter(({ delay }) => delay === undefined)
  const lost: Partial<Record<LossCause, number>> = {}
  for (const { lost: cause } of missed) if (cause) lost[cause] = (lost[cause] ?? 0) + 1
  return {
    happened: events.length,
    missed: missed.length,
    lost,
    requests,
    cost: (requests / 1000) * price,
    ...(delays.length === 0 ? {} : { median: medianOf(delays), worst: Math.max(...delays) }),
  }
}
