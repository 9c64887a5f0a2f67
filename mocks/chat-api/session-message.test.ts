import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import type { TemplateRow } from './platform/account'
import { botNamed } from './records/bot-record'
import { messages } from './records/message-record'
import { changeSession } from './records/session-change'
import { sessions } from './records/session-record'
import { seedId } from './seed/seed-rows'

const nobody = '00000000-0000-4000-8000-000000000000'
const accepted = z.object({
  id: z.string(),
  status: z.string(),
  sessionId: z.string(),
  statusUrl: z.string(),
})

function post(world: World, id: string, body: unknown) {
  return ask(world, `POST /chat/v1/session/${id}/message`, { body })
}

test('the messages of a conversation are the same as those listed by its SessionId', async () => {
  const world = createWorld()
  const id = seedId(world, 'session Sofia Amaral')
  const query = 'PageSize=3&OrderDirection=ASCENDING&CreatedAt.After=2026-02-24T11:01:00Z'
  const here = await ask(world, `GET /chat/v1/session/${id.toUpperCase()}/message?${query}`)
  const there = await ask(world, `GET /chat/v1/message?SessionId=${id}&${query}`)
  expect(here.json).toMatchObject({ totalItems: 3 })
  expect(here.json).toEqual(there.json)
})

test('a message is accepted in a conversation by its id, and arrives', async () => {
  const world = createWorld()
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  const sessionId = seedId(world, 'session Olívia Castanheira')
  const { json } = await post(world, sessionId, { text: 'Separado!', refId: 'nota-7' })
  const { id, ...rest } = z.parse(accepted, json)
  expect(rest).toEqual({
    sessionId,
    status: 'PROCESSING',
    statusUrl: `https://api.wts.chat/chat/v1/message/${id}/status`,
  })
  await world.clock.advance(10_000)
  expect(messages(world).get(id)).toMatchObject({
    status: 'DELIVERED',
    text: 'Separado!',
    refId: 'nota-7',
    origin: 'API',
  })
  expect(events.map((event) => event.type)).toEqual(['MESSAGE_SENT', 'SESSION_UPDATE'])
  expect(sessions(world).get(sessionId)).toMatchObject({ lastMessageText: 'Separado!', unreadCount: 0 })
})

test('a template with its parameters is sent where free text is not', async () => {
  const world = createWorld()
  const template = world.table<TemplateRow>('template').find((row) => row.name === 'retirada_pronta')
  const sessionId = seedId(world, 'session Jairo Valente')
  const free = z.parse(accepted, (await post(world, sessionId, { text: 'Oi' })).json)
  const parameters = { nome: 'Jairo', pedido: '9' }
  const templateId = template?.id.toUpperCase()
  const filled = z.parse(accepted, (await post(world, sessionId, { templateId, parameters })).json)
  await world.clock.advance(10_000)
  expect(messages(world).get(free.id)?.status).toBe('FAILED')
  expect(messages(world).get(filled.id)).toMatchObject({ status: 'DELIVERED', templateId: template?.id })
})

test.each<[what: string, name: string, body: object, failed: object]>([
  [
    'nothing to send',
    'Olívia Castanheira',
    {},
    { rule: 'body.no-content', expected: 'text, templateId or fileUrl' },
  ],
  [
    'a conversation that is over',
    'Sofia Amaral',
    { text: 'Oi' },
    { rule: 'state.completed', part: { in: 'path', name: 'id' } },
  ],
])('%s is refused', async (_what, name, body, failed) => {
  const world = createWorld()
  const before = messages(world).all()
  const asked = await post(world, seedId(world, `session ${name}`), body)
  expect(asked.status).toBe(400)
  expect(asked.failed).toMatchObject(failed)
  expect(messages(world).all()).toBe(before)
})

test('while a chatbot runs nobody else writes', async () => {
  const world = createWorld()
  const row = sessions(world).get(seedId(world, 'session Olívia Castanheira'))
  if (!row) throw new Error('no conversation')
  changeSession(world, row, { botId: botNamed(world, 'pesquisa-satisfacao')?.id ?? null })
  const { status, failed } = await post(world, row.id, { text: 'Oi' })
  expect(status).toBe(400)
  expect(failed).toMatchObject({ rule: 'state.bot-running' })
})

test('a template nobody knows is not found', async () => {
  const world = createWorld()
  const { status, failed } = await post(world, seedId(world, 'session Olívia Castanheira'), {
    templateId: nobody,
  })
  expect(status).toBe(404)
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'body', name: '/templateId' } })
})

test.each([`GET /chat/v1/session/${nobody}/message`, `POST /chat/v1/session/${nobody}/message`])(
  '%s finds no conversation',
  async (line) => {
    const body = line.startsWith('POST') ? { text: 'Oi' } : undefined
    const { status, failed } = await ask(createWorld(), line, { body })
    expect(status).toBe(404)
    expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
  },
)
