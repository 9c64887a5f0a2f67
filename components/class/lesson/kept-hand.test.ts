import { expect, test } from 'vitest'
import type { Snapshot } from '@/lib/live/room-scene'
import { handAfter, keepHand, keptHand } from './kept-hand'

const seat: Snapshot = {
  ...{ seq: 1, state: 'live', locked: false, scene: {}, fence: 0, away: false, now: 0 },
  me: { id: 'ana', role: 'learner', name: 'Ana' },
}
const said = (hand?: boolean) => ({ link: 'open', waiting: 0, seat: { ...seat, hand } }) as const
const raised = { step: 'a/b/c', known: false }
const known = { ...raised, known: true }

test('a hand that the server had is down when it has it no more', () => {
  expect(handAfter(handAfter(raised, said(true)), said(false))).toBeUndefined()
})

test('a hand that is still on its way stays up, whatever the server knows', () => {
  expect(handAfter(raised, said(false))).toBe(raised)
  expect(handAfter(raised, said())).toBe(raised)
})

test('while nothing is heard, nothing changes; and no hand goes up by itself', () => {
  expect(handAfter(known, { link: 'lost', waiting: 0 })).toBe(known)
  expect(handAfter(known, said(true))).toBe(known)
  expect(handAfter(undefined, said(true))).toBeUndefined()
})

test('each learner’s hand is kept by itself, where nothing can be stored too', () => {
  keepHand('ana', raised)
  expect([keptHand('ana'), keptHand('bob'), keptHand(undefined)]).toEqual([raised, undefined, undefined])
  keepHand('ana', undefined)
  expect(keptHand('ana')).toBeUndefined()
})
