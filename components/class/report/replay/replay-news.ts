import type { ClassReplay } from '@/lib/live/class-report'
import { type FaultName, faultsOf } from '@/lib/live/fired'

export interface ReplayedFire {
  /** Milliseconds into the class. */
  after: number
  event: string
  faults: FaultName[]
}

type Event = ClassReplay['events'][number]

/** What happened since the class came to the step it is at: news of an earlier one is old. */
function sinceStep({ events }: Pick<ClassReplay, 'events'>, passed: number): Event[] {
  const over = events.slice(0, passed)
  const step = over.findLastIndex(({ kind }) => kind === 'step.go')
  return over.slice(step + 1)
}

/** The webhook that was fired last at this step; what a file says of it is shown as text only. */
export function firedHere(replay: Pick<ClassReplay, 'events'>, passed: number): ReplayedFire | undefined {
  const found = sinceStep(replay, passed).findLast(({ kind }) => kind === 'webhook.fire')
  if (found === undefined) return undefined
  const { event, sends } = found.body
  const faults = Array.isArray(sends) ? sends.flatMap((send) => faultsOf(String(send?.fault ?? ''))) : []
  return { after: found.after, event: String(event), faults }
}

/** The question that was asked, closed or shown last at this step. */
export function askedHere(replay: Pick<ClassReplay, 'events'>, passed: number): string | undefined {
  const found = sinceStep(replay, passed).findLast(({ kind }) => kind.startsWith('poll.'))
  return found && String(found.body.poll)
}
