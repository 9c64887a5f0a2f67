// What fired webhooks tell of: happenings of the practice world, in the platform's own envelope.
import { exampleEvent } from '@/mocks/webhooks/delivery/example-event'
import { payloadOf } from '@/mocks/webhooks/events'
import { createWorld } from '@/mocks/world'
import { barePayload, type Envelope, type Payloads } from './messages'

/** A world takes tens of milliseconds to make: one is enough for all messages of a fire. */
let last: { key: string; envelope: Envelope | undefined } | undefined

function envelopeOf(type: string, seed: number): Envelope | undefined {
  const key = `${seed} ${type}`
  if (last?.key !== key) {
    const world = createWorld({ seed })
    const event = exampleEvent(world, type)
    last = { key, envelope: event && payloadOf(world, event) }
  }
  return last.envelope
}

/** An event the platform does not have is told bare. */
export const practicePayloads: Payloads = (type, seed, at) => {
  const envelope = envelopeOf(type, seed)
  return envelope ? { ...envelope, date: new Date(at).toISOString() } : barePayload(type, seed, at)
}
