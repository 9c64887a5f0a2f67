import type { EventReference, WebhookEvent } from '@/mocks/webhooks/define-event'
import { webhookEvents } from '@/mocks/webhooks/events'
import { folded, type SearchEntry } from '../reference/matches'

export const eventsGroup = 'events'

/** What people read of the event. Only pages made on the server have it. */
export function eventReference({ type, reference }: WebhookEvent): EventReference {
  if (reference) return reference
  throw new Error(
    `Failed to read the reference of ${type}: a page's script does not carry it. Read it on the server.`,
  )
}

/** What the search looks through of each event. */
export function eventEntries(): SearchEntry[] {
  return webhookEvents.map((event) => {
    const { name, purpose } = eventReference(event)
    const words = [event.type, event.description, ...Object.values(name), ...Object.values(purpose)]
    return { id: event.type, kind: 'event', groups: [eventsGroup], words: folded(words.join(' ')) }
  })
}
