// Tells those who wait in a lobby how many they are.
import type { Bus } from '../bus/bus'
import type { Sql } from '../store/sql'

/** @param present ids of everybody who is connected @returns call it with the room whenever somebody came or left */
export const lobbyNews =
  (sql: Sql, bus: Pick<Bus, 'glance'>, present: (room: string) => Promise<string[]>) =>
  async (room: string): Promise<void> => {
    const [found] = await sql.query<{ learners: number }>(
      `select count(*)::int as learners from room_member m join rooms r on r.id = m.room_id
       where r.id = $1 and r.state = 'lobby' and m.role = 'learner' and m.revoked_at is null
         and m.id::text in (select jsonb_array_elements_text($2::text::jsonb))`,
      [room, JSON.stringify(await present(room))],
    )
    if (found && found.learners > 0) bus.glance({ room, kind: 'lobby.here', body: found })
  }
