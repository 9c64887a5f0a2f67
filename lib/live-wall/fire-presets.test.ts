import { expect, test } from 'vitest'
import { faultsOf } from '../live/fired'
import { draftOf, firesLeft, mostSends, presetNames, presets, sendsOf } from './fire-presets'

test.each(presetNames)(
  'the preset %s names faults the server knows and survives being made into rows',
  (name) => {
    for (const { fault } of presets[name]) expect(faultsOf(fault).join('+')).toBe(fault ?? '')
    expect(sendsOf(draftOf(presets[name]))).toEqual(presets[name])
  },
)

test.each(['', ' ', 'x', '-1', '601'])('a row after %j seconds cannot be fired', (seconds) => {
  expect(sendsOf([{ seconds, faults: [] }])).toBeUndefined()
})

test('rows are fired in the order of their time; a comma is a point', () => {
  const rows = [
    { seconds: '2', faults: ['duplicate', 'burst'] as const },
    { seconds: '0,5', faults: [] },
  ]
  expect(sendsOf(rows)).toEqual([{ after: 500 }, { after: 2_000, fault: 'duplicate+burst' }])
})

test('no row is nothing to fire, and so are too many', () => {
  const row = { seconds: '0', faults: [] }
  expect(sendsOf([])).toBeUndefined()
  expect(sendsOf(Array(mostSends + 1).fill(row))).toBeUndefined()
  expect(sendsOf(Array(mostSends).fill(row))).toHaveLength(mostSends)
})

test('of six a minute those of the last minute are gone', () => {
  const fires = [1_000, 30_000, 59_000].map((at) => ({ at }))
  expect(firesLeft(fires, 60_500)).toBe(3)
  expect(firesLeft(fires, 61_500)).toBe(4)
  expect(firesLeft(Array(9).fill({ at: 60_000 }), 60_500)).toBe(0)
})
