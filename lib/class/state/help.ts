// Raised hands: one for each learner at a time, with the request only if its owner wants it seen.
import { randomUUID } from 'node:crypto'
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

/** @param by the trainer who helped, or the learner who no longer needs it */
export async function lowerHand(sql: Sql, room: string, member: string, by: string): Promise<void> {
  await sql.query(
    `update help_request set resolved_at = class_now(), resolved_by = $3::uuid
     where room_id = $1 and member_id = $2 and resolved_at is null`,
    [room, member, by],
  )
}
