import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Beat } from './beat'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Moments in ms at which was told, while `changes` come in each of `ms` ms. */
function toldAt(ms: number, changes: number): number[] {
  const told: number[] = []
  const began = Date.now()
  const beat = new Beat(() => told.push(Date.now() - began), 30)
  for (let n = 0; n < ms; n += 1) {
    for (let each = 0; each < changes; each += 1) beat.later()
    vi.advanceTimersByTime(1)
  }
  return told
}

test('a single change is told of after a calm beat, and only once', () => {
  const tell = vi.fn()
  const beat = new Beat(tell, 30)
  beat.later()
  vi.advanceTimersByTime(29)
  expect(tell).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(tell).toHaveBeenCalledTimes(1)
})

test('while thousands of changes come in, news come twice a second', () => {
  expect(toldAt(2_000, 20)).toEqual([30, 530, 1_030, 1_530])
})

test('a few changes keep the calm beat', () => {
  expect(toldAt(125, 1)).toEqual([30, 60, 90, 120])
})

test('after a flood the beat is calm again', () => {
  const told: number[] = []
  const beat = new Beat(() => told.push(Date.now()), 30)
  for (let n = 0; n < 1_000; n += 1) beat.later()
  vi.advanceTimersByTime(30)
  beat.later()
  vi.advanceTimersByTime(500)
  const calm = Date.now()
  beat.later()
  vi.advanceTimersByTime(30)
  expect(told.at(-1)).toBe(calm + 30)
})

test('what is told at once is not told again', () => {
  const tell = vi.fn()
  const beat = new Beat(tell, 30)
  beat.later()
  beat.now()
  vi.advanceTimersByTime(1_000)
  expect(tell).toHaveBeenCalledTimes(1)
})
