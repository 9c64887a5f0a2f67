import { expect, test } from 'vitest'
import { seedId } from '../chat-api/seed/seed-rows'
import { createWorld, type PublishedEvent, type World } from '../world'
import { payloadOf } from './events'
import { changePayment, createPayment, payments } from './payment'

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

test('a payment starts as pending, is kept, and is told of with its cause', () => {
  const world = createWorld()
  const events = heard(world)
  const contactId = seedId(world, 'contact Beatriz Nogueira')
  const payment = createPayment(world, { contactId, amount: 149.9, description: 'Vaso de barro' }, 'x7')
  expect(payment).toMatchObject({
    contactId,
    sessionId: null,
    amount: 149.9,
    currency: 'BRL',
    description: 'Vaso de barro',
    dueDate: '2026-03-05T12:00:00.000Z',
    status: 'PENDING',
    paidAt: null,
  })
  expect(payments(world).get(payment.id)).toBe(payment)
  expect(events).toMatchObject([{ type: 'PAYMENT_NEW', table: 'payment', row: payment, cause: 'x7' }])
})

test('a payment that is paid has a date, and one that no longer is has none', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id } = payments(world).find((row) => row.status === 'PENDING') ?? { id: '' }
  await world.clock.advance(60_000)
  const now = new Date(world.clock.now()).toISOString()
  expect(changePayment(world, id, 'PAID', 'x1')).toMatchObject({
    status: 'PAID',
    paidAt: now,
    updatedAt: now,
  })
  expect(changePayment(world, id, 'CANCELED')).toMatchObject({ status: 'CANCELED', paidAt: null })
  expect(events).toMatchObject([
    { type: 'PAYMENT_UPDATE', row: { id, status: 'PAID' }, cause: 'x1' },
    { type: 'PAYMENT_UPDATE', row: { id, status: 'CANCELED' } },
  ])
})

test('a status that it has already changes nothing and tells nobody', () => {
  const world = createWorld()
  const events = heard(world)
  const paid = payments(world).find((row) => row.status === 'PAID')
  expect(changePayment(world, paid?.id ?? '', 'PAID')).toBe(paid)
  expect(events).toEqual([])
})

test('the payload is the payment itself', () => {
  const world = createWorld()
  const events = heard(world)
  changePayment(world, payments(world).all()[0]?.id ?? '', 'OVERDUE')
  const [event] = events
  expect(event && payloadOf(world, event)).toMatchObject({
    eventType: 'PAYMENT_UPDATE',
    content: { status: 'OVERDUE', amount: 149.9, description: 'Orquídea Phalaenopsis branca' },
  })
})
