// Does what the class remembers.
import { z } from 'zod'
import type { Bus } from '../bus/bus'
import { type Append, type Appended, append } from '../log/append'
import { Refusal } from '../refusal'
import type { Member } from '../rooms/member'
import { needsWheel } from '../rooms/rights'
import { countVotes, type Round } from '../state/votes'
import type { Sql } from '../store/sql'
import { type Command, readBody } from './command'
import { type JsonObject, type LogKind, logCommands } from './log-commands'

export const isLogKind = (kind: string): kind is LogKind => Object.hasOwn(logCommands, kind)

const wanted = z.looseObject({ poll: z.string(), round: z.number() })

/** Totals are the server's to count, and final because a closed round takes no votes; numbers that were sent are not looked at. */
async function withTotals(sql: Sql, room: string, body: unknown): Promise<JsonObject> {
  const { poll, round } = readBody<Omit<Round, 'room'>>(wanted, body)
  const closed = { [`poll:${poll}`]: { state: 'closed', round } }
  const rows = await sql.query('select id from rooms where id = $1 and scene @> $2::text::jsonb', [
    room,
    JSON.stringify(closed),
  ])
  // Either too early, or done before: the log knows which.
  const totals = rows.length > 0 ? await countVotes(sql, { room, poll, round }) : {}
  return { poll, round, totals }
}

export async function performLog(sql: Sql, bus: Bus, member: Member, command: Command & { kind: LogKind }) {
  const { cmdId, kind } = command
  const given = kind === 'poll.publish' ? await withTotals(sql, member.room, command.body) : command.body
  const { body: schema, scene, needs } = logCommands[kind] as (typeof logCommands)['poll.close']
  const read = readBody(schema, given)
  // A fire is called by its command: so do all who speak of it.
  const body = kind === 'webhook.fire' ? { fire: cmdId, ...read } : read
  const write: Append = { room: member.room, cmdId, kind, body, by: member.id, scene: scene(read) }
  if (needs) write.needs = needs(read)
  if (needsWheel(kind)) {
    if (command.fence === undefined) throw new Refusal('stale-fence')
    write.wheel = { driver: member.actsFor, fence: command.fence }
  }
  return bus.write<Appended>(member.room, () => append(sql, write))
}
