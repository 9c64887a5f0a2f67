import { expect, test } from 'vitest'
import { hour, minute, second } from '../delivery/durations'
import { policyList } from '../delivery/policies'
import { policyIds, sideBySide } from './side-by-side'

const outage = { from: 0, to: 10 * hour }

test('every policy can be shown, and says its own attempts and last moment', () => {
  expect([...policyIds].sort()).toEqual(policyList.map(({ id }) => id).sort())
  const figures = sideBySide(policyIds, outage, [0]).map(({ id, attempts, lastAfter }) => [
    id,
    attempts,
    lastAfter,
  ])
  expect(figures).toEqual([
    ['github', 1, 0],
    ['slack', 4, 6 * minute],
    ['platform', 4, 2 * hour + 39 * minute],
    ['shopify', 9, 4 * hour],
    ['svix', 8, 27 * hour + 35 * minute + 5 * second],
    ['stripe', 11, 68 * hour + 12 * minute],
    ['standard', 10, 75 * hour + 35 * minute + 5 * second],
  ])
})

test('rows come in the order asked for, without what does not exist', () => {
  expect(sideBySide(['svix', 'nobody', 'github'], outage, []).map(({ id }) => id)).toEqual(['svix', 'github'])
})

test('a longer outage never saves more', () => {
  const lostOf = (hours: number) =>
    sideBySide(policyIds, { from: 0, to: hours * hour }, [0, hour, 5 * hour]).map(
      ({ summary }) => summary.lost,
    )
  const [short, long] = [lostOf(2), lostOf(30)]
  for (const [i, lost] of short.entries()) expect(lost).toBeLessThanOrEqual(long[i] ?? 0)
  expect(short).not.toEqual(long)
})
