// Writes one durable command: number, event, effects and hint in one statement, so that all of it happens or none.
import type { JsonObject, LogKind, ServerKind } from '../commands/log-commands'
import { Refusal } from '../refusal'
import { isDuplicate, type Sql } from '../store/sql'
import { effects } from './effects'
import { channel, type RoomEvent } from './event'

/** How long a driver who says nothing keeps the wheel. */
export const leaseTime = 30_000

export interface Append {
  room: string
  /** Chosen by the sender: the same one again is the same command. */
  cmdId: string
  kind: LogKind | ServerKind
  body: JsonObject
  /** Null where nobody did it: the server by itself. */
  by: string | null
  /** Whose wheel it is and which turn of it, for what only a driver may do; a remote acts for its driver. */
  wheel?: { driver: string; fence: number }
  scene: JsonObject
  needs?: JsonObject
}

export interface Appended {
  event: RoomEvent
  /** The command had been done before. */
  again: boolean
}

// Rooms are locked by their own row: the order of commits is the order of numbers, and no number is left out.
const statement = (kind: Append['kind']) => `
with before as (
  select seq, kind, body, by_id, at from room_event where room_id = $1 and cmd_id = $2
), s as (
  update rooms set seq = seq + 1, scene = scene || $6::text::jsonb,
    driver_lease_until = case when $9::bigint is null then driver_lease_until else class_now() + ${leaseTime} end
    ${effects[kind]?.set ?? ''}
  where id = $1 and state <> 'ended' and ($9::bigint is null or (driver_id = $8::uuid and driver_fence = $9::bigint))
    and scene @> $7::text::jsonb ${effects[kind]?.where ?? ''} and not exists (select from before)
  returning seq
), e as (
  insert into room_event (room_id, seq, kind, body, by_id, cmd_id)
  select $1, seq, $3, $4::text::jsonb, $5::uuid, $2::uuid from s
  returning seq, kind, body, by_id, at
)${effects[kind]?.also ? `, also as (${effects[kind].also})` : ''}
select seq, kind, body, by_id as "by", at, false as again,
  pg_notify('${channel}', concat_ws(' ', $1::uuid, seq))::text as told from e
union all
select seq, kind, body, by_id, at, true, null from before`

type Row = Omit<RoomEvent, 'room'> & { again: boolean }

async function whyNot(sql: Sql, { room, wheel }: Append): Promise<Refusal> {
  const [found] = await sql.query<{ state: string; driver: string; fence: number }>(
    'select state, driver_id as driver, driver_fence as fence from rooms where id = $1',
    [room],
  )
  if (found === undefined || found.state === 'ended') return new Refusal('room-ended')
  if (wheel && (found.driver !== wheel.driver || found.fence !== wheel.fence))
    return new Refusal('stale-fence')
  return new Refusal('not-now')
}

export async function append(sql: Sql, command: Append): Promise<Appended> {
  const { room, cmdId, kind, body, by, scene, needs = {}, wheel } = command
  const [bodyText, sceneText, needsText] = [body, scene, needs].map((part) => JSON.stringify(part))
  const values = [
    ...[room, cmdId, kind, bodyText ?? '', by, sceneText ?? '', needsText ?? ''],
    ...[wheel?.driver ?? null, wheel?.fence ?? null],
  ]
  const run = () => sql.query<Row>(statement(kind), values)
  // Two at once with one id: the second could not see the first yet, and sees it now.
  const rows = await run().catch((error) => (isDuplicate(error) ? run() : Promise.reject(error)))
  const row = rows[0]
  if (row === undefined) throw await whyNot(sql, command)
  const { again, seq, at } = row
  return { again, event: { room, seq, kind: row.kind, body: row.body, by: row.by, at } }
}
