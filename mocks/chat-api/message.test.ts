import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import { contacts } from './records/contact-record'
import { messageSchema, messages } from './records/message-record'
import { seedId } from './seed/seed-rows'

const nobody = '00000000-0000-4000-8000-000000000000'
const messagePage = z.object({
  items: z.array(messageSchema),
  totalItems: z.number(),
  hasMorePages: z.boolean(),
})

const sessionOf = (world: World, name: string) => seedId(world, `session ${name}`)
const messageOf = (world: World, what: string) => seedId(world, `message ${what}`)

async function list(world: World, query: string) {
  const { json } = await ask(world, `GET /chat/v1/message?${query}`)
  return z.parse(messagePage, json)
}

test('a message is shown field by field, from whoever wrote it', async () => {
  const world = createWorld()
  const id = messageOf(world, 'Olívia Castanheira 2')
  const { status, json } = await ask(world, `GET /chat/v1/message/${id.toUpperCase()}`)
  expect(status).toBe(200)
  expect(json).toEqual({
    id,
    createdAt: '2026-03-02T11:06:00.000Z',
    updatedAt: '2026-03-02T11:06:00.000Z',
    timestamp: '2026-03-02T11:06:00.000Z',
    type: 'TEXT',
    senderId: null,
    sessionId: sessionOf(world, 'Olívia Castanheira'),
    templateId: null,
    userId: seedId(world, 'user Rafael Couto'),
    direction: 'TO_HUB',
    status: 'DELIVERED',
    origin: 'DEFAULT',
    text: 'Entregamos, Olívia! O que você gostaria de pedir?',
    fileId: null,
    refId: null,
    readContactAt: null,
    details: { file: null, location: null, contact: null, errors: null, transcription: null },
    failedReason: null,
    filesIds: [],
  })
})

test('the messages of a conversation are listed, newest first unless asked otherwise, and no others', async () => {
  const world = createWorld()
  const query = `SessionId=${sessionOf(world, 'Sofia Amaral').toUpperCase()}`
  const newest = await list(world, query)
  const oldest = await list(world, `${query}&OrderDirection=ASCENDING`)
  expect(oldest.items.map((row) => row.direction)).toEqual(['FROM_HUB', 'TO_HUB', 'FROM_HUB', 'TO_HUB'])
  expect(newest.items).toEqual(oldest.items.toReversed())
  expect(newest.totalItems).toBe(4)
})

test('the list is cut into pages and filtered by date', async () => {
  const world = createWorld()
  const query = `SessionId=${sessionOf(world, 'Olívia Castanheira')}`
  expect(await list(world, `${query}&PageSize=2`)).toMatchObject({ totalItems: 3, hasMorePages: true })
  const { items } = await list(
    world,
    `${query}&CreatedAt.After=2026-03-02T11:05:00Z&CreatedAt.Before=2026-03-02T11:10:00Z`,
  )
  expect(items.map((row) => row.id)).toEqual([messageOf(world, 'Olívia Castanheira 2')])
})

test('a list needs a SessionId that names a conversation', async () => {
  const world = createWorld()
  const without = await ask(world, 'GET /chat/v1/message')
  expect(without.status).toBe(400)
  expect(without.failed).toMatchObject({ rule: 'query.missing', part: { in: 'query', name: 'SessionId' } })
  const unknown = await ask(world, `GET /chat/v1/message?SessionId=${nobody}`)
  expect(unknown.status).toBe(404)
  expect(unknown.failed).toMatchObject({
    rule: 'state.not-found',
    part: { in: 'query', name: 'SessionId' },
    expected: 'One that exists: list them with GET /chat/v2/session.',
  })
})

test('the status of a message says no more than how far it is', async () => {
  const world = createWorld()
  const id = messageOf(world, 'Nelson Takahashi 1')
  const { json } = await ask(world, `GET /chat/v1/message/${id}/status`)
  const { createdAt, updatedAt, sessionId } = messages(world).get(id) ?? {}
  expect(json).toEqual({ id, createdAt, updatedAt, sessionId, status: 'DELIVERED', failureReason: null })
})

test('a message of the shop is deleted once; deleting it again succeeds and changes nothing', async () => {
  const world = createWorld()
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  const id = messageOf(world, 'Olívia Castanheira 2')
  const { status, text } = await ask(world, `DELETE /chat/v1/message/${id}`)
  expect([status, text]).toEqual([200, ''])
  const deleted = messages(world).get(id)
  expect(deleted).toMatchObject({ status: 'DELETED', updatedAt: '2026-03-02T12:00:00.000Z' })
  expect((await ask(world, `DELETE /chat/v1/message/${id.toUpperCase()}`)).status).toBe(200)
  expect(messages(world).get(id)).toBe(deleted)
  const { items } = await list(world, `SessionId=${deleted?.sessionId}`)
  expect(items.map((row) => row.status)).toEqual(['DELIVERED', 'DELETED', 'DELIVERED'])
  expect(events).toEqual([])
})

test('a message that is deleted on its way does not arrive', async () => {
  const world = createWorld()
  const phone = contacts(world).get(seedId(world, 'contact Fábio Junqueira'))?.phoneNumber
  const body = { to: phone, body: { text: 'Oi!' } }
  const { json } = await ask(world, 'POST /chat/v1/message/send', { body })
  const { id } = z.parse(z.object({ id: z.string() }), json)
  await ask(world, `DELETE /chat/v1/message/${id}`)
  await world.clock.advance(10_000)
  expect(messages(world).get(id)?.status).toBe('DELETED')
})

test('what a contact wrote is not the shop’s to delete', async () => {
  const world = createWorld()
  const id = messageOf(world, 'Jairo Valente 1')
  const { status, json, failed } = await ask(world, `DELETE /chat/v1/message/${id}`)
  expect(status).toBe(400)
  expect(json).toMatchObject({ key: 'ERROR_INVALID_STATE' })
  expect(failed).toMatchObject({ rule: 'state.not-ours', part: { in: 'path', name: 'id' } })
  expect(messages(world).get(id)?.status).toBe('DELIVERED')
})

test.each([
  `GET /chat/v1/message/${nobody}`,
  `GET /chat/v1/message/${nobody}/status`,
  `DELETE /chat/v1/message/${nobody}`,
])('%s finds nothing', async (line) => {
  const { status, failed } = await ask(createWorld(), line)
  expect(status).toBe(404)
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
})
