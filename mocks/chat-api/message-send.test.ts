import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import type { TemplateRow } from './platform/account'
import { practiceToken } from './platform/credentials'
import { botNamed } from './records/bot-record'
import { contacts } from './records/contact-record'
import { type MessageRow, messages } from './records/message-record'
import { runningSession, sessions, windowStatus } from './records/session-record'
import { seedId } from './seed/seed-rows'

const url = 'POST /chat/v1/message/send'
const sync = 'POST /chat/v1/message/send-sync'
const nobody = '00000000-0000-4000-8000-000000000000'
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
    {
      type: 'SESSION_UPDATE',
      cause: 'x1',
      row: { id: message.sessionId, lastMessageText: 'Oi!', unreadCount: 0 },
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
  expect(events.map((event) => event.type)).toEqual([
    'CONTACT_NEW',
    'SESSION_NEW',
    'MESSAGE_SENT',
    'SESSION_UPDATE',
  ])
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

const types = (events: PublishedEvent[]) => events.map((event) => event.type)

/** All that is kept, but for the count of requests. */
function rows(world: World) {
  const { limit: _, ...tables } = world.snapshot().tables
  return tables
}

function phoneNamed(world: World, name: string): string {
  return contacts(world).get(seedId(world, `contact ${name}`))?.phoneNumber ?? ''
}

test('the first answer of the shop is noted, and what was unread is read', async () => {
  const world = createWorld()
  const id = seedId(world, 'session Fábio Junqueira')
  expect(sessions(world).get(id)).toMatchObject({ unreadCount: 2, firstResponseAt: null })
  await send(world, phoneNamed(world, 'Fábio Junqueira'))
  await world.clock.advance(10_000)
  const answered = sessions(world).get(id)
  expect(answered).toMatchObject({ unreadCount: 0, firstResponseAt: answered?.lastMessageOut })
  await send(world, phoneNamed(world, 'Fábio Junqueira'))
  await world.clock.advance(10_000)
  expect(sessions(world).get(id)?.firstResponseAt).toBe(answered?.firstResponseAt)
})

test('who is to take the conversation may be named in several ways', async () => {
  const userId = (world: World) => seedId(world, 'user Lia Monteiro')
  const support = (world: World) => seedId(world, 'department Suporte')
  for (const who of [
    (world: World) => ({ user: { id: userId(world).toUpperCase() } }),
    () => ({ user: { email: 'LIA.monteiro@lojagirassol.example' } }),
    () => ({ user: { phoneNumber: '5519900008003' } }),
  ]) {
    const world = createWorld()
    const body = { to: '+5511900004321', body: { text: 'Oi' }, ...who(world) }
    const { json } = await ask(world, url, { body })
    const { id, sessionId } = z.parse(accepted, json)
    const taken = { userId: userId(world), departmentId: support(world), status: 'IN_PROGRESS' }
    expect(sessions(world).get(sessionId)).toMatchObject(taken)
    expect(kept(world, id).userId).toBe(userId(world))
  }
})

test('a department gets the conversation to wait there; one that has it already leaves it with its agent', async () => {
  const world = createWorld()
  const events = heard(world)
  const to = phoneNamed(world, 'Olívia Castanheira')
  const id = seedId(world, 'session Olívia Castanheira')
  const before = sessions(world).get(id)
  await ask(world, url, { body: { to, body: { text: 'Oi' }, department: { name: 'VENDAS' } } })
  expect(sessions(world).get(id)).toBe(before)
  const department = { id: seedId(world, 'department Entregas') }
  await ask(world, url, { body: { to, body: { text: 'Oi' }, department } })
  expect(sessions(world).get(id)).toMatchObject({
    departmentId: department.id,
    userId: null,
    status: 'PENDING',
  })
  expect(types(events)).toContain('SESSION_UPDATE')
})

test('forceStartSession completes the running conversation and starts another, hidden when asked', async () => {
  const world = createWorld()
  const events = heard(world)
  const to = phoneNamed(world, 'Fábio Junqueira')
  const options = { forceStartSession: true, hiddenSession: true }
  const { json } = await ask(world, url, { body: { to, body: { text: 'Oi' }, options } })
  const { id, sessionId } = z.parse(accepted, json)
  expect(types(events)).toEqual(['SESSION_COMPLETE', 'SESSION_NEW'])
  expect(sessions(world).get(seedId(world, 'session Fábio Junqueira'))?.status).toBe('COMPLETED')
  expect(sessions(world).get(sessionId)).toMatchObject({ status: 'HIDDEN', endAt: null })
  expect(runningSession(world, seedId(world, 'contact Fábio Junqueira'))?.id).toBe(sessionId)
  // The window is the contact's, so the new conversation has it too.
  await world.clock.advance(10_000)
  expect(kept(world, id).status).toBe('DELIVERED')
})

test('a chatbot named by its key starts right after the message', async () => {
  const world = createWorld()
  const to = phoneNamed(world, 'Fábio Junqueira')
  const body = { to, body: { text: 'Como foi?' }, botKey: 'pesquisa-satisfacao' }
  const { json } = await ask(world, url, { body })
  const { sessionId } = z.parse(accepted, json)
  expect(sessions(world).get(sessionId)?.botId).toBe(botNamed(world, 'pesquisa-satisfacao')?.id)
  const again = await ask(world, url, { body })
  expect(again.status).toBe(400)
  expect(again.json).toMatchObject({ key: 'ERROR_INVALID_STATE' })
  expect(again.failed).toMatchObject({ rule: 'state.bot-running' })
})

test.each([
  ['https://example.com/foto.JPG?x=1', 'IMAGE'],
  ['https://example.com/aviso.mp3', 'AUDIO'],
  ['https://example.com/plantio.mp4', 'VIDEO'],
  ['https://example.com/orcamento.pdf', 'DOCUMENT'],
])('a file at %s makes a message of type %s', async (fileUrl, type) => {
  const world = createWorld()
  const { id } = await send(world, phoneOf(world, 'ACTIVE'), { fileUrl, refId: 'nota-7' })
  expect(kept(world, id)).toMatchObject({ type, refId: 'nota-7', details: { file: { publicUrl: fileUrl } } })
})

test.each<[what: string, extra: (world: World) => object, status: number, failed: object]>([
  [
    'an unknown department',
    () => ({ department: { name: 'Jurídico' } }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/department/name' } },
  ],
  [
    'an unknown department id',
    () => ({ department: { id: nobody } }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/department/id' } },
  ],
  [
    'an unknown user',
    () => ({ user: { email: 'ninguem@example.com' } }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/user/email' } },
  ],
  [
    'an unknown user’s phone',
    () => ({ user: { phoneNumber: '+5511900009999' } }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/user/phoneNumber' } },
  ],
  [
    'an agent id for a userId',
    (world) => ({ user: { id: seedId(world, 'agent Lia Monteiro') } }),
    400,
    { rule: 'body.agent-id', part: { in: 'body', name: '/user/id' } },
  ],
  [
    'an unknown chatbot',
    () => ({ botKey: 'nenhum' }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/botKey' } },
  ],
  [
    'a chatbot that is not for the API',
    () => ({ botKey: 'boas-vindas' }),
    400,
    { rule: 'state.bot-unusable', part: { in: 'body', name: '/botKey' } },
  ],
  [
    'a template that is not approved',
    (world) => {
      const template = world.table<TemplateRow>('template').find((row) => row.status === 'Disapproved')
      return { body: { templateId: template?.id } }
    },
    400,
    {
      rule: 'state.template-unusable',
      part: { in: 'body', name: '/body/templateId' },
      expected: 'status: Approved, archived: false',
    },
  ],
])('%s is refused and nothing is made', async (_what, extra, status, failed) => {
  const world = createWorld()
  const before = rows(world)
  const body = { to: '+5511900004321', body: { text: 'Oi' }, ...extra(world) }
  const asked = await ask(world, url, { body })
  expect(asked.status).toBe(status)
  expect(asked.failed).toMatchObject(failed)
  expect(rows(world)).toEqual(before)
  expect((await ask(world, sync, { body })).failed).toMatchObject(failed)
})

test('send-sync answers with the whole message once it is there, and the log shows how long that took', async () => {
  const world = createWorld()
  const body = { to: phoneOf(world, 'ACTIVE'), body: { text: 'Oi' } }
  const { json, exchange } = await ask(world, sync, { body })
  expect(json).toMatchObject({ status: 'DELIVERED', text: 'Oi', failedReason: null })
  expect(exchange?.duration).toBeGreaterThan(2_500)
  expect(exchange?.duration).toBeLessThan(2_800)
})

test('send-sync tells why a message failed', async () => {
  const world = createWorld()
  const body = { to: phoneOf(world, 'EXPIRED'), body: { text: 'Oi' } }
  const { status, json } = await ask(world, sync, { body })
  expect(status).toBe(200)
  expect(json).toMatchObject({ status: 'FAILED', failedReason: expect.stringContaining('24-hour window') })
})

test('send-sync waits 25 seconds at most', async () => {
  const world = createWorld()
  // Nothing moves the message on.
  world.clock.on('message.progress', () => undefined)
  const body = { to: phoneOf(world, 'ACTIVE'), body: { text: 'Oi' } }
  const { json, exchange } = await ask(world, sync, { body })
  expect(json).toMatchObject({ status: 'PROCESSING' })
  expect(exchange?.duration).toBeGreaterThan(25_000)
  expect(exchange?.duration).toBeLessThan(25_300)
})

test('send-sync waits for the clock where answers take their time', async () => {
  const world = createWorld({ latency: 'real' })
  world.clock.pace = 100
  const body = { to: phoneOf(world, 'ACTIVE'), body: { text: 'Oi' } }
  const { json } = await ask(world, sync, { body })
  world.clock.pace = 0
  expect(json).toMatchObject({ status: 'DELIVERED' })
})

test('a world that is set back while send-sync waits is left alone', async () => {
  const world = createWorld({ latency: 'real' })
  world.clock.pace = 1
  const body = { to: phoneOf(world, 'ACTIVE'), body: { text: 'Oi' } }
  const asked = ask(world, sync, { body })
  while (!messages(world).find((row) => row.text === 'Oi')) await new Promise((go) => setTimeout(go, 1))
  world.clock.pace = 0
  world.reset()
  const fresh = JSON.stringify(rows(createWorld()))
  await asked
  expect(JSON.stringify(rows(world))).toBe(fresh)
})

test('who gives up on send-sync does not wait for it', async () => {
  const world = createWorld({ latency: 'real' })
  world.clock.pace = 1
  const giveUp = new AbortController()
  const request = new Request('https://api.wts.chat/chat/v1/message/send-sync', {
    method: 'POST',
    body: JSON.stringify({ to: phoneOf(world, 'ACTIVE'), body: { text: 'Oi' } }),
    headers: { authorization: `Bearer ${practiceToken}`, 'content-type': 'application/json' },
    signal: giveUp.signal,
  })
  const sending = world.send(request, { kind: 'code' })
  while (!messages(world).find((row) => row.text === 'Oi')) await new Promise((go) => setTimeout(go, 1))
  giveUp.abort()
  await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
  world.clock.pace = 0
  expect(world.log.entries().at(-1)).toMatchObject({ failure: 'aborted' })
})
