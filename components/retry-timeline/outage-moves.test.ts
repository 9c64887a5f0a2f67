import { expect, test } from 'vitest'
import { axisEnd } from './axis'
import { moved, readOutage, shifted, writeOutage } from './outage-moves'

const hour = 3_600_000
const outage = { from: 2 * hour, to: 5 * hour }

test('an end moves alone, not beyond the other one nor off the axis', () => {
  expect(moved(outage, 'from', 3 * hour)).toEqual({ from: 3 * hour, to: 5 * hour })
  expect(moved(outage, 'from', 9 * hour)).toEqual({ from: 5 * hour, to: 5 * hour })
  expect(moved(outage, 'to', -hour)).toEqual({ from: 2 * hour, to: 2 * hour })
  expect(moved(outage, 'to', 2 * axisEnd).to).toBe(axisEnd)
})

test('moved as a whole it stays as long as it is, unless the axis ends', () => {
  const later = shifted(outage, 3)
  expect(later.to - later.from).toBe(3 * hour)
  expect(later.from).toBeGreaterThan(outage.from)
  expect(shifted({ from: axisEnd - hour, to: axisEnd }, 1)).toEqual({ from: axisEnd, to: axisEnd })
})

test('what is written can be read; anything else is nothing', () => {
  expect(readOutage(writeOutage(outage))).toEqual(outage)
  for (const text of [undefined, '', 'x', '5', '9-3', '-1-4', '0-999999999'])
    expect(readOutage(text)).toBeUndefined()
})
