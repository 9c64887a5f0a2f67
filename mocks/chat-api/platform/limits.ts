// Promises both rate limits of the account, counted on the virtual clock: 200 in 5 s and 1000 in 5 min.
import type { Call, Refusal } from '../../define'
import { minute } from './dates'
import { refusals } from './refusals'

interface LimitRow {
  id: string
  /** Moments of the requests that were let through, oldest first. */
  times: number[]
}

export interface Limit {
  count: number
  windowMs: number
}

export const burst: Limit = { count: 200, windowMs: 5_000 }
export const sustained: Limit = { count: 1_000, windowMs: 5 * minute }

/** Ms until the limit lets one more through; 0 when it does now. */
function waitFor({ count, windowMs }: Limit, times: readonly number[], now: number): number {
  const blocking = times.at(-count)
  return blocking === undefined ? 0 : Math.max(0, blocking + windowMs - now)
}

/** Refused requests do not count, so that a client that waits as told is let in. */
export function limit({ world }: Call): Refusal | undefined {
  const now = world.clock.now()
  const table = world.table<LimitRow>('limit')
  const times = table.get('account')?.times ?? []
  for (const one of [burst, sustained]) {
    const wait = waitFor(one, times, now)
    if (wait > 0) return refusals.tooManyRequests(one, Math.ceil(wait / 1000))
  }
  const firstKept = times.findIndex((time) => time > now - sustained.windowMs)
  const kept = firstKept < 0 ? [now] : [...times.slice(firstKept), now]
  if (table.get('account')) table.update('account', { times: kept })
  else table.insert({ id: 'account', times: kept })
  return undefined
}
