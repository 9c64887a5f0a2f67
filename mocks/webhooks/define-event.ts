// Promises that a webhook event is written down once: subscriptions, deliveries and the events page read it here.
import type { Note, Schema } from '../define'
import type { Texts } from '../locale'
import type { Row } from '../table'
import type { World } from '../world'

/** What people read of an event. It is only for pages made on the server: a page's own script leaves it out. */
export interface EventReference {
  /** The Portuguese one as the course deck has it. */
  name: Texts
  /** When it is sent, in one or two plain sentences. */
  purpose: Texts
  /** Of the payload's `content`. */
  content: Schema
  /** A row of a fresh world that such an event could be about. */
  example(world: World): Row
  notes?: readonly Note[]
}

export interface EventOptions<R extends Row> {
  /** Machine name, e.g. `CONTACT_NEW`. */
  type: string
  /** Place in the platform's own list, from 1 (`SESSION_NEW`) to 11 (`PANEL_CARD_UPDATE`); the catalogue is sorted by it. */
  order: number
  /** The platform's own descriptor, as `GET /core/v1/webhook/event` shows it. */
  description: string
  /** The payload's `content`, made of the row as it was when the event happened. */
  content(world: World, row: Readonly<R>): unknown
  /** Written as `typeof window === 'undefined' && {…}`, which the build of a page's script reads as `false`. */
  reference: false | EventReference
}

/** An event as everyone but its own mapper sees it. */
export type WebhookEvent = EventOptions<Row>

const defined = new WeakSet<object>()

export function defineEvent<R extends Row>(options: EventOptions<R>): WebhookEvent {
  const event: WebhookEvent = {
    ...options,
    // Domain events of one type are all about rows of one table.
    content: (world, row) => options.content(world, row as Readonly<R>),
  }
  defined.add(event)
  return event
}

export function eventsIn(exports: Readonly<Record<string, unknown>>): WebhookEvent[] {
  return Object.values(exports).filter(
    (value): value is WebhookEvent => typeof value === 'object' && value !== null && defined.has(value),
  )
}
