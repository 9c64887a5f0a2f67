import { expect, test } from 'vitest'
import { attempt, delivery } from '../log/log-fixtures'
import { healthOf } from './health'

const bad = { status: 500, error: 'http' } as const

test('failures are counted since the last success', () => {
  const attempts = [
    attempt('a1', 'd1', bad),
    attempt('a2', 'd1'),
    attempt('a3', 'd2', bad),
    attempt('a4', 'd2', bad),
  ]
  const health = healthOf([], attempts).get('s1')
  expect(health).toMatchObject({ failuresInARow: 2, last: { id: 'a4' } })
})

test('a success ends the row of failures', () => {
  const attempts = [attempt('a1', 'd1', bad), attempt('a2', 'd1')]
  expect(healthOf([], attempts).get('s1')?.failuresInARow).toBe(0)
})

test('an attempt under way says nothing yet', () => {
  const { duration, status, ...underWay } = attempt('a2', 'd1')
  expect(healthOf([], [attempt('a1', 'd1', bad), underWay]).get('s1')?.last?.id).toBe('a1')
})

test('what waits and what is dead is counted per subscription', () => {
  const health = healthOf(
    [
      delivery('d1', { status: 'retrying' }),
      delivery('d2', { status: 'scheduled' }),
      delivery('d3', { status: 'failed' }),
      delivery('d4', { status: 'delivered' }),
      delivery('d5', { status: 'failed', subscriptionId: 's2' }),
    ],
    [],
  )
  expect(health.get('s1')).toEqual({ failuresInARow: 0, waiting: 2, dead: 1, isSwitchedOff: false })
  expect(health.get('s2')?.dead).toBe(1)
  expect(health.has('s3')).toBe(false)
})

test('what the sender keeps in mind of an address is part of its health', () => {
  const health = healthOf(
    [],
    [],
    [
      { id: 's1', heldUntil: 5_000 },
      { id: 's2', disabledAt: 7_000 },
    ],
  )
  expect(health.get('s1')).toMatchObject({ heldUntil: 5_000, isSwitchedOff: false })
  expect(health.get('s2')?.isSwitchedOff).toBe(true)
})
