// A room as it is after event number seq: where whoever joins late begins.
import type { JsonObject } from '../commands/log-commands'
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'

export interface Scene {
  epoch: string
  seq: number
  state: 'lobby' | 'live' | 'ended'
  locked: boolean
  scene: JsonObject
  fence: number
  away: boolean
  /** Milliseconds since 1970 by the database's clock: what every deadline is measured with. */
  now: number
}

export async function readScene(sql: Sql, room: string): Promise<Scene> {
  const [found] = await sql.query<Scene>(
    `select epoch, seq, state, locked, scene, driver_fence as fence, driver_lease_until < class_now() as away,
       class_now() as now from rooms where id = $1`,
    [room],
  )
  if (found === undefined) throw new Refusal('room-ended')
  return found
}
