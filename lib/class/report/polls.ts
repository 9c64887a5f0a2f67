// What a class was asked and what it answered; nobody is named where nobody was to be.
import type { PollReport } from '@/lib/live/class-report'
import type { RoomEvent } from '../log/event'
import type { Sql } from '../store/sql'

interface Row {
  poll: string
  round: number
  voter: string
  choice: string
}

const keyOf = ({ poll, round }: { poll: string; round: number }) => `${round} ${poll}`

export async function readPolls(sql: Sql, room: string, events: readonly RoomEvent[]): Promise<PollReport[]> {
  const votes = await sql.query<Row>(
    'select poll, round, voter, choice from vote where room_id = $1 order by poll, round, choice limit 100000',
    [room],
  )
  const published = new Set(
    events.flatMap(({ kind, body }) => (kind === 'poll.publish' ? [keyOf(body as unknown as Row)] : [])),
  )
  return events.flatMap(({ kind, body }): PollReport[] => {
    if (kind !== 'poll.open') return []
    const { poll, round, text, choices, anonymous } = body as unknown as PollReport
    const cast = votes.filter((vote) => keyOf(vote) === keyOf({ poll, round }))
    const totals = Object.fromEntries(choices.map((choice) => [choice, 0]))
    for (const { choice } of cast) totals[choice] = (totals[choice] ?? 0) + 1
    return [
      {
        ...{ poll, round, choices, anonymous, totals, published: published.has(keyOf({ poll, round })) },
        ...(text !== undefined && { text }),
        ...(!anonymous && { votes: Object.fromEntries(cast.map(({ voter, choice }) => [voter, choice])) }),
      },
    ]
  })
}
