import { expect, test } from 'vitest'
import { foldWall } from './fold-wall'
import { beliefBars, failingBars } from './histogram'
import { readChange } from './read-change'
import { countStates, initialsOf, tilesOf } from './tiles'
import { emptyWall, type ProgressState } from './wall'

const report = (member: string, state: ProgressState, detail = {}) => ({ member, step: 'x', state, detail })
const people = ['Ana', 'Bob', 'Cris', 'Davi', 'Eva', 'Fay']
const wall = foldWall(
  emptyWall,
  readChange({
    at: 1,
    members: people.map((name) => ({ id: name, name })),
    present: people.filter((name) => name !== 'Fay'),
    progress: [
      report('Ana', 'done', { beliefs: ['delivered-once'], failing: ['old'] }),
      report('Bob', 'failing', { failing: ['token', 'body'], beliefs: ['delivered-once'], runs: 2 }),
      report('Cris', 'failing', { failing: ['token'], runs: 9 }),
      report('Davi', 'working'),
      report('Fay', 'stuck'),
    ],
    hands: [{ member: 'Davi', step: 'x', note: '', shown: null, at: 1 }],
  }),
)

test('who needs help comes first, who tried longest before the others, who is away last', () => {
  expect(tilesOf(wall, 'x').map(({ name, state }) => `${name} ${state}`)).toEqual([
    ...['Davi stuck', 'Cris failing', 'Bob failing', 'Eva none', 'Ana done', 'Fay stuck'],
  ])
})

test('a tile says which checks fail, and only while they do', () => {
  const tiles = new Map(tilesOf(wall, 'x').map((tile) => [tile.name, tile]))
  expect(tiles.get('Bob')?.failing).toBe('token body')
  expect(tiles.get('Ana')?.failing).toBe('')
})

test('of another step nobody has begun, but a raised hand stays one', () => {
  expect(countStates(tilesOf(wall, 'y'))).toEqual({ stuck: 1, failing: 0, none: 5, working: 0, done: 0 })
})

test('checks are counted of those who are not done, beliefs of everybody', () => {
  expect(failingBars(wall.learners.values(), 'x')).toEqual([
    { id: 'token', count: 2 },
    { id: 'body', count: 1 },
  ])
  expect(beliefBars(wall.learners.values(), 'x')).toEqual([{ id: 'delivered-once', count: 2 }])
})

test.each([
  ['Ana', 'A'],
  ['ana maria souza', 'AS'],
  ['Brave-Otter', 'BO'],
  ['💀 x', '💀X'],
  ['', ''],
])('initials of %j are %j', (name, initials) => expect(initialsOf(name)).toBe(initials))
