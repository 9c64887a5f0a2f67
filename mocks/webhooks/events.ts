// Promises the catalogue of webhook events in the platform's order, found by the tree: a module in `events/` that defines one adds it.
import type { PublishedEvent, World } from '../world'
import { eventsIn, type WebhookEvent } from './define-event'

const modules = import.meta.glob<Record<string, unknown>>(['./events/*.ts', '!./events/*.test.ts'], {
  eager: true,
})

export const webhookEvents: readonly WebhookEvent[] = Object.values(modules)
  .flatMap(eventsIn)
  .sort((a, b) => a.order - b.order)

export function eventNamed(type: string): WebhookEvent | undefined {
  return webhookEvents.find((event) => event.type === type)
}

/** What a delivery carries: the platform's envelope around the event's content. */
export interface Payload {
  eventType: string
  /** When the event happened. */
  date: string
  content: unknown
  changeMetadata: null
}

/** Undefined for what the platform has no webhook event for. */
export function payloadOf(world: World, { type, row, at }: PublishedEvent): Payload | undefined {
  const event = eventNamed(type)
  return (
    event && {
      eventType: type,
      date: new Date(at).toISOString(),
      content: event.content(world, row),
      changeMetadata: null,
    }
  )
}
