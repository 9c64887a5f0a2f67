// Promises what becomes of events when a receiver is out of reach for a while: each attempt a policy makes, in order, and how it ends.
import { RandomStream } from '../../random'
import { type RetryPolicy, waitAfter } from '../delivery/policy'
import { isOut, type Outage } from '../race/outage'
import { LastingFailure } from './lasting-failure'

export interface OutageAttempt {
  at: number
  ok: boolean
}

/** All moments are ms since the same zero as those of the outage. */
export interface EventOutcome {
  at: number
  attempts: OutageAttempt[]
  arrivedAt?: number
  /** `exhausted`: no attempt was left. `disabled`: the address was switched off, before or meanwhile. */
  lost?: 'exhausted' | 'disabled'
}

export interface Outcome {
  /** In the order of the moments given. */
  events: EventOutcome[]
  /** When the policy switched the address off; nothing is sent to it from then on. */
  disabledAt?: number
}

interface Due {
  at: number
  event: EventOutcome
  /** One per event, so that a longer outage does not shift the chance of other events. */
  chance: RandomStream
}

/** While it is out, the receiver refuses at once: an attempt takes no time. */
export function outcomeOf(
  policy: RetryPolicy,
  outage: Outage,
  eventAts: readonly number[],
  seed = 1,
): Outcome {
  const events = eventAts.map((at): EventOutcome => ({ at, attempts: [] }))
  const failure = new LastingFailure(policy.disableAfter)
  let disabledAt: number | undefined
  let due = events.map(
    (event, i): Due => ({ at: event.at, event, chance: new RandomStream(seed, `${policy.id} ${i}`) }),
  )
  while (due.length > 0 && disabledAt === undefined) {
    const now = Math.min(...due.map(({ at }) => at))
    const later = due.filter(({ at }) => at > now)
    for (const { at, event, chance } of due.filter((one) => one.at === now)) {
      const ok = !isOut(outage, at)
      event.attempts.push({ at, ok })
      if (ok) {
        event.arrivedAt = at
        continue
      }
      const wait = waitAfter(policy, event.attempts.length, () => chance.next())
      if (failure.failed(at, wait === undefined)) disabledAt ??= at
      if (wait === undefined) event.lost = 'exhausted'
      else later.push({ at: at + wait, event, chance })
    }
    due = later
  }
  for (const { event } of due) event.lost = 'disabled'
  return { events, ...(disabledAt === undefined ? {} : { disabledAt }) }
}
