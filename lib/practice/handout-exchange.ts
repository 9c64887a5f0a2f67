// Makes the exchange that a handout prints: a lesson's first example really sent, or where it has none, a real delivery.
import type { Example } from '@/lib/content/example'
import { contactChanges } from '@/mocks/webhooks/happenings/causes/contact-changes'
import type { Exchange } from '@/mocks/wire-log'
import { createWorld } from '@/mocks/world'
import { inspectorHost } from './lab-hosts'
import { PracticeSession } from './session'
import { openWebhookSession } from './webhook-session'

/** @param language of the request, as a lang tag */
export async function exampleExchange(example: Example, language: string): Promise<Exchange | undefined> {
  const { method, url, headers, body } = example
  const world = createWorld()
  const request = new Request(url, {
    method,
    headers: [['Accept-Language', language], ...headers],
    body: body === '' ? undefined : body,
  })
  await world.send(request, { kind: 'console' }).catch(() => undefined)
  return world.log.entries().at(-1)
}

/** What the platform sends when a contact has changed. @param style signed where the lesson is about signatures */
export async function deliveryExchange(style: 'none' | 'standard'): Promise<Exchange | undefined> {
  const practice = new PracticeSession()
  const { clock } = await practice.world()
  clock.pace = 0
  const url = `https://${inspectorHost}/in`
  const subscribed = [{ name: 'Contacts', url, events: ['CONTACT_UPDATE'] }]
  const session = await openWebhookSession(practice, { style, subscribed })
  session.happen(contactChanges)
  await clock.advance(5_000)
  session.emitter.detach()
  return session.world.log.entries().find(({ origin }) => origin.kind === 'delivery')
}
