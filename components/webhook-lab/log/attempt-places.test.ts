import { expect, test } from 'vitest'
import { attemptPlaces } from './attempt-places'
import { attempt } from './log-fixtures'

const bad = { status: 500, error: 'http' } as const

test('the first attempt stands at the beginning, the next one to come at the end', () => {
  const places = attemptPlaces([
    attempt('a1', 'd1', { at: 0, ...bad }),
    attempt('a2', 'd1', { at: 5_000, ...bad, nextAttemptAt: 305_000 }),
  ])
  expect(places.map(({ id, state }) => [id, state])).toEqual([
    ['a1', 'bad'],
    ['a2', 'bad'],
    ['next', 'next'],
  ])
  expect(places[0]?.place).toBe(0)
  expect(places[2]?.place).toBe(1)
})

test('later stands further right, however far apart', () => {
  const places = attemptPlaces(
    [0, 5_000, 300_000, 90_000_000].map((at, i) => attempt(`a${i}`, 'd1', { at, ...bad })),
  ).map(({ place }) => place)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[1]).toBeGreaterThan(0.05)
})

test('one attempt alone stands at the beginning, none nowhere', () => {
  expect(attemptPlaces([attempt('a1', 'd1')])).toEqual([{ id: 'a1', place: 0, state: 'good' }])
  expect(attemptPlaces([])).toEqual([])
})
