import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWall, withoutLearner } from './fold-wall'
import { readChange } from './read-change'
import { requestsThatWorked } from './requests-that-worked'
import { emptyWall, type Wall } from './wall'

const change = (raw: object) => readChange({ at: 1, present: [], hands: [], ...raw })
const wallOf = (...changes: object[]): Wall => changes.map(change).reduce(foldWall, emptyWall)
const two = {
  members: [
    { id: 'a', name: 'Ana' },
    { id: 'b', name: 'Bob' },
  ],
}

test('the newest report of a step counts, and reports of others stay', () => {
  const wall = wallOf(
    two,
    { progress: [{ member: 'a', step: 'x', state: 'working', detail: {} }] },
    { progress: [{ member: 'a', step: 'y', state: 'done', detail: {} }] },
    { progress: [{ member: 'a', step: 'x', state: 'failing', detail: { failing: ['token'], runs: 3 } }] },
  )
  expect(Object.fromEntries(wall.learners.get('a')?.reports ?? [])).toEqual({
    x: { state: 'failing', detail: { failing: ['token'], runs: 3 } },
    y: { state: 'done', detail: {} },
  })
  expect(wall.learners.get('b')?.reports.size).toBe(0)
})

test('what is told twice changes no object, so that nothing is drawn anew', () => {
  const news = {
    ...two,
    present: ['a'],
    progress: [{ member: 'a', step: 'x', state: 'failing', detail: { failing: ['token'] } }],
    hands: [{ member: 'a', step: 'x', note: 'why?', shown: null, at: 5 }],
    fires: [{ fire: 'f', event: 'E', sends: [{ after: 0 }], at: 3 }],
    deliveries: [{ fire: 'f', member: 'a', n: 0, attempt: 1, receipt: { status: 200, milliseconds: 4 } }],
    questions: [{ id: 'q', member: 'a', text: 'Why?', at: 9 }],
    requests: [{ member: 'a', step: 'x', request: { method: 'GET', url: '/' } }],
    pace: { slower: 2, fine: 1, faster: 0 },
    votes: [{ poll: 'p', round: 1, totals: { yes: 2 }, voters: 2 }],
  }
  const once = wallOf(news)
  const twice = foldWall(once, change({ ...news, at: 7 }))
  expect(twice).toEqual({ ...once, at: 7 })
  for (const part of Object.keys(once) as (keyof Wall)[])
    if (part !== 'at') expect(twice[part], part).toBe(once[part])
  const more = foldWall(
    twice,
    change({ ...news, progress: [{ member: 'b', step: 'x', state: 'done', detail: {} }] }),
  )
  expect(more.learners.get('a')).toBe(once.learners.get('a'))
  expect(more.learners.get('b')).not.toBe(once.learners.get('b'))
})

test('hands and questions that are no longer told are gone', () => {
  const hand = { member: 'a', step: 'x', note: '', shown: null, at: 5 }
  expect(wallOf(two, { hands: [hand] }, {}).hands).toEqual([])
})

test('who is sent out takes everything along', () => {
  const wall = wallOf(two, {
    hands: [{ member: 'a', step: 'x', note: '', shown: null, at: 5 }],
    deliveries: [{ fire: 'f', member: 'a', n: 0, attempt: 1, receipt: { status: 200, milliseconds: 4 } }],
    requests: [{ member: 'a', step: 'x', request: { method: 'GET', url: '/' } }],
  })
  const rest = withoutLearner(wall, 'a')
  expect([...rest.learners.keys()]).toEqual(['b'])
  expect([rest.hands.length, rest.deliveries.size, rest.requests.size]).toEqual([0, 0, 0])
})

test('only requests of those who are done are compared with', () => {
  const share = (member: string, url: string) => ({ member, step: 'x', request: { method: 'GET', url } })
  const wall = wallOf(two, {
    progress: [{ member: 'a', step: 'x', state: 'done', detail: {} }],
    requests: [share('a', '/worked'), share('b', '/not-yet')],
  })
  expect(requestsThatWorked(wall, 'x').map(({ url }) => url)).toEqual(['/worked'])
})

test('whatever a browser reported, the wall stands', () => {
  const row = fc.dictionary(
    fc.constantFrom(
      'id',
      'member',
      'name',
      'step',
      'state',
      'detail',
      'shown',
      'receipt',
      'sends',
      'at',
      'request',
    ),
    fc.oneof(fc.jsonValue(), fc.constantFrom('a', 'done', 'failing')),
  )
  const part = fc.constantFrom(
    'members',
    'progress',
    'hands',
    'deliveries',
    'fires',
    'questions',
    'requests',
    'pace',
    'present',
    'votes',
  )
  fc.assert(
    fc.property(fc.dictionary(part, fc.oneof(fc.array(row), fc.jsonValue())), (raw) => {
      expect(() => wallOf(two, raw)).not.toThrow()
    }),
  )
})
