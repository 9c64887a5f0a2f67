// Rows of the delivery log for tests: the smallest that are still whole.
import type { AttemptRow, DeliveryRow } from '@/mocks/webhooks/delivery/delivery'

export const delivery = (id: string, more: Partial<DeliveryRow> = {}): DeliveryRow => ({
  id,
  messageId: `msg_${id}`,
  eventId: 'e1',
  eventType: 'CONTACT_NEW',
  subscriptionId: 's1',
  url: 'https://shop.hooks.example/in',
  body: '{}',
  trigger: 'event',
  status: 'delivered',
  createdAt: 1_000,
  attempts: 1,
  ...more,
})

export const attempt = (id: string, deliveryId: string, more: Partial<AttemptRow> = {}): AttemptRow => ({
  id,
  deliveryId,
  subscriptionId: 's1',
  number: 1,
  max: 8,
  trigger: 'event',
  at: 1_000,
  duration: 100,
  status: 200,
  ...more,
})
