import { expect, test } from 'vitest'
import { listenAt } from '../../receivers'
import { ask } from '../../test-client'
import { createWorld } from '../../world'
import { subscriptions } from '../subscription'
import { attempts } from './delivery'
import { day, minute, second } from './durations'
import { Emitter } from './emitter'
import { policies } from './policies'
import { broken, host, ok, pay, stage, subscribe } from './test-stage'

test.each([
  ['120', 120 * second],
  ['Mon, 02 Mar 2026 12:10:00 GMT', 10 * minute],
])('Retry-After: %s holds the whole queue of the subscription, and no other', async (value, until) => {
  const start = createWorld().clock.now()
  const { world, rows } = stage({
    receiver: () =>
      world.clock.now() < start + until
        ? new Response('', { status: 429, headers: { 'retry-after': value } })
        : ok(),
  })
  listenAt(world, 'other.hooks.example', ok)
  subscribe(world, { id: 's2', url: 'https://other.hooks.example/' })
  pay(world)
  await world.clock.advance(minute)
  pay(world)
  await world.clock.advance(20 * minute)
  const own = attempts(world)
    .all()
    .filter(({ subscriptionId }) => subscriptionId === 's1')
  const asked = (own[0]?.at ?? 0) + (own[0]?.duration ?? 0)
  const free = value === '120' ? asked + until : start + until
  // One attempt before the answer came, and none of the other delivery until it is free.
  expect(own.map(({ at, status }) => [at, status])).toEqual([
    [start, 429],
    [free, 204],
    [free, 204],
  ])
  expect(
    rows()
      .filter(({ subscriptionId }) => subscriptionId === 's2')
      .map(({ attempts }) => attempts),
  ).toEqual([1, 1])
})

test.each([
  ['paused', { fields: ['Enabled'], enabled: false }],
  ['removed', undefined],
])('what waits is given up at once when the subscription is %s', async (reason, body) => {
  const { world, rows } = stage({ receiver: broken })
  subscriptions(world).remove('s1')
  const id = '6f1c0b52-0d5e-4a2f-9c3a-1b2c3d4e5f60'
  subscribe(world, { id })
  pay(world)
  await world.clock.advance(second)
  expect(rows()).toMatchObject([{ status: 'retrying' }])
  const method = body ? 'PUT' : 'DELETE'
  await ask(world, `${method} /core/v1/webhook/subscription/${id}`, { body })
  expect(world.log.entries().at(-1)?.response?.status).toBe(200)
  expect(rows()).toMatchObject([{ status: 'discarded', reason }])
  await world.clock.advance(day)
  expect(attempts(world).all().length).toBe(1)
})

test('at most eight attempts of a subscription are under way, and the ninth goes when one is done', async () => {
  let open = 0
  let most = 0
  const { world, rows } = stage({
    receiver: async () => {
      open += 1
      most = Math.max(most, open)
      await world.clock.sleep(2 * second)
      open -= 1
      return ok()
    },
  })
  for (let n = 0; n < 20; n += 1) pay(world)
  await world.clock.advance(minute)
  expect(most).toBe(8)
  expect(rows().every(({ status }) => status === 'delivered')).toBe(true)
})

test('an address that never answers does not hold up another one', async () => {
  const { world, rows } = stage({ receiver: () => world.clock.sleep(day).then(ok) })
  listenAt(world, 'quick.hooks.example', ok)
  subscribe(world, { id: 's2', url: 'https://quick.hooks.example/' })
  for (let n = 0; n < 20; n += 1) pay(world)
  await world.clock.advance(5 * second)
  const done = (id: string) =>
    rows().filter((row) => row.subscriptionId === id && row.status === 'delivered').length
  expect([done('s1'), done('s2')]).toEqual([0, 20])
})

test('a sender that is detached hears nothing, and the next one goes on with its rows', async () => {
  const { world, emitter, rows } = stage({ receiver: broken })
  pay(world)
  await world.clock.advance(second)
  emitter.detach()
  pay(world)
  await world.clock.advance(minute)
  expect(rows().length).toBe(1)
  listenAt(world, host, ok)
  new Emitter(world, { policy: policies.standard }).attach()
  await world.clock.advance(minute)
  expect(rows()).toMatchObject([{ status: 'delivered', attempts: 2 }])
})
