// What a trainer's wall shows that has changed since it was last looked at.
import type { Fire } from '@/lib/live/fired'
import type { Sql } from '../store/sql'
import { type Pace, readPace } from './pace'
import { openQuestions, type Question } from './questions'
import { type PollTotals, runningPolls } from './votes'

export interface WallChange {
  /** Give it back to get what comes after. */
  at: number
  /** Not all fitted: ask again at once. */
  more: boolean
  members: { id: string; name: string }[]
  progress: { member: string; step: string; state: string; detail: object }[]
  /** Every hand that is up. */
  hands: { member: string; step: string; note: string; shown: object | null; at: number }[]
  fires: (Fire & { at: number })[]
  deliveries: { fire: string; n: number; member: string; attempt: number; receipt: object }[]
  /** What was said in the last five minutes, all of it. */
  pace: Record<Pace, number>
  /** Every question that is open. */
  questions: Question[]
  requests: { member: string; step: string; request: object; at: number }[]
  /** Every poll that is open, or closed and not published. */
  votes: PollTotals[]
}

/** A statement that began earlier may commit later: a little is sent twice so that nothing is missed. */
const overlap = 2_000
const most = 2_000

/** Oldest first; whatever happened in the same millisecond as the last one is there too. */
const oldestFirst = `order by at fetch first ${most} rows with ties`

type Dated<Row> = Row & { at: number }

const membersSince = (sql: Sql, room: string, from: number) =>
  sql.query<Dated<WallChange['members'][number]>>(
    `select id, name, joined_at as at from room_member
     where room_id = $1 and role = 'learner' and revoked_at is null and joined_at >= $2 ${oldestFirst}`,
    [room, from],
  )

const progressSince = (sql: Sql, room: string, from: number) =>
  sql.query<Dated<WallChange['progress'][number]>>(
    `select member_id as member, step, state, detail, at from room_progress
     where room_id = $1 and at >= $2 ${oldestFirst}`,
    [room, from],
  )

const requestsSince = (sql: Sql, room: string, from: number) =>
  sql.query<WallChange['requests'][number]>(
    `select member_id as member, step, request, at from shared_request
     where room_id = $1 and at >= $2 ${oldestFirst}`,
    [room, from],
  )

const receiptsSince = (sql: Sql, room: string, from: number) =>
  sql.query<Dated<WallChange['deliveries'][number]>>(
    `select d.fire_id as fire, d.n, d.member_id as member, d.attempt, d.receipt, d.at
     from webhook_fire f join webhook_delivery d on d.fire_id = f.id
     where f.room_id = $1 and d.at >= $2 ${oldestFirst}`,
    [room, from],
  )

const firesSince = async (sql: Sql, room: string, from: number): Promise<WallChange['fires']> => {
  const rows = await sql.query<{ id: string; at: number; body: Omit<Fire, 'fire'> }>(
    `select id, at, body from webhook_fire where room_id = $1 and at >= $2 ${oldestFirst}`,
    [room, from],
  )
  return rows.map(({ id, at, body }) => ({ ...body, fire: id, at }))
}

const handsNow = (sql: Sql, room: string) =>
  sql.query<WallChange['hands'][number]>(
    `select member_id as member, step, note, shown, at from help_request
     where room_id = $1 and resolved_at is null order by at limit ${most}`,
    [room],
  )

/** Up to where every list is whole: one that was cut ends at its last row. */
function wholeUpTo(now: number, lists: readonly (readonly { at: number }[])[]): number {
  const ends = lists.flatMap((list) => (list.length < most ? [] : (list.at(-1)?.at ?? [])))
  return Math.min(now, ...ends.map((at) => at + 1 + overlap))
}

const undated = <Row extends { at: number }>(rows: readonly Row[]): Omit<Row, 'at'>[] =>
  rows.map(({ at: _, ...row }) => row)

export async function wallSince(sql: Sql, room: string, since: number): Promise<WallChange> {
  const from = Math.max(0, since - overlap)
  const [clock] = await sql.query<{ at: number }>('select class_now() as at')
  const now = clock?.at ?? since
  const members = await membersSince(sql, room, from)
  const progress = await progressSince(sql, room, from)
  const requests = await requestsSince(sql, room, from)
  const fires = await firesSince(sql, room, from)
  const deliveries = await receiptsSince(sql, room, from)
  const at = wholeUpTo(now, [members, progress, requests, fires, deliveries])
  return {
    ...{ at, more: at < now, requests, fires },
    members: undated(members),
    progress: undated(progress),
    deliveries: undated(deliveries),
    hands: await handsNow(sql, room),
    pace: await readPace(sql, room),
    questions: await openQuestions(sql, room),
    votes: await runningPolls(sql, room),
  }
}
