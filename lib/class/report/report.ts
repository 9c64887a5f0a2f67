// The whole of a class as one object, for its trainers.
import type { ClassReport, StepReport } from '@/lib/live/class-report'
import type { JsonObject } from '../commands/log-commands'
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'
import { readFires } from './fires'
import { readExercises, readLearners } from './people'
import { readPolls } from './polls'
import { stepsShown } from './timeline'
import { wholeLog } from './whole-log'

interface Room {
  state: ClassReport['state']
  made: number
  ended: number | null
  now: number
  opening: JsonObject
}

const readRoom = async (sql: Sql, room: string): Promise<Room> => {
  const [found] = await sql.query<Room>(
    'select state, created_at as made, ended_at as ended, class_now() as now, opening from rooms where id = $1',
    [room],
  )
  if (found === undefined) throw new Refusal('room-ended')
  return found
}

/** Where a class stands before anybody has moved it. */
const firstStep = (opening: JsonObject): StepReport | undefined => {
  const at = opening.position as { lesson: string; step: string } | undefined
  return at && { lesson: at.lesson, step: at.step, milliseconds: 0, visits: 0 }
}

export async function readReport(sql: Sql, room: string): Promise<ClassReport> {
  const { state, made, ended, now, opening } = await readRoom(sql, room)
  const events = await wholeLog(sql, room)
  const questions = await sql.query<ClassReport['questions'][number]>(
    `select body as text, at, answered_at is not null as answered from question where room_id = $1 order by at limit 5000`,
    [room],
  )
  return {
    lessons: (opening.lessons as string[] | undefined) ?? [],
    locale: String(opening.locale ?? 'en'),
    ...{ state, made, ended, questions },
    started: events.find(({ kind }) => kind === 'room.start')?.at ?? null,
    learners: await readLearners(sql, room),
    exercises: await readExercises(sql, room),
    steps: stepsShown(events, firstStep(opening), ended ?? now),
    polls: await readPolls(sql, room, events),
    fires: await readFires(sql, room),
  }
}
