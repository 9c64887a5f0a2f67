// One driver at a time: every take-over counts the fence up, and whoever holds an older number is refused.
import { leaseTime } from '../log/append'
import { channel, type RoomEvent } from '../log/event'
import { Refusal } from '../refusal'
import { isDuplicate, type Sql } from '../store/sql'
import type { Member } from './member'

export interface Wheel {
  driver: string | null
  fence: number
  /** By the database's clock; past it the driver is away. */
  leaseUntil: number
}

export async function readWheel(sql: Sql, room: string): Promise<Wheel & { away: boolean }> {
  const [found] = await sql.query<Wheel & { away: boolean }>(
    `select driver_id as driver, driver_fence as fence, driver_lease_until as "leaseUntil",
       driver_lease_until < class_now() as away from rooms where id = $1`,
    [room],
  )
  if (found === undefined) throw new Refusal('room-ended')
  return found
}

interface Turn {
  cmdId: string
  /** Whoever drives from now on. */
  to: string
  /** From whom: the wheel must be where it was when this was decided. */
  fence: number
  /** Takes it from a driver who is not away. */
  force: boolean
}

const statement = `
with before as (
  select seq, kind, body, at, by_id from room_event where room_id = $1 and cmd_id = $2
), s as (
  update rooms set seq = seq + 1, driver_id = $3::uuid, driver_fence = driver_fence + 1,
    driver_lease_until = class_now() + ${leaseTime}
  where id = $1 and state <> 'ended' and driver_fence = $4 and ($5::boolean or driver_lease_until < class_now())
    and not exists (select from before)
    and exists (select from room_member where id = $3::uuid and room_id = $1 and role = 'trainer' and revoked_at is null)
  returning seq, driver_fence
), e as (
  insert into room_event (room_id, seq, kind, body, by_id, cmd_id)
  select $1, seq, 'driver.changed', jsonb_build_object('driver', $3::text, 'fence', driver_fence), $6::uuid, $2::uuid from s
  returning seq, kind, body, at, by_id
)
select seq, kind, body, at, by_id as "by", pg_notify('${channel}', concat_ws(' ', $1::uuid, seq))::text as told from e
union all select seq, kind, body, at, by_id, null from before`

/** @throws Refusal stale-fence when somebody else has turned it since, or is still driving */
export async function turnWheel(
  sql: Sql,
  { room, id }: Member,
  { cmdId, to, fence, force }: Turn,
): Promise<RoomEvent> {
  const run = () => sql.query<Omit<RoomEvent, 'room'>>(statement, [room, cmdId, to, fence, force, id])
  const [row] = await run().catch((error) => (isDuplicate(error) ? run() : Promise.reject(error)))
  if (row === undefined) throw new Refusal('stale-fence')
  const { seq, kind, body, by, at } = row
  return { room, seq, kind, body, by, at }
}

/** Also after the lease has run out, as long as nobody else has taken the wheel. */
export async function renewWheel(sql: Sql, { room, actsFor }: Member, fence: number): Promise<number> {
  const [row] = await sql.query<{ until: number }>(
    `update rooms set driver_lease_until = class_now() + ${leaseTime}
     where id = $1 and driver_fence = $2 and driver_id = $3 and state <> 'ended' returning driver_lease_until as until`,
    [room, fence, actsFor],
  )
  if (row === undefined) throw new Refusal('stale-fence')
  return row.until
}
