import type { Host, Operation } from '@/mocks/define'
import { eventNamed, webhookEvents } from '@/mocks/webhooks/events'
import { createWorld } from '@/mocks/world'
import { catalogue } from './catalogue'
import { wholeRequest } from './example-request'

/** Long enough for what an operation sets going: a message on its way, a chatbot at work. */
const aWhile = 60_000

/** The webhook events that the operation's example brings about, found by sending it. In the order of the catalogue. */
export async function publishedEvents(host: Host, operation: Operation): Promise<string[]> {
  const world = createWorld()
  const seen = new Set<string>()
  world.subscribe(({ type }) => eventNamed(type) && seen.add(type))
  const { url, ...init } = wholeRequest(host, operation, world)
  await world.send(new Request(url, init), { kind: 'console' })
  await world.clock.advance(aWhile)
  return webhookEvents.map(({ type }) => type).filter((type) => seen.has(type))
}

/** Event type → the operations whose example brings it about. */
export async function operationsByEvent(): Promise<Map<string, Operation[]>> {
  const found = new Map<string, Operation[]>()
  for (const { host, resources } of catalogue()) {
    for (const operation of resources.flatMap(({ operations }) => operations)) {
      if (operation.method === 'GET') continue
      for (const type of await publishedEvents(host, operation)) {
        found.set(type, [...(found.get(type) ?? []), operation])
      }
    }
  }
  return found
}
