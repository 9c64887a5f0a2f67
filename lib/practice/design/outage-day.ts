// Lives through an outage of the receiver with a sender's retry policy, and with somebody who sends again by hand what was lost.
import { hour } from '@/mocks/chat-api/platform/dates'
import { policies } from '@/mocks/webhooks/delivery/policies'
import { outcomeOf } from '@/mocks/webhooks/outage/outcome'
import { happeningsOf } from '@/mocks/webhooks/race/happenings'
import { type DesignFigures, figuresOf, type Known } from './figures'
import type { DesignScene } from './scene'
import type { Chosen } from './settings'

/** At nine the next morning somebody looks at the log. */
const untilMorning = 24 * hour

export function liveOutage(
  { seed, hours, outage, price }: DesignScene,
  { policy: id = 'platform', replay = 'no' }: Chosen,
): DesignFigures {
  const policy = policies[id]
  const down = { from: (outage?.from ?? 0) * hour, to: (outage?.to ?? 0) * hour }
  const moments = happeningsOf(seed, hours * hour).map(({ at }) => at)
  const { events } = outcomeOf(policy, down, moments, seed)
  let requests = events.reduce((sum, { attempts }) => sum + attempts.length, 0)
  const known = events.map(({ at, arrivedAt }): Known => {
    if (arrivedAt !== undefined) return { delay: arrivedAt - at }
    const stillThere = untilMorning - at <= (policy.retention ?? Number.POSITIVE_INFINITY)
    if (replay === 'no' || !stillThere || at > untilMorning) return { lost: 'undelivered' }
    requests += 1
    return { delay: untilMorning - at }
  })
  return figuresOf(known, requests, price)
}
