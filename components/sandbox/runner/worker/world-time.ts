// Puts the practice world's clock in place of the machine's, for a program that serves.
import { Allowance } from '../allowance'
import { limits } from '../limits'
import { datesAt } from '../serve/dates'
import { timeoutSignals } from '../serve/timeout-signal'
import { WorldTimers } from '../serve/timers'
import { begin, finish } from './activity'
import { post } from './channel'

export interface WorldTime {
  /** The page says what time it is with all it says. */
  set(now: number): void
  timers: WorldTimers
  /** More timers, with each delivery. */
  allow(): void
}

function alarm(allowed: Allowance, waiting: () => number) {
  let capped = false
  return {
    set(id: number, ms: number): boolean {
      if (waiting() >= limits.timersAtOnce || !allowed.take()) {
        if (!capped) post({ type: 'notice', notice: { code: 'timers-capped', limit: limits.timersAtOnce } })
        capped = true
        return false
      }
      begin()
      post({ type: 'sleep', id, ms })
      return true
    },
    cancel(id: number): void {
      post({ type: 'unsleep', id })
      finish()
    },
  }
}

export function installWorldTime(start: number): WorldTime {
  let now = start
  const allowed = new Allowance(limits.timers)
  const timers: WorldTimers = new WorldTimers(alarm(allowed, () => timers.waiting))
  const { setTimeout, setInterval, clear } = timers
  Object.assign(globalThis, { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear })
  const dates = datesAt(() => now, Date)
  dates.prototype.constructor = dates
  globalThis.Date = dates
  Object.defineProperty(performance, 'now', { value: () => now - start, configurable: true, writable: true })
  AbortSignal.timeout = timeoutSignals(setTimeout)
  return {
    set: (moment) => {
      now = moment
    },
    timers,
    allow: () => allowed.add(limits.timersPerDelivery),
  }
}
