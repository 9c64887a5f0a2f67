// A class to go through again at its own pace: what everybody was shown, and nothing about anybody.
import type { ClassReplay } from '@/lib/live/class-report'
import type { RoomEvent } from '../log/event'
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'
import { wholeLog } from './whole-log'

interface Opening {
  lessons?: string[]
  locale?: string
  position?: ClassReplay['position']
}

const shown: readonly string[] = [
  'room.start',
  'step.go',
  'timer.set',
  'weather.set',
  'solution.reveal',
  'poll.open',
  'poll.close',
  'poll.publish',
  'webhook.fire',
  'room.end',
]

/** A deadline is a moment of that day: it becomes how long there was. */
const relative = ({ kind, body, at }: RoomEvent) =>
  kind === 'timer.set' && typeof body.until === 'number' ? { ...body, until: body.until - at } : body

export async function readReplay(sql: Sql, room: string): Promise<ClassReplay> {
  const [found] = await sql.query<{ opening: Opening }>('select opening from rooms where id = $1', [room])
  if (found === undefined) throw new Refusal('room-ended')
  const events = (await wholeLog(sql, room)).filter(({ kind }) => shown.includes(kind))
  const first = events[0]?.at ?? 0
  return {
    lessons: found.opening.lessons ?? [],
    locale: found.opening.locale ?? 'en',
    ...(found.opening.position && { position: found.opening.position }),
    seed: Number.parseInt(room.slice(0, 7), 16),
    length: (events.at(-1)?.at ?? first) - first,
    events: events.map((event) => ({ after: event.at - first, kind: event.kind, body: relative(event) })),
  }
}
