import { expect, test } from 'vitest'
import { eventNamed } from '@/mocks/webhooks/events'
import { matching } from '../reference/matches'
import { eventEntries } from './event-words'
import { examplePayload } from './payload'

const found = (query: string) => matching(eventEntries(), query).map(({ id }) => id)

test('an event is found by its machine name and by its name in every language', () => {
  expect(found('payment_new')).toEqual(['PAYMENT_NEW'])
  for (const name of ['payment created', 'Pagamento criado', 'pago creado']) {
    expect(found(name)).toContain('PAYMENT_NEW')
  }
})

test('the example of a delivery has the frame that every delivery has', () => {
  const event = eventNamed('PAYMENT_NEW')
  expect(event && examplePayload(event)).toEqual({
    eventType: 'PAYMENT_NEW',
    date: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    content: expect.objectContaining({ status: 'PENDING' }),
    changeMetadata: null,
  })
})
