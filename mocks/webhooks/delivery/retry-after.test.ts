import { expect, test } from 'vitest'
import { retryAfter } from './retry-after'

const now = Date.UTC(2026, 2, 2, 12)

test.each([
  ['0', now],
  ['120', now + 120_000],
  [' 5 ', now + 5_000],
  ['Mon, 02 Mar 2026 12:10:00 GMT', now + 600_000],
  ['Sun, 01 Mar 2026 12:00:00 GMT', now - 86_400_000],
  ['soon', undefined],
  ['5.5', undefined],
  ['-1', undefined],
  ['', undefined],
])('Retry-After: %s', (value, expected) => {
  expect(retryAfter(new Headers({ 'retry-after': value }), now)).toBe(expected)
})

test('without the header nothing is asked for', () => {
  expect(retryAfter(new Headers(), now)).toBeUndefined()
})
