// Forgets rooms, with everybody and everything in them, when their time is over.
import type { Sql } from './sql'

export const keptDays = (text = process.env.CLASS_KEEP_DAYS): number => {
  const days = Number(text || 30)
  return Number.isFinite(days) && days >= 0 ? days : 30
}

/** A room nobody ended counts from its driver's last sign of life. @returns how many rooms are gone */
export async function purge(sql: Sql, days = keptDays()): Promise<number> {
  const gone = await sql.query(
    `delete from rooms where coalesce(ended_at, driver_lease_until) < class_now() - $1::bigint returning id`,
    [Math.round(days * 86_400_000)],
  )
  return gone.length
}
