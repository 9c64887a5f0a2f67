// The messages of a fire, the same for everybody in the room.

import { type Planned, planOf } from '@/lib/live/fire-plan'
import type { Fire } from '@/lib/live/fired'
import { RandomStream } from '@/mocks/random'
import { messageIdOf } from '@/mocks/webhooks/delivery/message-id'
import { trickyJson, trickyTrait } from '@/mocks/webhooks/signing/tricky-payload'

/** What a delivery carries around the event's content. */
export interface Envelope {
  eventType: string
  date: string
  content: unknown
  changeMetadata: null
}

/** @param at server milliseconds of the happening; the same seed gives the same content */
export type Payloads = (type: string, seed: number, at: number) => Envelope

/** For a class without the practice world. */
export const barePayload: Payloads = (eventType, seed, at) => ({
  ...{ eventType, date: new Date(at).toISOString(), changeMetadata: null },
  content: { id: String(seed), updatedAt: new Date(at).toISOString() },
})

export interface Message extends Planned {
  id: string
  /** Server milliseconds. */
  at: number
  text: string
}

export const seedOf = (fire: string): number => Number.parseInt(fire.slice(0, 7), 16)

/** As true as its date: whoever keeps the newest of a thing goes by one or by the other. */
function dated(envelope: Envelope): Envelope {
  const { content } = envelope
  if (typeof content !== 'object' || content === null || !('updatedAt' in content)) return envelope
  return { ...envelope, content: { ...content, updatedAt: envelope.date } }
}

function textOf(
  { faults, place, after, age }: Planned,
  fire: Fire,
  fired: number,
  payloads: Payloads,
): string {
  const seed = seedOf(fire.fire)
  const envelope = dated(payloads(fire.event, seed, fired + after - age))
  const chance = new RandomStream(seed, `text ${place}`)
  return faults.includes('tricky-json')
    ? trickyJson(
        envelope,
        trickyTrait(() => chance.next()),
      )
    : JSON.stringify(envelope)
}

/** Each is asked for once by every learner's stream. */
const prepared = new Map<string, Message[]>()
const mostPrepared = 50

/** @param fired server milliseconds of the click */
export function messagesOf(fire: Fire, fired: number, payloads: Payloads): Message[] {
  const known = prepared.get(fire.fire)
  if (known) return known
  const made = planOf(fire.sends).map((planned) => ({
    ...planned,
    id: messageIdOf(seedOf(fire.fire), `${planned.place}x${planned.message}`),
    at: fired + planned.leaves,
    text: textOf(planned, fire, fired, payloads),
  }))
  if (prepared.size >= mostPrepared) prepared.clear()
  prepared.set(fire.fire, made)
  return made
}
