// What a trainer's wall shows that has changed since it was last looked at.
import type { Sql } from '../store/sql'

export interface WallChange {
  /** Give it back to get what comes after. */
  at: number
  members: { id: string; name: string }[]
  progress: { member: string; step: string; state: string; detail: object }[]
  hands: { member: string; step: string; note: string; shown: object | null; at: number }[]
  deliveries: { fire: string; member: string; attempt: number; receipt: object }[]
}

/** A statement that began earlier may commit later: a little is sent twice so that nothing is missed. */
const overlap = 2_000
const most = 2_000

export async function wallSince(sql: Sql, room: string, since: number): Promise<WallChange> {
  const from = Math.max(0, since - overlap)
  const [now] = await sql.query<{ at: number }>('select class_now() as at')
  const members = await sql.query<WallChange['members'][number]>(
    `select id, name from room_member
     where room_id = $1 and role = 'learner' and revoked_at is null and joined_at >= $2 limit ${most}`,
    [room, from],
  )
  const progress = await sql.query<WallChange['progress'][number]>(
    `select member_id as member, step, state, detail from room_progress
     where room_id = $1 and at >= $2 order by at limit ${most}`,
    [room, from],
  )
  const hands = await sql.query<WallChange['hands'][number]>(
    `select member_id as member, step, note, shown, at from help_request
     where room_id = $1 and resolved_at is null order by at limit ${most}`,
    [room],
  )
  const deliveries = await sql.query<WallChange['deliveries'][number]>(
    `select d.fire_id as fire, d.member_id as member, d.attempt, d.receipt
     from webhook_fire f join webhook_delivery d on d.fire_id = f.id
     where f.room_id = $1 and d.at >= $2 order by d.at limit ${most}`,
    [room, from],
  )
  return { at: now?.at ?? since, members, progress, hands, deliveries }
}
