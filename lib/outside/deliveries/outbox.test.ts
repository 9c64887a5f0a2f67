import { expect, test } from 'vitest'
import { attempts, deliveries } from '@/mocks/webhooks/delivery/delivery'
import { createPayment } from '@/mocks/webhooks/payment'
import { subscriptions } from '@/mocks/webhooks/subscription'
import { createWorld } from '@/mocks/world'
import { attemptLease, mostAtOnce, nextDue, settle, takeUp, tell } from './outbox'

const silent = { get: () => null }
const good = { status: 200, headers: silent }
const bad = { status: 500, error: 'http' as const, headers: silent }

function stage() {
  const world = createWorld()
  const now = new Date(world.clock.now()).toISOString()
  const rest = { createdAt: now, updatedAt: now, companyId: 'c', enabled: true, events: ['PAYMENT_NEW'] }
  subscriptions(world).insert({ ...rest, id: 's1', name: 'Mine', url: 'http://localhost:4000/hook' })
  world.subscribe((event) => tell(world, event))
  const pay = () =>
    createPayment(world, {
      contactId: world.table('contact').all()[0]?.id ?? '',
      amount: 1,
      description: 'Vaso',
    })
  const rows = () => deliveries(world).all()
  return { world, pay, rows }
}

test('what happened is owed to who subscribed, due at once, and ends with a good answer', () => {
  const { world, pay, rows } = stage()
  expect(nextDue(world)).toBeUndefined()
  pay()
  expect(nextDue(world)).toBe(world.clock.now())
  const [sent] = takeUp(world, { now: Date.now() })
  expect(sent).toMatchObject({ url: 'http://localhost:4000/hook' })
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ eventType: 'PAYMENT_NEW' })
  expect(takeUp(world, { now: Date.now() })).toEqual([])
  settle(world, sent?.attempt ?? '', good)
  expect(rows().map(({ status }) => status)).toEqual(['delivered'])
  expect(nextDue(world)).toBeUndefined()
})

test('a failure waits as long as the policy says, and the log keeps each attempt', async () => {
  const { world, pay, rows } = stage()
  pay()
  const [first] = takeUp(world, { now: Date.now() })
  settle(world, first?.attempt ?? '', bad)
  const due = nextDue(world) ?? 0
  expect(due).toBeGreaterThan(world.clock.now())
  expect(takeUp(world, { now: Date.now() })).toEqual([])
  await world.clock.advanceTo(due)
  const [second] = takeUp(world, { now: Date.now() })
  settle(world, second?.attempt ?? '', good)
  expect(rows()[0]).toMatchObject({ status: 'delivered', attempts: 2 })
  expect(
    attempts(world)
      .all()
      .map(({ number, status }) => [number, status]),
  ).toEqual([
    [1, 500],
    [2, 200],
  ])
})

test('an attempt whose end nobody wrote down is made again', async () => {
  const { world, pay } = stage()
  pay()
  const [first] = takeUp(world, { now: Date.now() })
  expect(nextDue(world)).toBe(world.clock.now() + attemptLease)
  await world.clock.advance(attemptLease)
  takeUp(world, { now: Date.now() })
  await world.clock.advanceTo(nextDue(world) ?? 0)
  const [again] = takeUp(world, { now: Date.now() })
  expect(again?.body).toBe(first?.body)
  expect(again?.attempt).not.toBe(first?.attempt)
  // The one that was thought lost comes back late: its end is no longer its own.
  settle(world, first?.attempt ?? '', good)
  expect(deliveries(world).all()[0]?.status).toBe('sending')
})

test('few leave at a time, in their order, and none to who paused or left', () => {
  const { world, pay, rows } = stage()
  for (let n = 0; n < mostAtOnce + 3; n += 1) pay()
  const sent = takeUp(world, { now: Date.now() })
  expect(sent).toHaveLength(mostAtOnce)
  // The others wait for one of these, so nobody need look before.
  expect(nextDue(world)).toBe(world.clock.now() + attemptLease)
  expect(
    rows()
      .slice(0, mostAtOnce)
      .every(({ status }) => status === 'sending'),
  ).toBe(true)
  subscriptions(world).update('s1', { enabled: false })
  for (const { attempt } of sent) settle(world, attempt, good)
  expect(takeUp(world, { now: Date.now() })).toEqual([])
  expect(
    rows()
      .slice(mostAtOnce)
      .map(({ status, reason }) => `${status} ${reason}`),
  ).toEqual(Array(3).fill('discarded paused'))
})

test('410 ends the subscription as the policy says, and what is owed is bounded', () => {
  const { world, pay, rows } = stage()
  pay()
  const [sent] = takeUp(world, { now: Date.now() })
  settle(world, sent?.attempt ?? '', { status: 410, error: 'http', headers: silent })
  expect(subscriptions(world).get('s1')?.enabled).toBe(false)
  subscriptions(world).update('s1', { enabled: true })
  for (let n = 0; n < 1_003; n += 1) pay()
  expect(rows().filter(({ status }) => status === 'scheduled')).toHaveLength(1_000)
  expect(rows().filter(({ reason }) => reason === 'full').length).toBe(3)
}, 60_000)
