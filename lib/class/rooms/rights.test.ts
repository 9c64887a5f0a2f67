import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LiveClass, openClass } from '../open-class'
import type { Refusal } from '../refusal'
import { command, openRoom } from '../trial/classroom'
import { embeddedDirectory } from '../trial/embedded-directory'
import type { Member } from './member'
import { type Right, type Role, rights, roles } from './rights'

// Written a second time on purpose: whoever changes who may do what changes it in two places.
const letters = { D: 'driver', C: 'co-trainer', L: 'learner', P: 'projector', R: 'remote' } as const
const expected: Record<Right, string> = {
  'scene.read': 'DCLPR',
  'solution.read': 'DC',
  'notes.read': 'DCR',
  'wall.read': 'DC',
  'deliveries.read': 'DCP',
  'report.export': 'DC',
  'code.read': 'DCP',
  'sign.read': 'DCP',
  'secret.read': 'L',
  'votes.read': 'DC',
  'code.rotate': 'DC',
  'projector.open': 'DC',
  'remote.pair': 'DC',
  'trainer.invite': 'D',
  'room.start': 'D',
  'room.lock': 'DC',
  'room.unlock': 'DC',
  'room.end': 'D',
  'member.kick': 'DC',
  'step.go': 'DR',
  'timer.set': 'DR',
  'weather.set': 'D',
  'screen.show': 'DR',
  'solution.reveal': 'D',
  'poll.open': 'DR',
  'poll.close': 'DR',
  'poll.publish': 'DR',
  'webhook.fire': 'D',
  'wheel.take': 'DC',
  'wheel.renew': 'DR',
  'wheel.hand': 'D',
  'laser.move': 'DR',
  'progress.set': 'L',
  'vote.cast': 'L',
  'help.raise': 'L',
  'help.lower': 'L',
  'help.resolve': 'DC',
  'delivery.report': 'L',
  'pace.set': 'L',
  'question.ask': 'L',
  'question.answered': 'DC',
  'request.share': 'L',
}
const allowed = (right: Right): Role[] =>
  [...expected[right]].map((letter) => letters[letter as keyof typeof letters])

const someone = randomUUID()
const round = { poll: 'p', round: 1 }
/** A body that is right for each command. */
const bodies: Partial<Record<Right, object>> = {
  'room.start': {},
  'room.lock': {},
  'room.unlock': {},
  'room.end': {},
  'member.kick': { member: someone },
  'step.go': { lesson: 'a', step: 'b' },
  'timer.set': { until: null },
  'weather.set': { status: 503, latency: 0 },
  'screen.show': { show: 'black' },
  'solution.reveal': { exercise: 'x' },
  'poll.open': { ...round, choices: ['a', 'b'] },
  'poll.close': round,
  'poll.publish': round,
  'webhook.fire': { event: 'E', sends: [{ after: 0 }] },
  'wheel.take': { force: true },
  'wheel.renew': {},
  'wheel.hand': { to: someone },
  'laser.move': { x: 0, y: 0 },
  'progress.set': { step: 'a', state: 'done' },
  'vote.cast': { ...round, choice: 'a' },
  'help.raise': { step: 'a' },
  'help.lower': {},
  'help.resolve': { member: someone },
  'delivery.report': { fire: someone, n: 0, attempt: 1, receipt: { status: 200, milliseconds: 1 } },
  'pace.set': { pace: 'slower' },
  'question.ask': { text: 'Why?' },
  'question.answered': { question: someone },
  'request.share': { step: 'a', request: { method: 'GET' } },
}

let live: LiveClass
let directory: string
beforeAll(async () => {
  directory = await embeddedDirectory()
  live = await openClass({ CLASS_DATA_DIR: directory })
}, 120_000)
afterAll(async () => {
  await live.close()
  rmSync(directory, { recursive: true, force: true })
})

/** One of each role in a room of their own, by real tokens. */
async function cast(): Promise<{ members: Record<Role, Member>; fence: number }> {
  const { trainer, learner, fence } = await openRoom(live)
  const invited = async (role: 'remote' | 'projector' | 'trainer') =>
    live.memberOf((await live.join(live.invite(trainer, role), role)).token)
  const members = {
    driver: trainer,
    'co-trainer': await invited('trainer'),
    learner: await learner('Ana'),
    projector: await invited('projector'),
    remote: await invited('remote'),
  }
  return { members, fence }
}

const codeOf = (tried: Promise<unknown>): Promise<string> =>
  tried.then(
    () => 'done',
    (error: Refusal) => error.code,
  )

test('the table says what it is meant to say, and tokens become the roles they were made for', async () => {
  expect(Object.fromEntries(Object.entries(rights).map(([right, who]) => [right, [...who].sort()]))).toEqual(
    Object.fromEntries(Object.keys(expected).map((right) => [right, allowed(right as Right).sort()])),
  )
  const { members } = await cast()
  for (const role of roles) expect(members[role].role).toBe(role)
})

test('every command of every role is granted or refused as the table says, and a refused one changes nothing', async () => {
  const outside = await cast()
  const before = await live.scene(outside.members.driver)
  for (const [right, body] of Object.entries(bodies) as [Right, object][])
    for (const role of roles) {
      const granted = allowed(right).includes(role)
      // What is granted may end the room: it gets one of its own.
      const { members, fence } = granted ? await cast() : outside
      const answer = await codeOf(live.perform(members[role], command(right, body, fence)))
      if (granted) expect(answer, `${role} ${right}`).not.toBe('not-allowed')
      else expect(answer, `${role} ${right}`).toBe('not-allowed')
    }
  const after = await live.scene(outside.members.driver)
  expect({ ...after, now: 0, away: false }).toEqual({ ...before, now: 0, away: false })
})

test('what is read or given out asks for the right too', async () => {
  const { members } = await cast()
  const doors: Partial<Record<Right, (member: Member) => unknown>> = {
    'code.read': live.code,
    'code.rotate': live.rotateCode,
    'sign.read': live.screenSign,
    'remote.pair': (member) => live.invite(member, 'remote'),
    'projector.open': (member) => live.invite(member, 'projector'),
    'trainer.invite': (member) => live.invite(member, 'trainer'),
    'wall.read': (member) => live.wallSince(member, 0),
    'deliveries.read': (member) => live.lastDeliveries(member),
    'secret.read': (member) => live.secret(member),
    'votes.read': (member) => live.pollTotals(member, 'p', 1),
    'report.export': (member) => Promise.all([live.report(member), live.replay(member)]),
  }
  for (const [right, open] of Object.entries(doors) as [Right, (member: Member) => unknown][])
    for (const role of roles) {
      const answer = await codeOf(Promise.resolve(members[role]).then(open))
      expect(answer, `${role} ${right}`).toBe(allowed(right).includes(role) ? 'done' : 'not-allowed')
    }
})

test('a wheel that was lost on the way is refused although the role was right when it was asked for', async () => {
  const { members, fence } = await cast()
  await live.perform(members['co-trainer'], command('wheel.take', { force: true }, fence))
  for (const role of ['driver', 'remote'] as const)
    for (const turn of [fence, fence + 1, undefined])
      expect(
        await codeOf(live.perform(members[role], command('step.go', { lesson: 'a', step: 'b' }, turn))),
      ).toBe('stale-fence')
})

test('a command that is not one is refused before anything is done', async () => {
  const { members, fence } = await cast()
  const strange = [
    null,
    'step.go',
    { kind: 'step.go', body: {} },
    command('step.go', { lesson: 'a' }, fence),
    command('step.go', { lesson: 'a', step: 'b', extra: 1 }, fence),
    command('step.go', { lesson: 'x'.repeat(200), step: 'b' }, fence),
    { ...command('step.go', {}, fence), kind: '__proto__' },
    command('poll.publish', { poll: 'p' }, fence),
  ]
  for (const one of strange)
    expect(await codeOf(live.perform(members.driver, one)), JSON.stringify(one)).toBe('invalid-body')
  expect((await live.scene(members.driver)).seq).toBe(0)
})

test('who speaks too fast is asked to wait, and webhooks are fired six times a minute', async () => {
  const { members, fence } = await cast()
  const say = () => codeOf(live.perform(members.learner, command('help.lower')))
  const said = await Promise.all(Array.from({ length: 40 }, say))
  expect(said.filter((answer) => answer === 'too-many').length).toBeGreaterThan(10)
  const fired = []
  for (let n = 0; n < 8; n++)
    fired.push(
      await codeOf(
        live.perform(members.driver, command('webhook.fire', bodies['webhook.fire'] ?? {}, fence)),
      ),
    )
  expect(fired.filter((answer) => answer === 'done')).toHaveLength(6)
})
