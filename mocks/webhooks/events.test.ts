import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Texts } from '../locale'
import { createWorld, type PublishedEvent } from '../world'
import type { EventReference, WebhookEvent } from './define-event'
import { eventsIn } from './define-event'
import { eventNamed, payloadOf, webhookEvents } from './events'

/** Machine name, the platform's descriptor, and the names in Portuguese, English and Spanish. */
const official: [type: string, description: string, pt: string, en: string, es: string][] = [
  ['SESSION_NEW', 'Atendimento criado', 'Atendimento criado', 'Session created', 'Atención creada'],
  [
    'SESSION_UPDATE',
    'Atendimento alterado',
    'Atendimento alterado',
    'Session updated',
    'Atención modificada',
  ],
  [
    'SESSION_COMPLETE',
    'Atendimento concluído',
    'Atendimento concluído',
    'Session completed',
    'Atención finalizada',
  ],
  ['MESSAGE_RECEIVED', 'Mensagem recebida', 'Mensagem recebida', 'Message received', 'Mensaje recibido'],
  ['MESSAGE_SENT', 'Mensagem enviada', 'Mensagem enviada', 'Message sent', 'Mensaje enviado'],
  ['CONTACT_NEW', 'Contato criado', 'Contato criado', 'Contact created', 'Contacto creado'],
  ['CONTACT_UPDATE', 'Contato alterado', 'Contato alterado', 'Contact updated', 'Contacto modificado'],
  ['PAYMENT_NEW', 'Pagamento criado', 'Pagamento criado', 'Payment created', 'Pago creado'],
  ['PAYMENT_UPDATE', 'Pagamento alterado', 'Pagamento alterado', 'Payment updated', 'Pago modificado'],
  ['PANEL_CARD_NEW', 'Card criado', 'Item de painel criado', 'Panel card created', 'Tarjeta de panel creada'],
  [
    'PANEL_CARD_UPDATE',
    'Card alterado',
    'Item de painel alterado',
    'Panel card updated',
    'Tarjeta de panel modificada',
  ],
]

function referenceOf({ type, reference }: WebhookEvent): EventReference {
  if (!reference) throw new Error(`${type} has no reference on a server`)
  return reference
}

function published(event: WebhookEvent): PublishedEvent {
  const row = referenceOf(event).example(createWorld())
  return { id: 'e1', at: Date.UTC(2026, 2, 2, 12, 0, 1), type: event.type, table: 'any', row }
}

test('the catalogue has the eleven events with the platform’s descriptors, in its order', () => {
  const found = webhookEvents.map(({ type, description }) => [type, description])
  expect(found).toEqual(official.map(([type, description]) => [type, description]))
})

test('places in the catalogue are counted from 1, none is taken twice', () => {
  expect(webhookEvents.map(({ order }) => order)).toEqual(official.map((_, i) => i + 1))
})

test.each(official)('%s has its name in three languages', (type, _description, pt, en, es) => {
  const event = eventNamed(type)
  expect(event && referenceOf(event).name).toEqual({ en, pt, es })
})

test.each(webhookEvents)('$type: says everything in three languages', (event) => {
  const { name, purpose, notes = [] } = referenceOf(event)
  const all: Texts[] = [name, purpose, ...notes.map((note) => note.text)]
  for (const texts of all) {
    expect(Object.keys(texts)).toEqual(['en', 'pt', 'es'])
    expect(Object.values(texts).filter((text) => text.trim().length < 8)).toEqual([])
  }
  for (const { text } of [{ text: purpose }, ...notes]) expect(new Set(Object.values(text)).size).toBe(3)
})

test.each(webhookEvents)('$type: its example is about a row of a fresh world', (event) => {
  const world = createWorld()
  const { id } = referenceOf(event).example(world)
  const tables = Object.values(world.snapshot().tables)
  expect(tables.flat().filter((row) => row.id === id).length).toBe(1)
})

test.each(webhookEvents)('$type: its payload has the documented fields and no other, as JSON', (event) => {
  const world = createWorld()
  const payload = payloadOf(world, published(event))
  // Parsing drops unknown keys: what was dropped would be missing here.
  expect(z.parse(referenceOf(event).content, payload?.content)).toEqual(payload?.content)
  expect(JSON.parse(JSON.stringify(payload))).toEqual(payload)
})

test.each(webhookEvents)(
  '$type: the same row gives the same payload, and the row stays as it is',
  (event) => {
    const world = createWorld()
    const occasion = published(event)
    const before = structuredClone(occasion)
    expect(payloadOf(world, occasion)).toEqual(payloadOf(world, occasion))
    expect(occasion).toEqual(before)
  },
)

test.each(webhookEvents)('$type: its schema can be written as JSON schema', (event) => {
  expect(z.toJSONSchema(referenceOf(event).content)).toBeTypeOf('object')
})

test('the envelope says what happened and when, whenever it is delivered', async () => {
  const world = createWorld()
  const event = eventNamed('PAYMENT_NEW')
  if (!event) throw new Error('PAYMENT_NEW is not in the catalogue')
  const occasion = published(event)
  await world.clock.advance(60_000)
  expect(payloadOf(world, occasion)).toEqual({
    eventType: 'PAYMENT_NEW',
    date: '2026-03-02T12:00:01.000Z',
    content: occasion.row,
    changeMetadata: null,
  })
})

test('what the platform has no event for makes no payload', () => {
  const occasion = { id: 'e1', at: 0, type: 'TAG_NEW', table: 'tag', row: { id: '1' } }
  expect(payloadOf(createWorld(), occasion)).toBeUndefined()
})

test('only what defineEvent made is picked out of a module', () => {
  const [first] = webhookEvents
  expect(eventsIn({ first, copy: { ...first }, other: 1, none: null })).toEqual([first])
})
