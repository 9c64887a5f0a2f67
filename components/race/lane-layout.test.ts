import { expect, test } from 'vitest'
import { Tally } from '@/mocks/webhooks/race/tally'
import { laneLayout, laneLeft, viewOf } from './lane-layout'

const hour = 3_600_000
const start = 1_000_000
const width = 1000 + 2 * laneLeft

function tally(): Tally {
  const filled = new Tally()
  const happen = (id: string, at: number) =>
    filled.happen({ id, at: start + at, type: 'CONTACT_NEW', table: 'contact', row: { id } })
  happen('known', 1 * hour)
  happen('missed', 5 * hour)
  happen('waiting', 9 * hour)
  filled.learn('known', start + hour, start + 2 * hour)
  filled.lose('missed', 'gone')
  filled.asked(start + 2 * hour, 1, 100)
  filled.asked(start + 2 * hour + 1, 0, 100)
  return filled
}

test('events lie at their moment, known ones have a second place, missed ones say so', () => {
  const { marks } = laneLayout(tally(), start, { from: 0, to: 10 * hour }, width)
  expect(marks).toEqual([
    { id: 'known', x: laneLeft + 100, knownX: laneLeft + 200, lost: false },
    { id: 'missed', x: laneLeft + 500, knownX: undefined, lost: true },
    { id: 'waiting', x: laneLeft + 900, knownX: undefined, lost: false },
  ])
})

test('requests closer than a pixel are one tick', () => {
  const { requests } = laneLayout(tally(), start, { from: 0, to: 10 * hour }, width)
  expect(requests.match(/M/g)).toHaveLength(1)
})

test('only what lies in view is drawn', () => {
  const { marks, requests } = laneLayout(tally(), start, { from: 4 * hour, to: 6 * hour }, width)
  expect(marks.map(({ id }) => id)).toEqual(['missed'])
  expect(requests).toBe('')
})

test('the view moves with time, never before the start, and is the whole day at the end', () => {
  expect(viewOf(hour, 3600, 300_000, 24 * hour, false)).toEqual({ from: 0, to: 6 * hour })
  expect(viewOf(10 * hour, 3600, 300_000, 24 * hour, false)).toEqual({ from: 4 * hour, to: 10 * hour })
  expect(viewOf(24 * hour, 3600, 300_000, 24 * hour, true)).toEqual({ from: 0, to: 24 * hour })
})

test('an outage is drawn as far as it is in view', () => {
  const outage = { from: 3 * hour, to: 5 * hour }
  expect(laneLayout(tally(), start, { from: 0, to: 10 * hour }, width, outage).outage).toEqual({
    x: laneLeft + 300,
    width: 200,
  })
})
