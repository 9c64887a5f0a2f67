// One thing that happened in a room, as the log keeps it.
import type { JsonObject } from '../commands/log-commands'
import type { Sql } from '../store/sql'

export interface RoomEvent {
  room: string
  /** 1, 2, 3 … within its room, in the order of commits. */
  seq: number
  kind: string
  body: JsonObject
  by: string | null
  /** Milliseconds since 1970 by the database's clock. */
  at: number
}

/** The channel on which processes tell each other `room seq`. */
export const channel = 'class'

/** @returns at most `limit` events, oldest first */
export const readEvents = (sql: Sql, room: string, after: number, limit: number): Promise<RoomEvent[]> =>
  sql.query<RoomEvent>(
    `select room_id as room, seq, kind, body, by_id as "by", at from room_event
     where room_id = $1 and seq > $2 order by seq limit $3`,
    [room, after, limit],
  )
