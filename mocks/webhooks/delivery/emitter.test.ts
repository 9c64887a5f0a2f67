import { expect, test } from 'vitest'
import { ask } from '../../test-client'
import { subscriptions } from '../subscription'
import { attempts } from './delivery'
import { hour, second } from './durations'
import { broken, host, ok, pay, stage, subscribe } from './test-stage'

test('an event goes through the one door to who subscribed, with the payload as its body and the event as its cause', async () => {
  const { world, got, rows } = stage({ receiver: ok })
  subscribe(world, { id: 's2', events: ['CONTACT_NEW'] })
  subscribe(world, { id: 's3', enabled: false })
  pay(world)
  await world.clock.advance(second)
  expect(rows()).toMatchObject([
    {
      id: 'd1',
      subscriptionId: 's1',
      eventType: 'PAYMENT_NEW',
      trigger: 'event',
      status: 'delivered',
      attempts: 1,
    },
  ])
  const exchange = world.log.entries().find(({ origin }) => origin.kind === 'delivery')
  expect(exchange).toMatchObject({
    origin: { cause: 'e1' },
    request: { method: 'POST', url: `https://${host}/hook`, body: rows()[0]?.body },
    response: { status: 204 },
  })
  expect(JSON.parse(rows()[0]?.body ?? '')).toMatchObject({
    eventType: 'PAYMENT_NEW',
    content: { amount: 10 },
  })
  expect(got[0]?.headers.get('content-type')).toBe('application/json')
  expect(attempts(world).all()).toMatchObject([
    { id: 'a1', number: 1, max: 10, status: 204, exchange: exchange?.id, duration: exchange?.duration },
  ])
})

test('an API call that makes something happen is the cause of the delivery’s cause', async () => {
  const { world } = stage({ receiver: ok })
  subscribe(world, { id: 's2', events: ['CONTACT_NEW'] })
  await ask(world, 'POST /core/v1/contact', { body: { name: 'Nova' } })
  await world.clock.advance(second)
  const [call, delivery] = world.log.entries()
  expect([call?.origin.kind, delivery?.origin.kind]).toEqual(['console', 'delivery'])
  expect(world.log.event(delivery?.origin.cause ?? '')?.cause).toBe(call?.id)
})

test('a test is delivered once, with a payload of the world’s newest row, also to a paused subscription', async () => {
  const { world, emitter, rows } = stage({ receiver: broken })
  subscriptions(world).update('s1', { enabled: false })
  expect(emitter.sendTest('s1', 'CONTACT_NEW')).toMatchObject({ trigger: 'test', eventType: 'CONTACT_NEW' })
  expect(emitter.sendTest('s1', 'NO_SUCH')).toBeUndefined()
  expect(emitter.sendTest('nobody', 'CONTACT_NEW')).toBeUndefined()
  await world.clock.advance(hour)
  expect(rows()).toMatchObject([{ status: 'failed', attempts: 1 }])
  expect(JSON.parse(rows()[0]?.body ?? '').content.id).toBe(world.table('contact').all().at(-1)?.id)
})

test('each attempt is signed anew with its own time and the same id', async () => {
  const { world, got } = stage({
    policyId: 'slack',
    receiver: broken,
    sign: ({ id, at }) => ({ 'webhook-id': id, 'webhook-timestamp': String(at) }),
  })
  pay(world)
  await world.clock.advance(hour)
  const times = got.map(({ headers }) => headers.get('webhook-timestamp'))
  expect(new Set(times).size).toBe(4)
  expect(new Set(got.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1)
  expect(got[0]?.headers.get('webhook-id')).toMatch(/^msg_[A-Za-z\d]{20}$/)
})

test('listeners hear of changes until they leave', async () => {
  const { world, emitter } = stage({ receiver: ok })
  let heard = 0
  const leave = emitter.subscribe(() => {
    heard += 1
  })
  pay(world)
  await world.clock.advance(second)
  expect(heard).toBeGreaterThan(2)
  leave()
  heard = 0
  pay(world)
  await world.clock.advance(second)
  expect(heard).toBe(0)
})
