import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import type { TemplateRow } from './platform/account'
import { contacts } from './records/contact-record'
import { type MessageRow, messages } from './records/message-record'
import { sessions, windowStatus } from './records/session-record'

const url = 'POST /chat/v1/message/send'
const accepted = z.object({
  id: z.string(),
  status: z.string(),
  statusUrl: z.string(),
  sessionId: z.string(),
})

async function send(
  world: World,
  to: string,
  content: unknown = { text: 'Oi!' },
  headers?: Record<string, string>,
) {
  const { json } = await ask(world, url, { body: { to, body: content }, headers })
  return z.parse(accepted, json)
}

function kept(world: World, id: string): Readonly<MessageRow> {
  const row = messages(world).get(id)
  if (!row) throw new Error(`no message ${id}`)
  return row
}

/** The phone of someone whose window is open, or is not any more. */
function phoneOf(world: World, wanted: 'ACTIVE' | 'EXPIRED'): string {
  const session = sessions(world).find((row) => windowStatus(world, row) === wanted)
  return contacts(world).get(session?.contactId ?? '')?.phoneNumber ?? ''
}

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

test('a message is accepted as PROCESSING and makes its way to DELIVERED on the clock', async () => {
  const world = createWorld()
  const events = heard(world)
  const message = await send(world, phoneOf(world, 'ACTIVE'))
  const statuses = [message.status]
  while (await world.clock.advanceToNext()) statuses.push(kept(world, message.id).status)
  expect(statuses).toEqual(['PROCESSING', 'QUEUED', 'SENT', 'DELIVERED'])
  expect(events).toMatchObject([
    {
      type: 'MESSAGE_SENT',
      cause: 'x1',
      row: { id: message.id, status: 'SENT', direction: 'TO_HUB', origin: 'API' },
    },
  ])
})

test('statusUrl tells how far the message is, so polling it sees it arrive', async () => {
  const world = createWorld()
  const { statusUrl } = await send(world, phoneOf(world, 'ACTIVE'))
  expect(statusUrl).toMatch(/^https:\/\/api\.wts\.chat\/chat\/v1\/message\/[0-9a-f-]+\/status$/)
  const seen = new Set<unknown>()
  for (let poll = 0; poll < 60; poll += 1) {
    const { json } = await ask(world, `GET ${statusUrl}`)
    seen.add(z.parse(z.object({ status: z.string() }), json).status)
  }
  expect([...seen]).toEqual(['PROCESSING', 'QUEUED', 'SENT', 'DELIVERED'])
})

test.each([
  ['en', 'The 24-hour window is closed'],
  ['', 'A janela de 24 horas está fechada'],
])('free text outside the window is accepted and then fails with a reason (%s)', async (language, reason) => {
  const world = createWorld()
  const events = heard(world)
  const { id, status } = await send(world, phoneOf(world, 'EXPIRED'), undefined, {
    'accept-language': language,
  })
  expect(status).toBe('PROCESSING')
  await world.clock.advance(10_000)
  const { json } = await ask(world, `GET /chat/v1/message/${id}/status`)
  expect(json).toMatchObject({ status: 'FAILED', failureReason: expect.stringContaining(reason) })
  expect(kept(world, id).details.errors).toMatchObject([{ key: 'ERROR_TEMPLATE_REQUIRED' }])
  expect(events).toEqual([])
})

test('a template starts a conversation with someone unknown: contact and session are made first', async () => {
  const world = createWorld()
  const events = heard(world)
  const template = world.table<TemplateRow>('template').find((row) => row.params.length === 2)
  const parameters = { nome: 'Rita', pedido: '77' }
  const { id } = await send(world, '5511900004321', { templateId: template?.id, parameters })
  await world.clock.advance(10_000)
  expect(events.map((event) => event.type)).toEqual(['CONTACT_NEW', 'SESSION_NEW', 'MESSAGE_SENT'])
  expect(kept(world, id)).toMatchObject({
    status: 'DELIVERED',
    text: 'Olá, Rita! Seu pedido 77 está pronto para retirada na Loja Girassol.',
  })
  expect(contacts(world).find((row) => row.phoneNumber === '+55|11900004321')).toBeDefined()
})

test('a template without its parameters is refused and nobody is made', async () => {
  const world = createWorld()
  const events = heard(world)
  const template = world.table<TemplateRow>('template').find((row) => row.params.length === 2)
  const body = { to: '+5511900004321', body: { templateId: template?.id, parameters: { nome: 'Rita' } } }
  const { status, failed } = await ask(world, url, { body })
  expect(status).toBe(400)
  expect(failed).toMatchObject({ rule: 'body.missing-parameter', part: { name: '/body/parameters/pedido' } })
  expect(events).toEqual([])
})

test('messages to one contact share its running conversation', async () => {
  const world = createWorld()
  const phone = phoneOf(world, 'ACTIVE')
  const first = await send(world, phone)
  const second = await send(world, phone)
  expect(second.sessionId).toBe(first.sessionId)
  await world.clock.advance(10_000)
  expect(sessions(world).get(first.sessionId)).toMatchObject({ lastMessageText: 'Oi!' })
})

test('a message on its way goes on after a restore', async () => {
  const world = createWorld()
  const { id } = await send(world, phoneOf(world, 'ACTIVE'))
  const snapshot = JSON.parse(JSON.stringify(world.snapshot()))
  const other = createWorld()
  other.restore(snapshot)
  await other.clock.advance(10_000)
  expect(kept(other, id).status).toBe('DELIVERED')
  expect(kept(world, id).status).toBe('PROCESSING')
})

test('the shop’s own number may be named as sender', async () => {
  const world = createWorld()
  const body = { to: '+5511900004321', from: '551900009000', body: { text: 'Oi' } }
  expect((await ask(world, url, { body })).status).toBe(200)
})
