// What each learner's own handler did with a fired webhook: one row for each attempt of each request.
import type { Sql } from '../store/sql'

export interface Receipt {
  fire: string
  n: number
  attempt: number
  receipt: object
}

/** The first word about an attempt is the last. @returns false for a fire that this member's room has not seen */
export async function keepReceipt(sql: Sql, room: string, member: string, given: Receipt): Promise<boolean> {
  const rows = await sql.query(
    `with f as (select id from webhook_fire where id = $1 and room_id = $2), kept as (
       insert into webhook_delivery (fire_id, member_id, n, attempt, receipt)
       select id, $3::uuid, $4, $5, $6::text::jsonb from f on conflict do nothing
     ) select id from f`,
    [given.fire, room, member, given.n, given.attempt, JSON.stringify(given.receipt)],
  )
  return rows.length > 0
}
