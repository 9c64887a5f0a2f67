import { expect, test } from 'vitest'
import { spanParts } from './span'

const said = (ms: number) =>
  spanParts(ms)
    .map(({ value, unit }) => `${value} ${unit}`)
    .join(' ')

test.each([
  [0, '0 second'],
  [120, '120 millisecond'],
  [5_000, '5 second'],
  [5_400, '5 second'],
  [65_000, '1 minute 5 second'],
  [3_605_000, '1 hour'],
  [99_300_000 + 5_000, '27 hour 35 minute'],
  [432_000_000, '5 day'],
  [-3, '0 second'],
])('%d ms is %s', (ms, words) => {
  expect(said(ms)).toBe(words)
})
