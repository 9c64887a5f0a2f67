import type { WebhookEvent } from '@/mocks/webhooks/define-event'
import { type Payload, payloadOf } from '@/mocks/webhooks/events'
import { createWorld } from '@/mocks/world'
import { eventReference } from './event-words'

/** What a subscriber would get, made from a row of a fresh world. */
export function examplePayload(event: WebhookEvent): Payload | undefined {
  const world = createWorld()
  const row = eventReference(event).example(world)
  return payloadOf(world, { id: 'e1', type: event.type, table: '', row, at: world.clock.now() })
}
