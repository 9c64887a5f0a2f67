import { expect, test } from 'vitest'
import { stopwatch } from './stopwatch'

test.each([
  [0, '0:00'],
  [65_900, '1:05'],
  [3_600_000, '60:00'],
  [-3, '0:00'],
])('%i ms into the hour is %s', (ms, text) => {
  expect(stopwatch(ms)).toBe(text)
})
