// What a reader of a room begins with: the room as it is, and what it should know of itself.
import type { Member } from '../rooms/member'
import { readScene, type Scene } from '../rooms/scene'
import { handIsUp } from '../state/help'
import type { Sql } from '../store/sql'

export interface Snapshot extends Scene {
  me: Pick<Member, 'id' | 'role' | 'name'>
  /** Whether this learner's hand is up. */
  hand?: boolean
}

export async function readSnapshot(sql: Sql, member: Member): Promise<Snapshot> {
  const { id, role, name, room } = member
  const scene = await readScene(sql, room)
  return {
    ...scene,
    me: { id, role, name },
    ...(role === 'learner' && { hand: await handIsUp(sql, room, id) }),
  }
}
