import { expect, test } from 'vitest'
import { countedRounds, pollsToShow } from './polls-to-show'

const scene = {
  position: {},
  'poll:a/b/other': { state: 'published', round: 1 },
  'poll:a/b/left-open': { state: 'open', round: 2 },
  'poll:ad-hoc/1': { state: 'published', round: 1, totals: { yes: 3 } },
  'ask:ad-hoc/1': { choices: ['yes', 'no'], anonymous: true },
  'poll:ad-hoc/2': { state: 'closed', round: 1 },
}

test('the questions of the step come first, asked or not; then the newest asked on the spot, and what was left open', () => {
  expect(pollsToShow(scene, ['a/b/q', 'a/b/other']).map(({ id }) => id)).toEqual([
    ...['a/b/q', 'a/b/other', 'ad-hoc/2', 'ad-hoc/1', 'a/b/left-open'],
  ])
})

test('a question knows its poll, or that it was not asked', () => {
  const [first, , second] = pollsToShow(scene, ['a/b/q'])
  expect(first?.poll).toBeUndefined()
  expect(second?.poll).toMatchObject({ choices: ['yes', 'no'], anonymous: true, state: 'published' })
})

test('votes of a round are looked at once it is closed', () => {
  expect(countedRounds(undefined)).toEqual([])
  expect(countedRounds({ round: 1, state: 'open' })).toEqual([])
  expect(countedRounds({ round: 3, state: 'open' })).toEqual([1, 2])
  expect(countedRounds({ round: 2, state: 'closed' })).toEqual([1, 2])
})
