import { expect, test } from 'vitest'
import { hour } from '../../chat-api/platform/dates'
import { happeningsOf } from './happenings'

const day = happeningsOf(1, 24 * hour)

test('the same seed gives the same day, another seed another one', () => {
  expect(happeningsOf(1, 24 * hour)).toEqual(day)
  expect(happeningsOf(2, 24 * hour)).not.toEqual(day)
})

test('moments are in order, all different, and within the day', () => {
  const moments = day.map(({ at }) => at)
  expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b))
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...moments)).toBeLessThan(24 * hour)
})

test('days are busy and nights are quiet', () => {
  // From nine in the morning: the first nine hours are the shop's, from the 13th to the 22nd it is night.
  const within = (from: number, to: number) =>
    day.filter(({ at }) => at >= from * hour && at < to * hour).length
  expect(within(0, 9)).toBeGreaterThan(5 * within(13, 22))
})

test('a contact is made before it changes, and once only', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const made = new Set<string>()
    for (const { kind, contact } of happeningsOf(seed, 24 * hour)) {
      if (!contact.startsWith('new')) continue
      expect(made.has(contact)).toBe(kind !== 'new')
      made.add(contact)
    }
  }
})
