// What each learner's own handler did with a fired webhook: one row for each attempt of each request.
import type { Fire } from '@/lib/live/fired'
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

/** The last webhook and how everybody's handler took it, without names: a learner is a number here. */
export interface NamelessDeliveries {
  fire?: Fire & { at: number }
  learners: string[]
  deliveries: (Receipt & { member: string })[]
}

/** A full room's answers to thirty requests, each tried a few times. */
const most = 60_000

export async function lastDeliveries(sql: Sql, room: string): Promise<NamelessDeliveries> {
  const [last] = await sql.query<{ id: string; at: number; body: Omit<Fire, 'fire'> }>(
    'select id, at, body from webhook_fire where room_id = $1 order by at desc, seq desc limit 1',
    [room],
  )
  const members = await sql.query<{ id: string }>(
    `select id from room_member where room_id = $1 and role = 'learner' and revoked_at is null
     order by joined_at, id`,
    [room],
  )
  const numbers = new Map(members.map(({ id }, i) => [id, `${i + 1}`]))
  const rows = await sql.query<Receipt & { member: string }>(
    `select fire_id as fire, n, member_id as member, attempt, receipt from webhook_delivery
     where fire_id = $1 limit ${most}`,
    [last?.id ?? null],
  )
  return {
    ...(last && { fire: { ...last.body, fire: last.id, at: last.at } }),
    learners: [...numbers.values()],
    deliveries: rows.flatMap((row) => {
      const member = numbers.get(row.member)
      return member === undefined ? [] : [{ ...row, member }]
    }),
  }
}
