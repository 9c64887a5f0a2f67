import { expect, test } from 'vitest'
import type { HourPiece } from './hour-tally'
import { baseLines, stripLayout } from './strip-layout'

const none = { happened: 0, taken: 0, refused: 0, unanswered: 0, forgedRefused: 0, forgedTaken: 0 }
const piece = (from: number, news: Partial<HourPiece>): HourPiece => ({
  from,
  to: from + 1,
  ...none,
  ...news,
})
const room = { length: 4, elapsed: 4, width: 400 }

test('what was taken stands on the line, what was not hangs from it, one below the other', () => {
  const pieces = [piece(0, { taken: 4, refused: 2, unanswered: 1 }), piece(1, { taken: 1 })]
  const { taken, refused, unanswered } = stripLayout(pieces, [], room)
  const line = baseLines.deliveries
  expect(taken.map(({ x, y, height }) => [x, y + height])).toEqual([
    [0, line],
    [100, line],
  ])
  expect((taken[0]?.height ?? 0) / (taken[1]?.height ?? 0)).toBeCloseTo(4)
  expect(refused[0]?.y).toBe(line + 1)
  expect(unanswered[0]?.y).toBe((refused[0]?.y ?? 0) + (refused[0]?.height ?? 0))
})

test('what came after the hour is not in the picture', () => {
  const { taken } = stripLayout([{ ...piece(4, { taken: 9 }), to: undefined }], [], room)
  expect(taken).toEqual([])
})

test('a fault is drawn from its beginning to its end, and while the hour is on no further than now', () => {
  const faults = [
    { fault: 'outage', options: {}, from: 2, until: 3 },
    { fault: 'loop', options: {}, from: 0 },
    { fault: 'gone', options: {}, from: 3 },
  ]
  const drawn = (elapsed: number) =>
    stripLayout([], faults, { ...room, elapsed }).faults.map(({ fault, x, width }) => [fault, x, width])
  expect(drawn(4)).toEqual([
    ['loop', 0, 400],
    ['outage', 200, 100],
    ['gone', 300, 100],
  ])
  expect(drawn(2.5)).toEqual([
    ['loop', 0, 250],
    ['outage', 200, 50],
  ])
})

test('rows of faults keep their places while others are still to come', () => {
  const faults = [
    { fault: 'late', options: {}, from: 3 },
    { fault: 'early', options: {}, from: 0 },
  ]
  const layout = (elapsed: number) => stripLayout([], faults, { ...room, elapsed })
  expect(layout(1).faults[0]?.y).toBe(layout(4).faults[0]?.y)
  expect(layout(1).height).toBe(layout(4).height)
})
