import { expect, test } from 'vitest'
import { askedOnTheSpot, roundOf } from './asked-on-the-spot'

const scene = {
  'poll:ad-hoc/1': { state: 'published', round: 1, totals: { yes: 3 } },
  'ask:ad-hoc/1': { choices: ['yes', 'no'], anonymous: true },
  'poll:a/b/quiz': { state: 'open', round: 1 },
}

test('a question of the lesson is not one on the spot', () => {
  expect(askedOnTheSpot({ 'poll:a/b/quiz': { state: 'open', round: 1 } })).toBeUndefined()
  expect(askedOnTheSpot(scene)).toMatchObject({ id: 'ad-hoc/1', choices: ['yes', 'no'], totals: { yes: 3 } })
})

test('what is open comes before what was, wherever it stands', () => {
  const asked = askedOnTheSpot({ 'poll:ad-hoc/2': { state: 'open', round: 2 }, ...scene })
  expect(asked && roundOf(asked)).toBe('ad-hoc/2/2')
})
