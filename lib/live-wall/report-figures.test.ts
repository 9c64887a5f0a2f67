import { expect, test } from 'vitest'
import { doneCount, fireSums, lengthOf, mostFailed, stepTimes } from './report-figures'

test('a step is told in minutes beside what was planned for it', () => {
  const step = { lesson: 'a/b', step: 's', milliseconds: 250_000, visits: 2 }
  expect(stepTimes([step, { ...step, step: 'other' }], { 'a/b': { s: 5 } })).toMatchObject([
    { minutes: 4.2, planned: 5 },
    { minutes: 4.2, planned: undefined },
  ])
})

test('a class that goes on is as long as until now, and one that has not begun has no length', () => {
  expect(lengthOf({ started: 60_000, ended: 3_660_000 }, 9e9)).toBe(60)
  expect(lengthOf({ started: 60_000, ended: null }, 120_000)).toBe(1)
  expect(lengthOf({ started: null, ended: null }, 120_000)).toBeUndefined()
})

test('the most failed checks come first, of all exercises', () => {
  const exercise = (id: string, check: string, learners: number) => ({
    ...{ id, working: 0, failing: 0, done: 0, stuck: 0, beliefs: [] },
    checks: [{ check, learners }],
  })
  expect(mostFailed([exercise('a', 'x', 2), exercise('b', 'y', 5), exercise('c', 'z', 1)], 2)).toEqual([
    { exercise: 'b', check: 'y', learners: 5 },
    { exercise: 'a', check: 'x', learners: 2 },
  ])
})

test('one wrong answer is enough not to be right every time', () => {
  const receipt = (member: string, right: boolean) => ({
    ...{ member, right, n: 0, attempts: 1, status: 200, milliseconds: 1 },
  })
  const receipts = [receipt('a', true), receipt('a', false), receipt('b', true)]
  expect(fireSums({ receipts })).toEqual({ right: 1, heard: 2, receipts: 3, rightReceipts: 2 })
})

test('exercises are counted, steps are not', () => {
  expect(doneCount({ 'a/b/x': 'done', 'a/b/y': 'failing', 'a/b#s': 'done' })).toBe(1)
})
