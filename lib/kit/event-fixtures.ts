// The eleven events as files: the body as it is sent, and the headers of a delivery signed for it.

import { exampleEvent } from '@/mocks/webhooks/delivery/example-event'
import { payloadOf, webhookEvents } from '@/mocks/webhooks/events'
import { secretsOf } from '@/mocks/webhooks/faults/secrets'
import { standard } from '@/mocks/webhooks/signing/standard'
import { createWorld } from '@/mocks/world'

/** `events/<TYPE>.json` and `events/<TYPE>.headers.json`; the same in every kit. */
export function eventFixtures(): Record<string, string> {
  const world = createWorld()
  const at = world.clock.now()
  const [secret = ''] = secretsOf(world)
  const files = webhookEvents.flatMap(({ type }) => {
    const event = exampleEvent(world, type)
    const payload = event && payloadOf(world, event)
    if (!payload) return []
    const body = JSON.stringify(payload)
    const signature = standard.sign({ id: `msg_${type.toLowerCase()}`, at, body }, [secret])
    const headers = { 'content-type': 'application/json', ...signature }
    return [
      [`events/${type}.json`, body],
      [`events/${type}.headers.json`, `${JSON.stringify(headers, null, 2)}\n`],
    ] as const
  })
  const note = { secret, signedAt: new Date(at).toISOString() }
  return { ...Object.fromEntries(files), 'events/signed.json': `${JSON.stringify(note, null, 2)}\n` }
}
