// Requests that learners let their trainer see, one for each step, with every secret in them hidden.
import type { JsonObject } from '../commands/log-commands'
import type { Sql } from '../store/sql'
import { masked } from './mask'

export async function shareRequest(
  sql: Sql,
  room: string,
  member: string,
  { step, request }: { step: string; request: object },
): Promise<void> {
  await sql.query(
    `insert into shared_request (room_id, member_id, step, request)
     select id, $2::uuid, $3, $4::text::jsonb from rooms where id = $1 and state <> 'ended'
     on conflict (room_id, member_id, step) do update set request = excluded.request, at = excluded.at`,
    [room, member, step, JSON.stringify(masked(request as JsonObject))],
  )
}
