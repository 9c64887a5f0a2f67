import { expect, test } from 'vitest'
import { attemptAsOf, logAsOf, momentsOf } from './as-of'
import { attempt, delivery } from './log-fixtures'

const failed = attempt('a1', 'd1', { at: 1_000, status: 500, error: 'http', nextAttemptAt: 6_100 })
const worked = attempt('a2', 'd1', { at: 6_100, number: 2, trigger: 'retry' })
const rows = { deliveries: [delivery('d1', { attempts: 2 })], attempts: [failed, worked] }
const statusAt = (moment: number) => logAsOf(rows, moment).deliveries[0]?.status

test('now is the log itself', () => {
  expect(logAsOf(rows, undefined)).toEqual(rows)
})

test('before it was made a delivery is not on the log', () => {
  expect(logAsOf(rows, 999)).toEqual({ deliveries: [], attempts: [] })
})

test('a delivery goes through sending, retrying, sending, delivered', () => {
  expect([1_000, 1_050, 1_100, 6_099, 6_150, 6_200].map(statusAt)).toEqual([
    'sending',
    'sending',
    'retrying',
    'retrying',
    'sending',
    'delivered',
  ])
})

test('between two attempts the next one is told, and one attempt counted', () => {
  expect(logAsOf(rows, 3_000).deliveries[0]).toMatchObject({ attempts: 1, nextAttemptAt: 6_100 })
})

test('while an attempt is under way nobody knows what comes of it', () => {
  const { duration, status, error, nextAttemptAt, ...left } = failed
  expect(attemptAsOf(failed, 1_099)).toEqual(left)
  expect(attemptAsOf(failed, 1_100)).toBe(failed)
})

test('made but not sent yet, it is scheduled for its first attempt', () => {
  const late = { deliveries: [delivery('d1')], attempts: [attempt('a1', 'd1', { at: 5_000 })] }
  expect(logAsOf(late, 2_000).deliveries[0]).toMatchObject({
    status: 'scheduled',
    attempts: 0,
    nextAttemptAt: 5_000,
  })
})

test('when no attempt was left it had failed, also if somebody sent it again later', () => {
  const last = attempt('a1', 'd1', { status: 500, error: 'http', number: 8 })
  const again = attempt('a2', 'd1', { at: 90_000, trigger: 'redelivery' })
  const log = { deliveries: [delivery('d1', { attempts: 2 })], attempts: [last, again] }
  expect(logAsOf(log, 50_000).deliveries[0]).toMatchObject({ status: 'failed', attempts: 1 })
})

test('one given up before its next attempt was retrying until then', () => {
  const log = {
    deliveries: [delivery('d1', { status: 'discarded' })],
    attempts: [failed],
  }
  expect(logAsOf(log, 3_000).deliveries[0]?.status).toBe('retrying')
  expect(logAsOf(log, 7_000).deliveries[0]?.status).toBe('discarded')
})

test('the moments are those at which the log changed, each once', () => {
  expect(momentsOf(rows)).toEqual([1_000, 1_100, 6_100, 6_200])
  expect(momentsOf({ deliveries: [], attempts: [] })).toEqual([])
})
