// One vote for each learner in each round; totals are counted, never added up, so that none is lost or doubled.
import type { Sql } from '../store/sql'
import { Grouped } from './grouped'

export interface Vote {
  room: string
  member: string
  poll: string
  round: number
  choice: string
}

// The room's row is held while votes go in: a poll cannot be closed in the middle and counted without them.
const upsert = `
with asked as (
  select x.*, r.id from jsonb_to_recordset($1::text::jsonb)
    as x(room uuid, member uuid, poll text, round int, choice text)
  join rooms r on r.id = x.room
  where r.scene -> ('poll:' || x.poll) @> jsonb_build_object('state', 'open', 'round', x.round)
    and r.scene -> ('ask:' || x.poll) -> 'choices' ? x.choice
  order by r.id for share of r
), kept as (
  insert into vote (room_id, poll, round, voter, choice)
  select a.room, a.poll, a.round, coalesce(encode(sha256(convert_to(k.key || a.member, 'UTF8')), 'hex'), a.member::text),
    a.choice
  from asked a left join poll_key k on k.room_id = a.room and k.poll = a.poll and k.round = a.round
  order by 1, 2, 3, 4
  on conflict (room_id, poll, round, voter) do update set choice = excluded.choice, at = excluded.at
)
select member, poll from asked`

export const voteWriter = (sql: Sql) => {
  const keyOf = ({ member, poll }: Pick<Vote, 'member' | 'poll'>) => `${member} ${poll}`
  return new Grouped<Vote, true>(keyOf, async (items) => {
    const rows = await sql.query<Pick<Vote, 'member' | 'poll'>>(upsert, [JSON.stringify(items)])
    return new Map(rows.map((row) => [keyOf(row), true]))
  })
}

export type Round = Pick<Vote, 'room' | 'poll' | 'round'>

/** @returns choice → votes */
export async function countVotes(sql: Sql, { room, poll, round }: Round): Promise<Record<string, number>> {
  const rows = await sql.query<{ choice: string; votes: number }>(
    `select choice, count(*)::int as votes from vote
     where room_id = $1 and poll = $2 and round = $3 group by choice order by choice`,
    [room, poll, round],
  )
  return Object.fromEntries(rows.map(({ choice, votes }) => [choice, votes]))
}

export interface PollTotals {
  poll: string
  round: number
  totals: Record<string, number>
  voters: number
}

const summed = (poll: string, round: number, totals: Record<string, number>): PollTotals => ({
  ...{ poll, round, totals },
  voters: Object.values(totals).reduce((sum, votes) => sum + votes, 0),
})

export const pollTotals = async (sql: Sql, asked: Round): Promise<PollTotals> =>
  summed(asked.poll, asked.round, await countVotes(sql, asked))

/** @returns what trainers alone see before it is published */
export async function runningPolls(sql: Sql, room: string): Promise<PollTotals[]> {
  const rows = await sql.query<{ poll: string; round: number; choice: string | null; votes: number }>(
    `select substr(p.key, 6) as poll, (p.value ->> 'round')::int as round, v.choice, count(v.choice)::int as votes
     from rooms r cross join jsonb_each(r.scene) p
     left join vote v on v.room_id = r.id and v.poll = substr(p.key, 6) and v.round = (p.value ->> 'round')::int
     where r.id = $1 and p.key like 'poll:%' and p.value ->> 'state' in ('open', 'closed')
     group by 1, 2, 3 order by 1, 3`,
    [room],
  )
  const polls = new Map<string, { round: number; totals: Record<string, number> }>()
  for (const { poll, round, choice, votes } of rows) {
    const known = polls.get(poll) ?? { round, totals: {} }
    if (choice !== null) known.totals[choice] = votes
    polls.set(poll, known)
  }
  return [...polls].map(([poll, { round, totals }]) => summed(poll, round, totals))
}
