import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClassReplay } from '../live/class-report'
import { positionOf } from '../live/room-scene'
import { readReplay } from './replay-file'
import { ReplayPlayer, speeds } from './replay-player'

const go = (after: number, step: string) => ({
  ...{ after, kind: 'step.go' },
  body: { lesson: 'webhooks/subscribe', step, fragment: 0 },
})
const replay: ClassReplay = {
  ...{ lessons: ['webhooks/subscribe'], locale: 'pt', seed: 7, length: 60_000 },
  position: { lesson: 'webhooks/subscribe', step: 'goal', fragment: 0 },
  events: [
    { after: 0, kind: 'room.start', body: {} },
    go(10_000, 'form'),
    { after: 10_500, kind: 'weather.set', body: { status: 429, latency: 0 } },
    { after: 20_000, kind: 'poll.open', body: { poll: 'p', round: 1, choices: ['a', 'b'], anonymous: true } },
    { after: 60_000, kind: 'room.end', body: {} },
  ],
}

/** Time that passes by hand, in the order of what is due. */
function handClock() {
  let now = 0
  let wish: { run: () => void; at: number } | undefined
  return {
    now: () => now,
    later: (run: () => void, milliseconds: number) => {
      const mine = { run, at: now + milliseconds }
      wish = mine
      return () => {
        if (wish === mine) wish = undefined
      }
    },
    pass: (milliseconds: number) => {
      const until = now + milliseconds
      while (wish && wish.at <= until) {
        const { run, at } = wish
        wish = undefined
        now = at
        run()
      }
      now = until
    },
    waits: () => wish !== undefined,
  }
}

const stepNow = (player: ReplayPlayer) => positionOf(player.get().room.scene)?.step

test('events happen at their own time, or as many times faster', () => {
  for (const speed of speeds) {
    const clock = handClock()
    const player = new ReplayPlayer(clock)
    player.open(replay)
    player.setSpeed(speed)
    player.play()
    clock.pass(9_900 / speed)
    expect(stepNow(player)).toBe('goal')
    clock.pass(200 / speed)
    expect(stepNow(player)).toBe('form')
  }
})

test('at the end it stops by itself and waits for nothing', () => {
  const clock = handClock()
  const player = new ReplayPlayer(clock)
  player.open(replay)
  player.play()
  clock.pass(70_000)
  expect(player.get()).toMatchObject({ playing: false, at: 60_000, passed: 5, room: { state: 'ended' } })
  expect(clock.waits()).toBe(false)
})

test('paused, no time passes', () => {
  const clock = handClock()
  const player = new ReplayPlayer(clock)
  player.open(replay)
  player.play()
  clock.pass(4_000)
  player.pause()
  clock.pass(100_000)
  expect(player.get().at).toBe(4_000)
  player.play()
  clock.pass(6_000)
  expect(stepNow(player)).toBe('form')
})

test('what comes next can be had at once, and going back undoes it', () => {
  const player = new ReplayPlayer(handClock())
  player.open(replay)
  player.next()
  expect(stepNow(player)).toBe('form')
  player.next()
  expect(player.get().room.scene.weather).toEqual({ status: 429, latency: 0 })
  player.seek(0)
  expect(player.get().room.scene.weather).toBeUndefined()
  expect(stepNow(player)).toBe('goal')
})

test('whoever watches a jump sees where it ends, not the way there', () => {
  const player = new ReplayPlayer(handClock())
  player.open(replay, 30_000)
  const seen: (string | undefined)[] = []
  player.subscribe(() => seen.push(stepNow(player)))
  player.seek(40_000)
  expect(seen).toEqual(['form'])
})

test('however one got to a moment, the room is the same', () => {
  const move = fc.oneof(
    fc.record({ do: fc.constant('seek' as const), to: fc.integer({ min: -5, max: 70_000 }) }),
    fc.record({ do: fc.constant('pass' as const), to: fc.integer({ min: 0, max: 15_000 }) }),
    fc.record({
      do: fc.constantFrom('play' as const, 'pause' as const, 'next' as const),
      to: fc.constant(0),
    }),
  )
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), fc.integer({ min: 0, max: 60_000 }), (moves, at) => {
      const clock = handClock()
      const player = new ReplayPlayer(clock)
      player.open(replay)
      for (const { do: act, to } of moves) {
        if (act === 'seek') player.seek(to)
        else if (act === 'pass') clock.pass(to)
        else player[act]()
      }
      player.pause()
      player.seek(at)
      const straight = new ReplayPlayer(handClock())
      straight.open(replay, at)
      expect(player.get()).toEqual(straight.get())
    }),
  )
})

test('a file as the server writes it is read, its events in order', () => {
  const shuffled = { ...replay, events: replay.events.toReversed() }
  expect(readReplay(JSON.stringify(shuffled))).toEqual(replay)
})

test.each([
  '',
  '[]',
  '{}',
  '{"lessons":["a/b"],"events":[]}',
  '{"lessons":["../x"],"events":[{"after":0,"kind":"room.start","body":{}}]}',
  '{"lessons":["a/b"],"events":[{"after":-1,"kind":"room.start","body":{}}]}',
  '{"lessons":["a/b"],"events":[{"after":0,"kind":"step.go","body":{"lesson":"//evil.example/x","step":"s"}}]}',
  '{"lessons":["a/b"],"events":[{"after":0,"kind":"step.go","body":{"lesson":"a/b","step":"\\"><b>"}}]}',
])('%s is no replay', (text) => expect(readReplay(text)).toBeUndefined())
