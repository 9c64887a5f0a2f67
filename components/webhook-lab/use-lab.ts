import { use, useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { SessionState } from '@/lib/practice/session'
import { type WebhookSession, type WebhookState, webhookSession } from '@/lib/practice/webhook-session'
import { useSession } from '../exercise/use-session.client'
import type { EventName, LabStart } from './lab-start'

/** What the parts of a lab show and do. */
export interface Lab extends WebhookState {
  session: WebhookSession
  eventNames: readonly EventName[]
}

/** Suspends until the practice world is there. */
export function useLab(id: string, { events: eventNames, ...setup }: LabStart): Lab {
  useSession(id)
  const session = use(webhookSession(id, setup))
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  // Thousands of deliveries in a second must not hold up a key or a click.
  const shown = useDeferredValue(state)
  const { pace, policy, style } = state
  // The same object as long as nothing new is shown: its parts then have nothing to do.
  return useMemo(
    () => ({ ...shown, pace, policy, style, session, eventNames }),
    [shown, pace, policy, style, session, eventNames],
  )
}

/**
 * What stands on the wire log, what happened inside the platform, what the learner's handler wrote. It is told apart from
 * what else the lab shows, so that a flood is drawn in two pieces and not in one long one.
 */
export function useWire({
  practice,
}: WebhookSession): Readonly<Pick<SessionState, 'entries' | 'events' | 'lines'>> {
  return useDeferredValue(useSyncExternalStore(practice.subscribe, practice.get, practice.get))
}
