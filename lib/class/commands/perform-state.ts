// Keeps what learners report; answered once it is written.
import type { Bus } from '../bus/bus'
import { Refusal } from '../refusal'
import type { Member } from '../rooms/member'
import { keepReceipt } from '../state/deliveries'
import { lowerHand, raiseHand, resolveHand } from '../state/help'
import { setPace } from '../state/pace'
import { progressWriter } from '../state/progress'
import { answerQuestion, askQuestion } from '../state/questions'
import { shareRequest } from '../state/shared-requests'
import { voteWriter } from '../state/votes'
import type { Sql } from '../store/sql'
import { type Command, readBody } from './command'
import { type StateBody, type StateKind, stateBodies } from './state-commands'

export const isStateKind = (kind: string): kind is StateKind => Object.hasOwn(stateBodies, kind)

type Keeper<Body> = (member: Member, body: Body, cmdId: string) => Promise<void>
type Keepers = { [Kind in StateKind]: Keeper<StateBody<Kind>> }

function keepersOf(sql: Sql, bus: Bus): Keepers {
  const progress = progressWriter(sql)
  const votes = voteWriter(sql)
  return {
    'progress.set': async ({ room, id }, body) => {
      if ((await progress.add({ room, member: id, ...body })) === undefined) throw new Refusal('room-ended')
    },
    'vote.cast': async ({ room, id }, body) => {
      if (!(await votes.add({ room, member: id, ...body }))) throw new Refusal('not-now')
    },
    'help.raise': ({ room, id }, body) => raiseHand(sql, { room, member: id, ...body }),
    'help.lower': async ({ room, id }) => {
      await lowerHand(sql, room, id, id)
    },
    'help.resolve': ({ room, id }, { member }, cmdId) =>
      resolveHand(sql, bus, { room, cmdId, member, by: id }),
    'delivery.report': async ({ room, id }, body) => {
      if (!(await keepReceipt(sql, room, id, body))) throw new Refusal('not-now')
    },
    'pace.set': ({ room, id }, { pace }) => setPace(sql, room, id, pace),
    'question.ask': ({ room, id }, { text }, cmdId) =>
      askQuestion(sql, room, { id: cmdId, member: id, text }),
    'question.answered': ({ room }, { question }) => answerQuestion(sql, room, question),
    'request.share': ({ room, id }, body) => shareRequest(sql, room, id, body),
  }
}

export function statePerformer(sql: Sql, bus: Bus) {
  const keepers = keepersOf(sql, bus)
  return async <Kind extends StateKind>(member: Member, command: Command & { kind: Kind }): Promise<void> => {
    const schema = stateBodies[command.kind]
    const keep = keepers[command.kind] as Keeper<unknown>
    await keep(member, readBody<unknown>(schema, command.body), command.cmdId)
  }
}
