import { expect, test } from 'vitest'
import { leftOver, moved, placeAt, placedFrom } from './arrange'

const order = ['a', 'b', 'c']

test('without a draft the lines stand as they were written, or wait where there is a pool', () => {
  expect(placedFrom(undefined, { order, pool: false })).toEqual(order)
  expect(placedFrom(undefined, { order, pool: true })).toEqual([])
})

test('a draft of an older exercise loses what is no longer there and gains what is new', () => {
  expect(placedFrom(['c', 'gone', 'a', 'a'], { order, pool: false })).toEqual(['c', 'a', 'b'])
  expect(placedFrom(['c', 'gone'], { order, pool: true })).toEqual(['c'])
})

test('a line moves among the others, never past the ends', () => {
  expect(moved(order, 'a', 2)).toEqual(['b', 'c', 'a'])
  expect(moved(order, 'c', 0)).toEqual(['c', 'a', 'b'])
  expect(moved(order, 'b', 9)).toEqual(['a', 'c', 'b'])
  expect(moved(order, 'b', -1)).toEqual(['b', 'a', 'c'])
})

test('a line that was not placed comes in where it is dropped, and waits no longer', () => {
  const placed = moved(['a'], 'c', 0)
  expect(placed).toEqual(['c', 'a'])
  expect(leftOver(placed, { order, pool: true })).toEqual(['b'])
})

test('what hangs over the lower half of a row comes after it', () => {
  const rows = [
    { top: 0, height: 40 },
    { top: 50, height: 80 },
  ]
  expect([10, 30, 80, 100].map((y) => placeAt(y, rows))).toEqual([0, 1, 1, 2])
})
