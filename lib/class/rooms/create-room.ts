// Makes a room with its first trainer at the wheel.
import { randomBytes, randomUUID } from 'node:crypto'
import type { JsonObject } from '../commands/log-commands'
import { leaseTime } from '../log/append'
import { isDuplicate, type Sql } from '../store/sql'
import { codeOf, hashCode } from './code'
import { hashToken, type Keys } from './keys'

export interface NewRoom {
  room: string
  member: string
  /** The trainer's; known to nobody but its holder. */
  token: string
  code: string
  fence: number
}

/** Two rooms may get one code, once in many millions: the next one is as good. */
async function withCode(write: (version: number) => Promise<unknown>): Promise<number> {
  for (let version = 1; ; version++) {
    try {
      await write(version)
      return version
    } catch (error) {
      if (!isDuplicate(error) || version > 5) throw error
    }
  }
}

/** @param course what the scene says from the beginning: the lessons that were picked, and where the class stands */
export async function createRoom(
  sql: Sql,
  keys: Keys,
  trainer: string,
  course: JsonObject,
): Promise<NewRoom> {
  const [room, member, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')]
  const version = await withCode((tried) =>
    sql.query(
      `with r as (
         insert into rooms (id, epoch, code_version, code_hash, scene, opening, driver_id, driver_fence, driver_lease_until)
         values ($1, gen_random_uuid(), $2, $3, $4::text::jsonb, $4::text::jsonb, $5::uuid, 1, class_now() + ${leaseTime}) returning id
       )
       insert into room_member (id, room_id, role, name, token_hash) select $5::uuid, id, 'trainer', $6, $7 from r`,
      [
        room,
        tried,
        hashCode(keys, codeOf(keys, room, tried)),
        JSON.stringify(course),
        member,
        trainer,
        hashToken(token),
      ],
    ),
  )
  return { room, member, token, code: codeOf(keys, room, version), fence: 1 }
}

/** The code that is good now; undefined once the room has ended. */
export async function currentCode(sql: Sql, keys: Keys, room: string): Promise<string | undefined> {
  const [found] = await sql.query<{ version: number }>(
    'select code_version as version from rooms where id = $1 and code_hash is not null',
    [room],
  )
  return found && codeOf(keys, room, found.version)
}

/** The old code is wrong from now on; who is in stays in. */
export async function rotateCode(sql: Sql, keys: Keys, room: string): Promise<string | undefined> {
  const [found] = await sql.query<{ version: number }>(
    'select code_version as version from rooms where id = $1',
    [room],
  )
  const first = found?.version ?? 0
  await withCode((tried) =>
    sql.query('update rooms set code_version = $2, code_hash = $3 where id = $1 and code_hash is not null', [
      room,
      first + tried,
      hashCode(keys, codeOf(keys, room, first + tried)),
    ]),
  )
  return currentCode(sql, keys, room)
}
