// Who was in a class and how far each came.
import type { ExerciseReport, LearnerReport } from '@/lib/live/class-report'
import type { Sql } from '../store/sql'

export const readLearners = async (sql: Sql, room: string): Promise<LearnerReport[]> => {
  const rows = await sql.query<Omit<LearnerReport, 'minutes'> & { present: number }>(
    `select m.id, m.name, m.joined_at as joined, s.seen_at as "lastSeen", coalesce(s.present_ms, 0) as present,
       coalesce((select jsonb_object_agg(p.step, p.state) from room_progress p where p.room_id = $1 and p.member_id = m.id), '{}') as progress,
       (select count(*)::int from help_request h where h.member_id = m.id) as hands,
       (select count(*)::int from question q where q.member_id = m.id) as questions
     from room_member m left join member_seen s on s.member_id = m.id
     where m.room_id = $1 and m.role = 'learner' order by m.joined_at, m.name limit 2000`,
    [room],
  )
  return rows.map(({ present, ...row }) => ({ ...row, minutes: Math.round(present / 6_000) / 10 }))
}

interface Counted {
  step: string
  what: string
  learners: number
}

/** Exercises only: a step says no more than that it was read. */
const isExercise = "step not like '%#%'"

const named = (sql: Sql, room: string, list: string) =>
  sql.query<Counted>(
    `select step, what, count(distinct member_id)::int as learners
     from room_progress p, jsonb_array_elements_text(
       case when jsonb_typeof(p.detail -> '${list}') = 'array' then p.detail -> '${list}' else '[]' end) as what
     where p.room_id = $1 and ${isExercise} group by step, what order by learners desc, what limit 2000`,
    [room],
  )

export async function readExercises(sql: Sql, room: string): Promise<ExerciseReport[]> {
  const states = await sql.query<Omit<ExerciseReport, 'checks' | 'beliefs'>>(
    `select step as id, count(*) filter (where state = 'working')::int as working,
       count(*) filter (where state = 'failing')::int as failing, count(*) filter (where state = 'done')::int as done,
       count(*) filter (where state = 'stuck')::int as stuck
     from room_progress where room_id = $1 and ${isExercise} group by step order by min(at), step limit 500`,
    [room],
  )
  const [checks, beliefs] = [await named(sql, room, 'failing'), await named(sql, room, 'beliefs')]
  const of = (rows: Counted[], id: string) => rows.filter(({ step }) => step === id)
  return states.map((state) => ({
    ...state,
    checks: of(checks, state.id).map(({ what, learners }) => ({ check: what, learners })),
    beliefs: of(beliefs, state.id).map(({ what, learners }) => ({ belief: what, learners })),
  }))
}
