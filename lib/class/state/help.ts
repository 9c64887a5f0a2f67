// Raised hands: one for each learner at a time, with the request only if its owner wants it seen.
import { randomUUID } from 'node:crypto'
import type { Bus } from '../bus/bus'
import { append } from '../log/append'
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'

export interface HelpWanted {
  room: string
  member: string
  step: string
  note: string
  shown: object | null
}

export async function raiseHand(sql: Sql, { room, member, step, note, shown }: HelpWanted): Promise<void> {
  await sql.query(
    `insert into help_request (id, room_id, member_id, step, note, shown)
     select $1::uuid, id, $3::uuid, $4, $5, $6::text::jsonb from rooms where id = $2 and state <> 'ended'
     on conflict (member_id) where resolved_at is null
     do update set step = excluded.step, note = excluded.note, shown = excluded.shown`,
    [randomUUID(), room, member, step, note, shown === null ? null : JSON.stringify(shown)],
  )
}

/** @param by the trainer who helped, or the learner who no longer needs it @returns whether it was up */
export async function lowerHand(sql: Sql, room: string, member: string, by: string): Promise<boolean> {
  const rows = await sql.query(
    `update help_request set resolved_at = class_now(), resolved_by = $3::uuid
     where room_id = $1 and member_id = $2 and resolved_at is null returning id`,
    [room, member, by],
  )
  return rows.length > 0
}

interface Resolved {
  room: string
  cmdId: string
  /** Whose hand it was. */
  member: string
  by: string
}

/** Lowers it for a trainer; the learner hears of it, now or when it is back. */
export async function resolveHand(sql: Sql, bus: Bus, { room, cmdId, member, by }: Resolved): Promise<void> {
  if (!(await lowerHand(sql, room, member, by))) return
  const told = { room, cmdId, kind: 'help.resolved', body: { member }, by, scene: {} } as const
  try {
    await bus.write(room, () => append(sql, told))
  } catch (error) {
    // Nobody hears anything in a room that is over.
    if (!(error instanceof Refusal)) throw error
  }
}

export async function handIsUp(sql: Sql, room: string, member: string): Promise<boolean> {
  const rows = await sql.query(
    'select id from help_request where room_id = $1 and member_id::text = $2 and resolved_at is null',
    [room, member],
  )
  return rows.length > 0
}
