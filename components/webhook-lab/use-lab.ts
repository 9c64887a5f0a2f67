import { use, useDeferredValue, useSyncExternalStore } from 'react'
import type { ConsoleLine } from '@/lib/practice/evidence'
import { type WebhookSession, type WebhookState, webhookSession } from '@/lib/practice/webhook-session'
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'
import { useSession } from '../exercise/use-session.client'
import type { EventName, LabStart } from './lab-start'

/** Everything the parts of a lab show and do. */
export interface Lab extends WebhookState {
  session: WebhookSession
  /** What stands on the wire log, and what happened inside the platform. */
  entries: readonly Exchange[]
  events: readonly LoggedEvent[]
  eventNames: readonly EventName[]
  /** What the learner's handler wrote. */
  lines: readonly ConsoleLine[]
}

/** Suspends until the practice world is there. */
export function useLab(id: string, { events: eventNames, ...setup }: LabStart): Lab {
  const [, known] = useSession(id)
  const session = use(webhookSession(id, setup))
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  // Thousands of deliveries in a second must not hold up a key or a click.
  const [{ entries, events, lines }, shown] = [useDeferredValue(known), useDeferredValue(state)]
  return {
    ...shown,
    entries,
    events,
    lines,
    pace: state.pace,
    policy: state.policy,
    style: state.style,
    session,
    eventNames,
  }
}
