// The catalogue's names in one language; only a page made on the server can read them.
import type { Locale } from '@/lib/i18n/locales'
import { webhookEvents } from '@/mocks/webhooks/events'
import { eventReference } from '../events/event-words'
import type { EventName } from './lab-start'

export const eventNames = (locale: Locale): EventName[] =>
  webhookEvents.map((event) => ({ type: event.type, name: eventReference(event).name[locale] }))
