import { expect, test } from 'vitest'
import { exchangeOf } from '../../receivers'
import { createWorld } from '../../world'
import { attempts, deliveries } from './delivery'
import { hour, minute, second } from './durations'
import { Emitter } from './emitter'
import { longestHistory } from './ledger'
import { policies } from './policies'
import { broken, ok, pay, stage, subscribe } from './test-stage'

test('a restored world goes on with its schedule where the snapshot was taken', async () => {
  const { world, tries } = stage({ policyId: 'svix' })
  pay(world)
  await world.clock.advance(6 * minute)
  const snapshot = JSON.parse(JSON.stringify(world.snapshot()))
  await world.clock.advance(40 * hour)
  const straight = tries()
  expect(straight.length).toBe(8)
  world.restore(snapshot)
  expect(tries().length).toBe(3)
  await world.clock.advance(40 * hour)
  expect(tries()).toEqual(straight)
  const other = createWorld()
  new Emitter(other, { policy: policies.svix }).attach()
  other.restore(snapshot)
  await other.clock.advance(40 * hour)
  expect(attempts(other).all()).toEqual(attempts(world).all())
})

test('an attempt that was under way at the snapshot counts as one without answer', async () => {
  const { world, tries, rows } = stage({
    policyId: 'slack',
    receiver: () => world.clock.sleep(second).then(ok),
  })
  pay(world)
  await world.clock.advance(500)
  const snapshot = world.snapshot()
  world.restore(snapshot)
  await world.clock.advance(minute)
  expect(tries()).toEqual([
    [0, 'timeout'],
    [3_000, 204],
  ])
  expect(rows()).toMatchObject([{ status: 'delivered', attempts: 2 }])
  expect(world.log.entries()[0]).toMatchObject({ failure: 'aborted', duration: 3_000 })
})

test('a reset forgets deliveries, and the sender goes on with the next event', async () => {
  const { world, rows } = stage({ receiver: () => world.clock.sleep(2 * second).then(ok) })
  pay(world)
  await world.clock.advance(second)
  world.reset()
  expect(rows()).toEqual([])
  subscribe(world)
  pay(world)
  await world.clock.advance(minute)
  expect(rows()).toMatchObject([{ id: 'd1', status: 'delivered', attempts: 1 }])
})

test('the same seed gives the same log, to the last header', async () => {
  const story = async () => {
    const { world } = stage({
      policy: policies.standard,
      sign: ({ id, at, body }) => ({
        'webhook-id': id,
        'webhook-timestamp': String(at),
        size: String(body.length),
      }),
      receiver: async (request) => {
        await world.clock.sleep(1_000 * (Number(exchangeOf(request)?.slice(1)) % 5))
        return Number(exchangeOf(request)?.slice(1)) % 3 === 0 ? ok() : broken()
      },
    })
    subscribe(world, { id: 's2' })
    for (let n = 0; n < 12; n += 1) {
      pay(world)
      await world.clock.advance(700)
    }
    await world.clock.advance(80 * hour)
    return JSON.stringify(world.snapshot())
  }
  expect(await story()).toBe(await story())
})

test('finished deliveries beyond the longest history are forgotten with their attempts, the oldest first', async () => {
  const { world } = stage({ receiver: ok })
  for (let n = 0; n < longestHistory + 40; n += 1) pay(world)
  await world.clock.advance(hour)
  expect([deliveries(world).all().length, attempts(world).all().length]).toEqual([
    longestHistory,
    longestHistory,
  ])
  expect(deliveries(world).all()[0]?.id).toBe('d41')
})
