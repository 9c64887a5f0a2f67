// Who is asking: a token becomes a member of one room, in the role the database says.
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'
import { hashToken } from './keys'
import { mayDo, type Right, type Role } from './rights'

export type StoredRole = 'trainer' | 'learner' | 'projector' | 'remote'

export interface Member {
  id: string
  room: string
  role: Role
  name: string
  /** Whose turn at the wheel its commands are: a remote's trainer, else itself. */
  actsFor: string
}

/** A token dies with its room, a day later: whoever was there can still read what they did. */
const afterEnd = 24 * 3_600_000

/** @throws Refusal not-a-member for a token that never was, was taken back, or has outlived its room */
export async function memberOf(sql: Sql, token: string): Promise<Member> {
  const [found] = await sql.query<{
    id: string
    room: string
    role: StoredRole
    name: string
    actsFor: string
    drives: boolean
  }>(
    `select m.id, m.room_id as room, m.role, m.name, coalesce(m.acts_for, m.id) as "actsFor", r.driver_id is not distinct from m.id as drives
     from room_member m join rooms r on r.id = m.room_id
     where m.token_hash = $1 and m.revoked_at is null
       and (r.ended_at is null or r.ended_at > class_now() - ${afterEnd})`,
    [hashToken(token)],
  )
  if (found === undefined) throw new Refusal('not-a-member')
  const { drives, role, ...member } = found
  return { ...member, role: role === 'trainer' ? (drives ? 'driver' : 'co-trainer') : role }
}

/** @throws Refusal not-allowed */
export function demand(member: Member, right: Right): void {
  if (!mayDo(member.role, right)) throw new Refusal('not-allowed')
}
