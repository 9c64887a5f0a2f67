// One door for every command: who may, how fast, and then to the lane it belongs to.
import { z } from 'zod'
import type { Bus } from '../bus/bus'
import { Refusal } from '../refusal'
import { demand, type Member } from '../rooms/member'
import type { Right } from '../rooms/rights'
import { renewWheel, turnWheel } from '../rooms/wheel'
import type { Sql } from '../store/sql'
import { type Command, readBody, readCommand } from './command'
import { Pace } from './pace'
import { isLogKind, performLog } from './perform-log'
import { isStateKind, statePerformer } from './perform-state'

export interface Answer {
  /** Of the event it became, where it became one. */
  seq?: number
  /** The turn of the wheel from now on. */
  fence?: number
  leaseUntil?: number
}

const laser = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
const hand = z.strictObject({ to: z.uuid() })
const take = z.strictObject({ force: z.boolean().default(false) })

/** What a wall shows from the database, and not from the event. */
const showsOnWall = (kind: Right) =>
  kind === 'webhook.fire' || kind.startsWith('poll.') || kind === 'member.kick'

interface Hall {
  sql: Sql
  bus: Bus
  /** Something on the wall of this room has changed. */
  changed(room: string): void
  /** A webhook has been fired. */
  fired(): void
  now(): number
}

export function performer({ sql, bus, changed, fired, now }: Hall) {
  const speech = new Pace(20, 10, now)
  const fires = new Pace(6, 6 / 60, now)
  const questions = new Pace(5, 5 / 60, now)
  const keep = statePerformer(sql, bus)

  const turn = async (
    member: Member,
    { cmdId, fence }: Command,
    to: string,
    force: boolean,
  ): Promise<Answer> => {
    if (fence === undefined) throw new Refusal('stale-fence')
    const { event } = await bus.write(member.room, async () => ({
      event: await turnWheel(sql, member, { cmdId, to, fence, force }),
    }))
    return { seq: event.seq, fence: Number(event.body.fence) }
  }

  /** @throws Refusal */
  return async (member: Member, given: unknown): Promise<Answer> => {
    const command = readCommand(given)
    const { kind, body, fence = -1 } = command
    demand(member, kind)
    if (kind === 'laser.move') {
      bus.glance({ room: member.room, kind, body: readBody(laser, body) })
      return {}
    }
    if (!speech.take(member.id)) throw new Refusal('too-many', 1)
    if (kind === 'webhook.fire' && !fires.take(member.room)) throw new Refusal('too-many', 10)
    if (kind === 'question.ask' && !questions.take(member.id)) throw new Refusal('too-many', 12)
    if (kind === 'wheel.take') return turn(member, command, member.id, readBody(take, body).force)
    if (kind === 'wheel.hand') return turn(member, command, readBody(hand, body).to, true)
    if (kind === 'wheel.renew') return { leaseUntil: await renewWheel(sql, member, fence) }
    if (isLogKind(kind)) {
      const { event } = await performLog(sql, bus, member, { ...command, kind })
      if (kind === 'webhook.fire') fired()
      if (showsOnWall(kind)) changed(member.room)
      return { seq: event.seq }
    }
    if (!isStateKind(kind)) throw new Refusal('not-allowed')
    await keep(member, { ...command, kind })
    changed(member.room)
    return {}
  }
}
