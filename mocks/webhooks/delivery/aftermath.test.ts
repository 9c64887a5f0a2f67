import { expect, test } from 'vitest'
import { NoAnswer } from '../../receivers'
import { subscriptions } from '../subscription'
import { attempts, endpoints } from './delivery'
import { day, hour, minute, second } from './durations'
import { broken, ok, pay, stage } from './test-stage'

test.each([
  [200, 'delivered'],
  [299, 'delivered'],
  [301, 'retrying'],
  [404, 'retrying'],
  [500, 'retrying'],
])('an answer of %i leaves a delivery %s', async (status, expected) => {
  const { world, rows, tries } = stage({
    receiver: () => new Response('', { status, headers: { location: 'https://loja.hooks.example/other' } }),
  })
  pay(world)
  await world.clock.advance(second)
  expect(rows()).toMatchObject([{ status: expected }])
  expect(tries()).toEqual([[0, status === 301 ? 'redirect' : status]])
})

test.each(['refused', 'tls', 'reset'] as const)(
  'a line that fails with %s is told of as such',
  async (failure) => {
    const { world, tries } = stage({
      receiver: () => {
        throw new NoAnswer(failure)
      },
    })
    pay(world)
    await world.clock.advance(second)
    expect(tries()).toEqual([[0, failure]])
    expect(world.log.entries()[0]).toMatchObject({ failure })
  },
)

test('a policy that does not honour Retry-After keeps to its schedule', async () => {
  const { world, tries } = stage({
    policyId: 'slack',
    receiver: () => new Response('', { status: 503, headers: { 'retry-after': '86400' } }),
  })
  pay(world)
  await world.clock.advance(hour)
  expect(tries().length).toBe(4)
})

test('410 Gone switches the subscription off and gives up all that waits for it', async () => {
  const { world, rows } = stage({
    receiver: () => new Response('', { status: world.clock.now() < gone ? 500 : 410 }),
  })
  const gone = world.clock.now() + minute
  pay(world)
  await world.clock.advance(2 * second)
  pay(world)
  await world.clock.advance(hour)
  expect(rows().map(({ status, reason }) => [status, reason])).toEqual([
    ['discarded', 'gone'],
    ['discarded', 'gone'],
  ])
  expect(subscriptions(world).get('s1')).toMatchObject({ enabled: false })
  expect(
    attempts(world)
      .all()
      .filter(({ status }) => status === 410).length,
  ).toBe(1)
})

test('Svix’s rule: five days of nothing but failure, counted from failures twelve hours apart', async () => {
  const { world, rows } = stage({ policyId: 'svix', receiver: broken })
  const start = world.clock.now()
  // The first failures are only ten hours apart: they do not start the count; the third does.
  for (const hours of [0, 10, 10, 24, 24, 24, 24, 20]) {
    await world.clock.advance(hours * hour)
    pay(world)
    await world.clock.advance(0)
  }
  await world.clock.advance(day)
  const disabledAt = endpoints(world).get('s1')?.disabledAt ?? 0
  const first = attempts(world)
    .all()
    .find(({ at }) => at - start >= 12 * hour)
  const counted = (first?.at ?? 0) + (first?.duration ?? 0)
  expect(endpoints(world).get('s1')?.failingSince).toBe(counted)
  expect(disabledAt - counted).toBeGreaterThanOrEqual(5 * day)
  expect(disabledAt - counted).toBeLessThan(5 * day + 10 * hour)
  expect(subscriptions(world).get('s1')).toMatchObject({ enabled: false })
  expect(rows().filter(({ reason }) => reason === 'failing').length).toBeGreaterThan(0)
})

test('one success, and the days of failure begin anew', async () => {
  let healthy = false
  const { world } = stage({ policyId: 'svix', receiver: () => (healthy ? ok() : broken()) })
  for (let n = 0; n < 14; n += 1) {
    healthy = n === 7
    pay(world)
    await world.clock.advance(12 * hour)
  }
  expect(subscriptions(world).get('s1')).toMatchObject({ enabled: true })
})

test('a subscription that is switched on again starts with a clean slate', async () => {
  const { world, rows } = stage({ receiver: () => new Response('', { status: answer }) })
  let answer = 410
  pay(world)
  await world.clock.advance(second)
  expect(endpoints(world).get('s1')?.disabledAt).toBeDefined()
  answer = 200
  subscriptions(world).update('s1', { enabled: true })
  pay(world)
  await world.clock.advance(second)
  expect(rows().map(({ status }) => status)).toEqual(['discarded', 'delivered'])
  expect(endpoints(world).get('s1')).toBeUndefined()
})
