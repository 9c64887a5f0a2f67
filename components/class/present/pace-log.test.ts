import { expect, test } from 'vitest'
import { clockText } from './clock-text'
import { type PaceLog, spentIn, stepped } from './pace-log'

test('time in a step adds up over several visits', () => {
  let log: PaceLog | undefined
  for (const [step, now] of [
    ['a', 1000],
    ['b', 61_000],
    ['b', 70_000],
    ['a', 91_000],
  ] as const)
    log = stepped(log, 'seat', step, now)
  expect(log).toMatchObject({ begunAt: 1000, step: 'a', spent: { a: 60_000, b: 30_000 } })
  if (log === undefined) return
  expect(spentIn(log, 'a', 101_000)).toBe(70_000)
  expect(spentIn(log, 'b', 101_000)).toBe(30_000)
  expect(spentIn(log, 'c', 101_000)).toBe(0)
})

test('another class begins another log', () => {
  const before = stepped(undefined, 'one', 'a', 1000)
  expect(stepped(before, 'two', 'a', 9000)).toEqual(stepped(undefined, 'two', 'a', 9000))
})

test('a clock that was set back takes no time away', () => {
  const log = stepped(stepped(undefined, 'seat', 'a', 9000), 'seat', 'b', 4000)
  expect(log.spent.a).toBe(0)
})

test('a clock shows minutes and seconds, hours where there are some, and nothing below zero', () => {
  expect([0, 999, 61_000, 3_599_000, 3_661_000, -5000].map(clockText)).toEqual([
    ...['0:00', '0:01', '1:01', '59:59', '1:01:01', '0:00'],
  ])
})
