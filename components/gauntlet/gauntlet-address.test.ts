import { expect, test } from 'vitest'
import { hourAddress, linkedSeed } from './gauntlet-address'

const page = 'http://localhost:3000/pt/lessons/webhooks/gauntlet?old=1#there'

test('a link opens its gauntlet at its hour, and leaves others on the page alone', () => {
  const link = new URL(hourAddress(page, 'webhooks/gauntlet/final', 42))
  expect(link.pathname).toBe('/pt/lessons/webhooks/gauntlet')
  expect(link.hash).toBe('')
  expect(linkedSeed(link.search, 'webhooks/gauntlet/final')).toBe(42)
  expect(linkedSeed(link.search, 'webhooks/gauntlet/other')).toBeUndefined()
})

test.each(['', 'abc', '-1', '1.5', '99999999999'])('“%s” is no hour', (seed) => {
  expect(linkedSeed(`?gauntlet=a&seed=${seed}`, 'a')).toBeUndefined()
})
