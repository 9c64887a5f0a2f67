import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import type { TagRow } from './platform/account'
import { contacts } from './records/contact-record'
import { changeSession } from './records/session-change'
import { sessionSchema, sessionStatus, sessions } from './records/session-record'
import { seedId } from './seed/seed-rows'

const nobody = '00000000-0000-4000-8000-000000000000'
const sessionPage = z.object({
  items: z.array(sessionSchema),
  totalItems: z.number(),
  hasMorePages: z.boolean(),
})

async function list(world: World, query: string) {
  const { status, json } = await ask(world, `GET /chat/v2/session?PageSize=100&${query}`)
  expect(status).toBe(200)
  return z.parse(sessionPage, json)
}

/** Who the found conversations are with, in the order of the alphabet. */
async function found(world: World, query: string) {
  const { items } = await list(world, query)
  return items.map(({ title }) => title).toSorted()
}

const rafael = (world: World) => seedId(world, 'user Rafael Couto')

test('a conversation is shown field by field', async () => {
  const world = createWorld()
  const id = seedId(world, 'session Sofia Amaral')
  const { status, json } = await ask(world, `GET /chat/v2/session/${id.toUpperCase()}`)
  const { number, companyId } = sessions(world).get(id) ?? {}
  expect(status).toBe(200)
  expect(json).toEqual({
    id,
    createdAt: '2026-02-24T11:00:00.000Z',
    updatedAt: '2026-02-24T11:15:00.000Z',
    startAt: '2026-02-24T11:00:00.000Z',
    endAt: '2026-02-24T11:15:00.000Z',
    status: 'COMPLETED',
    companyId,
    contactId: seedId(world, 'contact Sofia Amaral'),
    channelId: seedId(world, 'channel'),
    departmentId: seedId(world, 'department Vendas'),
    userId: rafael(world),
    previewUrl: `https://app.wts.chat/chat/${id}`,
    title: 'Sofia Amaral',
    number,
    utm: null,
    origin: 'GATEWAY',
    contactDetails: null,
    agentDetails: null,
    channelDetails: null,
    departmentDetails: null,
    classification: null,
    statusDescription: 'Concluído',
    timeService: '00:11:00',
    timeWait: '00:04:00',
    firstResponseAt: '2026-02-24T11:04:00.000Z',
    botId: null,
    unreadCount: 0,
    lastMessageText: 'Pedido 1042 feito. Chega amanhã!',
    lastInteractionDate: '2026-02-24T11:13:00.000Z',
    lastMessageOut: '2026-02-24T11:13:00.000Z',
    lastMessageIn: '2026-02-24T11:11:00.000Z',
    windowStatus: 'EXPIRED',
    metadata: { pedido: '1042' },
    channelType: null,
    type: 'INDIVIDUAL',
  })
  expect(number).toMatch(/^20260224\d{5}$/)
})

test('the older path answers the same without type', async () => {
  const world = createWorld()
  const id = seedId(world, 'session Sofia Amaral')
  const today = await ask(world, `GET /chat/v2/session/${id}`)
  const older = await ask(world, `GET /chat/v1/session/${id}`)
  expect({ ...Object(older.json), type: 'INDIVIDUAL' }).toEqual(today.json)
  expect(older.json).not.toHaveProperty('type')
  const one = z.object({ items: z.array(z.looseObject({ id: z.string() })) })
  const listed = await ask(world, 'GET /chat/v1/session?Status=HIDDEN')
  expect(z.parse(one, listed.json).items.map((row) => 'type' in row)).toEqual([false])
})

test('details come when asked for, in the spelling of conversations', async () => {
  const world = createWorld()
  const id = seedId(world, 'session Sofia Amaral')
  const names = ['Contact', 'Agent', 'Departments', 'Channel', 'ChannelType', 'Classification']
  const query = names.map((name) => `includeDetails=${name}Details`).join('&')
  const { json } = await ask(world, `GET /chat/v2/session/${id}?${query}`)
  const { phoneNumber, tagIds } = contacts(world).get(seedId(world, 'contact Sofia Amaral')) ?? {}
  expect(json).toMatchObject({
    contactDetails: {
      id: seedId(world, 'contact Sofia Amaral'),
      name: 'Sofia Amaral',
      pictureUrl: null,
      phonenumber: phoneNumber,
      instagram: null,
      phonenumberFormatted: expect.stringMatching(/^\(19\) 90000-\d{4}$/),
      tagsId: tagIds,
      tagsName: ['VIP', 'Entrega'],
      status: 'ACTIVE',
    },
    agentDetails: {
      id: seedId(world, 'agent Rafael Couto'),
      userId: rafael(world),
      name: 'Rafael Couto',
      shortName: 'Rafael',
      email: 'rafael.couto@lojagirassol.example',
      pictureFileId: null,
      pictureUrl: null,
    },
    departmentDetails: {
      id: seedId(world, 'department Vendas'),
      name: 'Vendas',
      description: 'Pedidos e orçamentos',
      isDefault: true,
      isSupervisor: false,
    },
    channelDetails: { platform: 'WhatsApp', provider: 'CloudAPI', displayName: 'Loja Girassol' },
    channelType: 'CLOUDAPI_WHATSAPP',
    classification: {
      id: seedId(world, 'classification Sofia Amaral'),
      category: 'WON',
      categoryDescription: null,
      amount: 189.9,
      categoryName: 'Venda',
    },
  })
})

test('every status but UNDEFINED occurs in a fresh world', async () => {
  const world = createWorld()
  const { items } = await list(world, '')
  const seen = new Set(items.map((row) => row.status))
  expect(sessionStatus.options.filter((status) => !seen.has(status))).toEqual(['UNDEFINED'])
})

test('the list is cut into pages, newest first', async () => {
  const world = createWorld()
  const { items, totalItems } = await list(world, '')
  const { json } = await ask(world, 'GET /chat/v2/session?PageSize=4&PageNumber=2')
  const second = z.parse(sessionPage, json)
  expect(second).toMatchObject({ totalItems, hasMorePages: true })
  expect(second.items).toEqual(items.slice(4, 8))
  const dates = items.map((row) => row.createdAt)
  expect(dates).toEqual(dates.toSorted().toReversed())
  expect(totalItems).toBe(sessions(world).all().length)
})

test.each<[what: string, query: (world: World) => string, names: string[]]>([
  ['status', () => 'Status=pending', ['Fábio Junqueira', 'Jairo Valente']],
  ['several statuses', () => 'Status=HIDDEN&Status=IN_PROGRESS', ['Nelson Takahashi', 'Olívia Castanheira']],
  [
    'department',
    (world) => `DepartmentId=${seedId(world, 'department Entregas').toUpperCase()}`,
    ['Jairo Valente'],
  ],
  ['user', (world) => `UserId=${rafael(world)}`, ['Olívia Castanheira', 'Sofia Amaral']],
  ['contact', (world) => `ContactId=${seedId(world, 'contact Jairo Valente')}`, ['Jairo Valente']],
  ['the name of a tag', () => 'TagsName=lead&Status=IN_PROGRESS', ['Olívia Castanheira']],
  [
    'several tags',
    () => 'TagsName=VIP&TagsName=Entrega&Status=COMPLETED&Status=PENDING',
    ['Cecília Meireles Porto', 'Jairo Valente', 'Sofia Amaral'],
  ],
  ['metadata', () => 'Metadata=pedido', ['Sofia Amaral']],
  ['a value of metadata', () => 'Metadata=pedido:1042', ['Sofia Amaral']],
  ['another value of metadata', () => 'Metadata=pedido:1', []],
  ['the end', () => 'EndAt.After=2026-02-20&EndAt.Before=2026-02-25', ['Sofia Amaral']],
  [
    'what was going on',
    () => 'ActiveAt.After=2026-02-24T11:05:00Z&ActiveAt.Before=2026-02-24T11:10:00Z&Metadata=pedido',
    ['Sofia Amaral'],
  ],
  ['what was not going on any more', () => 'ActiveAt.After=2026-02-24T12:00:00Z&Metadata=pedido', []],
  ['what was not going on yet', () => 'ActiveAt.Before=2026-02-24T10:00:00Z&Metadata=pedido', []],
  [
    'the last interaction',
    () => 'LastInteractionAt.After=2026-03-02T11:00:00Z&Status=PENDING',
    ['Fábio Junqueira'],
  ],
  ['the creation', () => 'CreatedAt.Before=2026-02-15', ['Cecília Meireles Porto']],
  ['a group', () => 'Type=GROUP', []],
  ['a contact nobody knows', () => `ContactId=${nobody}`, []],
  ['another channel', (world) => `ChannelsId=${seedId(world, 'channel instagram')}`, []],
])('conversations are found by %s', async (_what, query, names) => {
  const world = createWorld()
  expect(await found(world, query(world))).toEqual(names)
})

test('a tag by its id and a channel by its id find what they should', async () => {
  const world = createWorld()
  const vip = world.table<TagRow>('tag').find((row) => row.name === 'VIP')?.id
  expect(await found(world, `TagsId=${vip}&Status=COMPLETED`)).toEqual([
    'Cecília Meireles Porto',
    'Sofia Amaral',
  ])
  const { totalItems } = await list(world, `ChannelsId=${seedId(world, 'channel').toUpperCase()}`)
  expect(totalItems).toBe(sessions(world).all().length)
})

test('metadata that is no text is compared as JSON', async () => {
  const world = createWorld()
  const row = sessions(world).get(seedId(world, 'session Jairo Valente'))
  if (!row) throw new Error('no conversation')
  changeSession(world, row, { metadata: { n: 3, odd: { toString: 1, valueOf: 2 } } })
  expect(await found(world, 'Metadata=n:3')).toEqual(['Jairo Valente'])
  expect(await found(world, 'Metadata=odd:x')).toEqual([])
})

test('a status that does not exist is refused', async () => {
  const { status, failed } = await ask(createWorld(), 'GET /chat/v2/session?Status=OPEN')
  expect(status).toBe(400)
  expect(failed).toMatchObject({ rule: 'query.invalid', part: { in: 'query', name: 'Status' } })
})

test('a conversation nobody knows is not found', async () => {
  const { status, failed } = await ask(createWorld(), `GET /chat/v2/session/${nobody}`)
  expect(status).toBe(404)
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
})
