import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonObject, type LogKind, logCommands } from '../class/commands/log-commands'
import { applyEvent } from './apply-event'
import { isRevealed, openPolls, pollOf, positionOf, type Snapshot, timerOf, weatherOf } from './room-scene'
import { glanceKinds, logKinds } from './stream-kinds'
import { eventOf } from './trial/some-events'

const fresh: Snapshot = {
  seq: 0,
  state: 'lobby',
  locked: false,
  scene: {},
  fence: 1,
  away: false,
  now: 0,
  me: { id: 'ana', role: 'learner', name: 'Ana' },
}
const after = (...events: [kind: string, body: Record<string, unknown>][]) =>
  events.reduce((seat, [kind, body], i) => applyEvent(seat, { seq: i + 1, kind, body, at: 0 }), fresh)

test('any row of events makes the scene that the server makes of it', () => {
  fc.assert(
    fc.property(fc.array(eventOf, { maxLength: 40 }), (events) => {
      const server = events.reduce<JsonObject>((scene, [kind, body]) => {
        const command = logCommands[kind as LogKind] as { scene(given: unknown): JsonObject } | undefined
        return Object.assign(scene, command?.scene(body))
      }, {})
      expect(after(...events).scene).toEqual(server)
    }),
  )
})

test('every kind that the server remembers is listened for', () => {
  expect(logKinds).toEqual(expect.arrayContaining(Object.keys(logCommands)))
  expect(logKinds.filter((kind) => glanceKinds.includes(kind))).toEqual([])
})

test('a room starts, is locked and ends', () => {
  expect(after(['room.start', {}], ['room.lock', {}])).toMatchObject({ state: 'live', locked: true })
  expect(after(['room.lock', {}], ['room.unlock', {}], ['room.end', {}])).toMatchObject({
    state: 'ended',
    locked: false,
  })
})

test('a question on the spot has its words, and a hand that was helped is down', () => {
  const asked = { poll: 'ad-hoc/1', round: 1, choices: ['Yes', 'No'], anonymous: true, text: 'Ready?' }
  expect(pollOf(after(['poll.open', asked]).scene, 'ad-hoc/1')).toMatchObject({ text: 'Ready?' })
  const up = { ...fresh, hand: true }
  expect(applyEvent(up, { seq: 1, kind: 'help.resolved', body: { member: 'ana' }, at: 0 }).hand).toBe(false)
})

test('a scene can be read part by part, and says what is usual where it says nothing', () => {
  const { scene } = after(
    ['step.go', { lesson: 'a/b', step: 's', fragment: 2 }],
    ['timer.set', { until: 5_000 }],
    ['weather.set', { status: 429, latency: 300 }],
    ['solution.reveal', { exercise: 'a/b/c' }],
    ['poll.open', { poll: 'a/b/q', round: 1, choices: ['x', 'y'], anonymous: true }],
    ['poll.open', { poll: 'ad-hoc/1', round: 1, choices: ['Yes', 'No'], anonymous: false }],
    ['poll.close', { poll: 'a/b/q', round: 1 }],
    ['poll.publish', { poll: 'a/b/q', round: 1, totals: { x: 3 } }],
  )
  expect(positionOf(scene)).toEqual({ lesson: 'a/b', step: 's', fragment: 2 })
  expect([timerOf(scene), timerOf({})]).toEqual([5_000, null])
  expect([weatherOf(scene).status, weatherOf({}).status]).toEqual([429, 200])
  expect([isRevealed(scene, 'a/b/c'), isRevealed(scene, 'a/b')]).toEqual([true, false])
  expect(pollOf(scene, 'a/b/q')).toEqual({
    ...{ id: 'a/b/q', state: 'published', round: 1, totals: { x: 3 } },
    ...{ choices: ['x', 'y'], anonymous: true },
  })
  expect(openPolls(scene).map(({ id }) => id)).toEqual(['ad-hoc/1'])
  expect(pollOf(scene, 'other')).toBeUndefined()
})
