// Flows, contacts and answers that the tests of flows share.
import { createWorld, type World } from '@/mocks/world'
import type { Card, Flow, FlowContact, FlowEvent, Play } from './flow'
import type { CallCard } from './method-change'
import { FlowPlayer } from './player'
import { worldStage } from './stage'

export const nina: FlowContact = {
  name: 'Ana "Nina" Prado',
  urn: 'whatsapp:5511900007777',
  language: 'por',
  fields: { address: 'Rua das Flores, 100' },
}

export const joao: FlowContact = { ...nina, name: 'João Lima', urn: 'whatsapp:5511900008888' }

/** The cards behind `createContact` stand at the end, unless they are given. */
export function flowOf(...cards: Card[]): Flow {
  const given = cards.map(({ id }) => id)
  return {
    name: 'Delivery',
    dialect: 'weni',
    cards: [...cards, ...both.filter(({ id }) => !given.includes(id))],
  }
}

export const inRapidpro = (flow: Flow): Flow => ({ ...flow, dialect: 'rapidpro' })

const token = 'Token weni_practice_token'

/** Makes a contact at the flows host, as the lesson's card does. */
export const createContact = (change: Partial<CallCard> = {}): CallCard => ({
  id: 'call',
  kind: 'call',
  method: 'POST',
  url: 'https://flows.weni.ai/api/v2/contacts.json',
  headers: [
    { name: 'Authorization', value: token },
    { name: 'Content-Type', value: 'application/json' },
  ],
  body: '@(json(object("name", contact.name, "urns", array(contact.urn))))',
  result: 'Result',
  success: 'good',
  failure: 'bad',
  ...change,
})

export const say = (id: string, text: string, next?: string): Card => ({ id, kind: 'say', text, next })

/** What stands behind the two ways out of `createContact`. */
export const both = [say('good', 'It went well.'), say('bad', 'It went wrong.')]

/** A page that answers at `https://shop.hooks.example/`. */
export const shopUrl = 'https://shop.hooks.example/order'

export async function played(
  flow: Flow,
  { contact = nina, answers = [], world = createWorld() }: Partial<Playing> = {},
): Promise<Play> {
  const player = new FlowPlayer(worldStage(world), flow, contact)
  await player.begin()
  for (const answer of answers) await player.answer(answer)
  return player.get()
}

interface Playing {
  contact: FlowContact
  answers: readonly string[]
  world: World
}

/** What the flow said. */
export const said = ({ events }: Play): string[] =>
  events.flatMap((event) => (event.kind === 'line' && event.line.who === 'flow' ? [event.line.text] : []))

type Of<K extends FlowEvent['kind']> = Extract<FlowEvent, { kind: K }>

export const eventsOf = <K extends FlowEvent['kind']>({ events }: Play, kind: K): Of<K>[] =>
  events.filter((event): event is Of<K> => event.kind === kind)

export const codes = (play: Play): string[] => eventsOf(play, 'error').map(({ code }) => code)

export const callOf = (play: Play) => eventsOf(play, 'called')[0]?.call
