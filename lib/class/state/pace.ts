// Too slow, too fast, just right: what each learner said last, until it is too long ago to be true.
import type { Sql } from '../store/sql'

export type Pace = 'slower' | 'fine' | 'faster'

/** A word about the pace is about the last minutes. */
export const paceHolds = 5 * 60_000

export async function setPace(sql: Sql, room: string, member: string, pace: Pace): Promise<void> {
  await sql.query(
    `insert into room_pace (room_id, member_id, pace) values ($1, $2, $3)
     on conflict (member_id) do update set pace = excluded.pace, at = excluded.at`,
    [room, member, pace],
  )
}

/** Counts only: nobody is the one who is slow. */
export async function readPace(sql: Sql, room: string): Promise<Record<Pace, number>> {
  const rows = await sql.query<{ pace: Pace; said: number }>(
    `select pace, count(*)::int as said from room_pace where room_id = $1 and at > class_now() - ${paceHolds} group by pace`,
    [room],
  )
  const counts = { slower: 0, fine: 0, faster: 0 }
  for (const { pace, said } of rows) counts[pace] = said
  return counts
}
