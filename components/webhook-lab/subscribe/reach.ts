// Which of the last happenings would have reached an address that listens to these events.
import type { LoggedEvent } from '@/mocks/wire-log'

/** More than these nobody looks back on. */
export const lookBack = 20

export interface Reach {
  event: LoggedEvent
  reached: boolean
}

/** The last events, newest first. */
export function reachOf(events: readonly LoggedEvent[], ticked: readonly string[]): Reach[] {
  return events
    .slice(-lookBack)
    .map((event) => ({ event, reached: ticked.includes(event.type) }))
    .reverse()
}
