import type { ClassReplay } from '@/lib/live/class-report'
import { type FaultName, faultsOf } from '@/lib/live/fired'

export interface ReplayedFire {
  /** Milliseconds into the class. */
  after: number
  event: string
  faults: FaultName[]
}

/** What was fired at the class up to now, the newest first; what a file says is shown as text only. */
export const firedSoFar = ({ events }: Pick<ClassReplay, 'events'>, passed: number): ReplayedFire[] =>
  events
    .slice(0, passed)
    .filter(({ kind }) => kind === 'webhook.fire')
    .map(({ after, body: { event, sends } }) => ({
      after,
      event: String(event),
      faults: Array.isArray(sends) ? sends.flatMap((send) => faultsOf(String(send?.fault ?? ''))) : [],
    }))
    .reverse()
