// Promises what an outage did under one policy, in the figures a table shows.
import { medianOf } from '../race/median'
import type { Outcome } from './outcome'

export interface OutageSummary {
  /** Attempts really made. */
  attempts: number
  /** Arrived at the first attempt. */
  onTime: number
  /** Arrived at a later attempt. */
  saved: number
  lost: number
  /** Ms by which the saved ones came late; absent where none was saved. */
  median?: number
  worst?: number
  disabledAt?: number
}

export function summaryOf({ events, disabledAt }: Outcome): OutageSummary {
  const late = events.flatMap(({ at, attempts, arrivedAt }) =>
    arrivedAt !== undefined && attempts.length > 1 ? [arrivedAt - at] : [],
  )
  return {
    attempts: events.reduce((sum, { attempts }) => sum + attempts.length, 0),
    onTime: events.filter(({ attempts }) => attempts[0]?.ok).length,
    saved: late.length,
    lost: events.filter(({ lost }) => lost !== undefined).length,
    median: medianOf(late),
    worst: late.length === 0 ? undefined : Math.max(...late),
    disabledAt,
  }
}
