// What learners ask in words, until a trainer has answered it.
import type { Sql } from '../store/sql'

export interface Question {
  id: string
  member: string
  text: string
  at: number
}

/** @param id the same one again is the same question */
export async function askQuestion(sql: Sql, room: string, { id, member, text }: Omit<Question, 'at'>) {
  await sql.query(
    `insert into question (id, room_id, member_id, body)
     select $1::uuid, id, $3::uuid, $4 from rooms where id = $2 and state <> 'ended' on conflict do nothing`,
    [id, room, member, text],
  )
}

export async function answerQuestion(sql: Sql, room: string, id: string): Promise<void> {
  await sql.query(
    'update question set answered_at = class_now() where id = $1 and room_id = $2 and answered_at is null',
    [id, room],
  )
}

/** @returns those nobody has answered yet, oldest first */
export const openQuestions = (sql: Sql, room: string): Promise<Question[]> =>
  sql.query<Question>(
    `select id, member_id as member, body as text, at from question
     where room_id = $1 and answered_at is null order by at limit 500`,
    [room],
  )
