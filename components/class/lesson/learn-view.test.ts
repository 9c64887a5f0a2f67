import { expect, test } from 'vitest'
import type { Snapshot } from '@/lib/live/room-scene'
import { learnView } from './learn-view'

const seat = (state: Snapshot['state']): Snapshot => ({
  ...{ seq: 1, state, locked: false, scene: {}, fence: 0, away: false, now: 0 },
  me: { id: 'm', role: 'learner', name: 'Ana' },
})

test('a seat shows what the room is at', () => {
  expect(learnView({ link: 'open', seat: seat('lobby') })).toBe('lobby')
  expect(learnView({ link: 'lost', seat: seat('live') })).toBe('live')
})

test('a room that ended is over, a seat that is gone before is taken away', () => {
  expect(learnView({ link: 'gone', seat: seat('ended') })).toBe('ended')
  expect(learnView({ link: 'gone', seat: seat('live') })).toBe('out')
})

test('without a seat there is nothing to wait for, without a server there is the lesson', () => {
  expect(learnView({ link: 'connecting' })).toBe('waiting')
  expect(learnView({ link: 'no-seat' })).toBe('none')
  expect(learnView({ link: 'lost' })).toBe('live')
})
