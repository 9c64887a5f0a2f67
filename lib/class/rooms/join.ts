// From a code to a ticket, from a ticket to a member.
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'
import { hashCode, readCode } from './code'
import type { FailedCodes } from './failed-codes'
import { hashToken, type Keys } from './keys'
import { readNickname } from './nickname'
import { isScreenSign } from './screen-sign'
import { issueTicket, readTicket } from './ticket'

/** A room that is fuller than any class; the promise is 300. */
export const roomCapacity = Number(process.env.CLASS_ROOM_CAPACITY ?? 600)

export interface Door {
  sql: Sql
  keys: Keys
  failedCodes: FailedCodes
  now(): number
}

interface Knock {
  typed: string
  address: string
  sign?: readonly number[]
}

/** Wrong, expired and locked answer alike and after the same work. @throws Refusal */
export async function lookUpCode({ sql, keys, failedCodes, now }: Door, knock: Knock): Promise<string> {
  const wait = failedCodes.wait(knock.address)
  if (wait > 0) throw new Refusal('too-many', Math.ceil(wait / 1000))
  const code = readCode(knock.typed) ?? ''
  const [found] = await sql.query<{ id: string; open: boolean }>(
    "select id, state <> 'ended' and not locked as open from rooms where code_hash = $1",
    [hashCode(keys, code)],
  )
  const signed = !failedCodes.underAttack || (found && isScreenSign(keys, found.id, now(), knock.sign ?? []))
  if (found?.open && signed) return issueTicket(keys, { room: found.id, role: 'learner' }, now())
  failedCodes.failed(knock.address)
  throw new Refusal('unknown-code')
}

export interface Joined {
  member: string
  room: string
  token: string
  name: string
}

/** The same ticket again is the same learner: an answer that was lost on its way can be asked for again. */
export async function join({ sql, keys, now }: Door, sealed: string, typedName: string): Promise<Joined> {
  const ticket = readTicket(keys, sealed, now())
  if (ticket === undefined) throw new Refusal('unknown-code')
  const name = readNickname(typedName)
  if (name === undefined) throw new Refusal('invalid-body')
  const { room, member, role } = ticket
  const token = keys.bytes('token', member).toString('base64url')
  const rows = await sql.query<{ id: string }>(
    `insert into room_member (id, room_id, role, name, token_hash, acts_for)
     select $1::uuid, id, $3, $4, $5, $7::uuid from rooms
     where id = $2 and state <> 'ended' and ($3::text <> 'learner' or not locked)
       and (select count(*) from room_member where room_id = $2 and revoked_at is null) < $6
     on conflict do nothing returning id`,
    [member, room, role, name, hashToken(token), roomCapacity, ticket.actsFor],
  )
  if (rows.length > 0) return { member, room, token, name }
  const [made] = await sql.query<{ name: string }>(
    "select name from room_member where id = $1 and role = 'learner' and revoked_at is null",
    [member],
  )
  if (made) return { member, room, token, name: made.name }
  const [state] = await sql.query<{ state: string; locked: boolean }>(
    'select state, locked from rooms where id = $1',
    [room],
  )
  if (state === undefined || state.state === 'ended') throw new Refusal('room-ended')
  if (state.locked) throw new Refusal('room-locked')
  const [used] = await sql.query('select id from room_member where id = $1', [member])
  throw new Refusal(used ? 'unknown-code' : 'room-full')
}
