// How far each learner is, step by step: one row each, the newest state of it.
import type { Sql } from '../store/sql'
import { Grouped } from './grouped'

export interface ProgressRow {
  room: string
  member: string
  step: string
  state: string
  detail: object
}

const upsert = `
insert into room_progress (room_id, member_id, step, state, detail, at)
select x.room, x.member, x.step, x.state, x.detail, class_now()
from jsonb_to_recordset($1::text::jsonb) as x(room uuid, member uuid, step text, state text, detail jsonb)
join rooms r on r.id = x.room and r.state <> 'ended'
order by x.room, x.member, x.step
on conflict (room_id, member_id, step) do update set state = excluded.state, detail = excluded.detail, at = excluded.at
returning member_id as member, step, at`

export const progressWriter = (sql: Sql) => {
  const keyOf = ({ member, step }: Pick<ProgressRow, 'member' | 'step'>) => `${member} ${step}`
  return new Grouped<ProgressRow, number>(keyOf, async (items) => {
    const rows = await sql.query<{ member: string; step: string; at: number }>(upsert, [
      JSON.stringify(items),
    ])
    return new Map(rows.map((row) => [keyOf(row), row.at]))
  })
}
