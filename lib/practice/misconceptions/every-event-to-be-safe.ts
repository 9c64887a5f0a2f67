// Shown by a subscription to every event there is, and by nothing smaller after it.
import type { Exchange } from '@/mocks/wire-log'
import { type Detector, isGood, sentBy, shownBy } from '../misconception'
import { bodyObject } from '../traffic'

/** A number, for the events themselves are a heavy thing to load. A test holds it against them. */
export const everyEvent = 11

function eventsIn({ request }: Exchange): readonly unknown[] {
  const { events } = bodyObject(request)
  return Array.isArray(events) ? events : []
}

export const detector: Detector = (evidence) => {
  const asked = sentBy(evidence).filter(
    (one) => one.request.url.includes('/webhook/subscription') && isGood(one) && eventsIn(one).length > 0,
  )
  const last = asked.at(-1)
  return last && new Set(eventsIn(last)).size >= everyEvent ? shownBy(last) : undefined
}
