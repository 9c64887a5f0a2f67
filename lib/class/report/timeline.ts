// How long each step was shown, from the log alone: a step lasts until the next, or until the class ends.
import type { StepReport } from '@/lib/live/class-report'
import type { RoomEvent } from '../log/event'

/** @param end server milliseconds: when the class ended, or now */
export function stepsShown(
  events: readonly RoomEvent[],
  first: StepReport | undefined,
  end: number,
): StepReport[] {
  const shown = new Map<string, StepReport>()
  let current = first
  let since = events.find(({ kind }) => kind === 'room.start')?.at ?? events[0]?.at ?? end
  const leave = (at: number) => {
    if (!current) return
    const key = `${current.lesson}#${current.step}`
    const known = shown.get(key) ?? { lesson: current.lesson, step: current.step, milliseconds: 0, visits: 0 }
    known.milliseconds += Math.max(0, at - since)
    known.visits += 1
    shown.set(key, known)
  }
  for (const { kind, body, at } of events) {
    if (kind !== 'step.go') continue
    const [lesson, step] = [String(body.lesson), String(body.step)]
    if (current?.lesson === lesson && current.step === step) continue
    // What was shown in the lobby was not taught yet.
    if (at > since) leave(at)
    current = { lesson, step, milliseconds: 0, visits: 0 }
    since = Math.max(since, at)
  }
  leave(end)
  return [...shown.values()]
}
