import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { webhookEvents } from '../webhooks/events'
import { subscriptions } from '../webhooks/subscription'
import { createWorld, type World } from '../world'
import { companyId } from './platform/account'

const path = '/core/v1/webhook/subscription'
const nobody = '00000000-0000-4000-8000-000000000000'

const subscription = z.strictObject({
  id: z.uuid(),
  createdAt: z.string(),
  updatedAt: z.string(),
  companyId: z.uuid(),
  name: z.string(),
  url: z.string(),
  enabled: z.boolean(),
  events: z.array(z.strictObject({ event: z.string(), description: z.string() })),
})

const good = {
  name: 'Planilha',
  url: 'https://hooks.example.com/girassol?key=1',
  events: ['PAYMENT_UPDATE'],
}

async function made(world: World, body: object = {}) {
  const { status, json } = await ask(world, `POST /core/v1/webhook/subscription`, {
    body: { ...good, ...body },
  })
  expect(status).toBe(200)
  return z.parse(subscription, json)
}

function put(world: World, id: string, body: object) {
  return ask(world, `PUT /core/v1/webhook/subscription/${id}`, { body })
}

test('lists the events with their Portuguese descriptions, in the catalogue’s order', async () => {
  const { status, json } = await ask(createWorld(), 'GET /core/v1/webhook/event')
  expect(status).toBe(200)
  expect(json).toEqual(webhookEvents.map(({ type, description }) => ({ event: type, description })))
  expect(json).toContainEqual({ event: 'PAYMENT_NEW', description: 'Pagamento criado' })
})

test('a fresh account has one subscription, paused long ago', async () => {
  const world = createWorld()
  const { status, json } = await ask(world, 'GET /core/v1/webhook/subscription')
  expect(status).toBe(200)
  const [old, ...others] = z.parse(z.array(subscription), json)
  expect(old).toMatchObject({
    name: 'Relatórios (antigo)',
    enabled: false,
    companyId: companyId(world),
    url: 'https://relatorios.girassol.example/webhook',
  })
  expect(others).toEqual([])
})

test('takes events as texts and gives them back as objects, each once, in the catalogue’s order', async () => {
  const world = createWorld()
  const events = ['PAYMENT_UPDATE', 'payment_new', 'PAYMENT_UPDATE']
  const one = await made(world, { events })
  expect(one).toMatchObject({ name: good.name, url: good.url, enabled: true, companyId: companyId(world) })
  expect(one.createdAt).toBe(one.updatedAt)
  expect(one.events).toEqual([
    { event: 'PAYMENT_NEW', description: 'Pagamento criado' },
    { event: 'PAYMENT_UPDATE', description: 'Pagamento alterado' },
  ])
  const all = z.parse(z.array(subscription), (await ask(world, `GET ${path}`)).json)
  expect(all.map(({ name }) => name)).toEqual(['Relatórios (antigo)', 'Planilha'])
  expect(all[1]).toEqual(one)
})

test('can be made paused', async () => {
  expect((await made(createWorld(), { enabled: false })).enabled).toBe(false)
  expect((await made(createWorld(), { enabled: null })).enabled).toBe(true)
})

test('reads one by its id, in any case', async () => {
  const world = createWorld()
  const one = await made(world)
  const { status, json } = await ask(world, `GET /core/v1/webhook/subscription/${one.id.toUpperCase()}`)
  expect([status, json]).toEqual([200, one])
})

test('changes what the mask names, in any case, and nothing else', async () => {
  const world = createWorld()
  const before = await made(world)
  const body = { fields: ['enabled'], enabled: false, name: 'Outro', url: 'http://not.looked/at' }
  const { status, json } = await put(world, before.id, body)
  expect(status).toBe(200)
  const after = z.parse(subscription, json)
  expect(after).toEqual({ ...before, enabled: false, updatedAt: after.updatedAt })
  expect(after.updatedAt > before.updatedAt).toBe(true)
  expect((await ask(world, `GET ${path}/${before.id}`)).json).toEqual(after)
})

test('changes name, address and events together; events are replaced, not added', async () => {
  const world = createWorld()
  const { id } = await made(world)
  const change = { name: 'Nova', url: 'https://outro.example.com/', events: ['PAYMENT_NEW'] }
  const { json } = await put(world, id, { fields: ['Name', 'Url', 'Events'], ...change })
  expect(json).toMatchObject({
    ...change,
    events: [{ event: 'PAYMENT_NEW', description: 'Pagamento criado' }],
  })
})

test('an empty mask changes nothing and says so', async () => {
  const world = createWorld()
  const { id } = await made(world)
  const row = subscriptions(world).get(id)
  const { status, exchange } = await put(world, id, { fields: [], name: 'Outro' })
  expect([status, exchange?.trace.at(-1)?.rule]).toEqual([200, 'state.empty-mask'])
  expect(subscriptions(world).get(id)).toBe(row)
})

test('removes for good, with an empty answer', async () => {
  const world = createWorld()
  const { id } = await made(world)
  const { status, text } = await ask(world, `DELETE /core/v1/webhook/subscription/${id}`)
  expect([status, text]).toEqual([200, ''])
  expect((await ask(world, `GET ${path}/${id}`)).status).toBe(404)
  expect(subscriptions(world).all().length).toBe(1)
})

test.each(['GET', 'PUT', 'DELETE'])(
  '%s of a subscription that does not exist answers 404',
  async (method) => {
    const body = method === 'PUT' ? { fields: ['Enabled'], enabled: true } : undefined
    const { status, json, failed } = await ask(createWorld(), `${method} ${path}/${nobody}`, { body })
    expect(status).toBe(404)
    expect(json).toMatchObject({ key: 'ERROR_NOT_FOUND', text: `There is no subscription ${nobody}.` })
    expect(failed).toMatchObject({
      rule: 'state.not-found',
      part: { in: 'path', name: 'subscriptionId' },
      expected: expect.stringContaining(`GET ${path}`),
    })
  },
)

test.each([
  'http://hooks.example.com/x',
  'https://localhost:3000/x',
  'https://fluxo.local/x',
  'https://192.168.0.10/x',
  'https://[::1]/x',
  'ftp://hooks.example.com/x',
  'mailto:ana@example.com',
])('the address %s is refused, on creating and on updating, and nothing changes', async (url) => {
  const world = createWorld()
  const { id } = await made(world)
  const before = subscriptions(world).all()
  const create = await ask(world, `POST ${path}`, { body: { ...good, url } })
  const update = await put(world, id, { fields: ['Name', 'Url'], name: 'Nova', url })
  for (const { status, json, failed } of [create, update]) {
    expect(status).toBe(400)
    expect(json).toMatchObject({
      key: 'ERROR_INVALID_BODY',
      text: expect.stringContaining('must start with https://'),
    })
    expect(failed).toMatchObject({
      stage: 'state',
      rule: 'body.not-public',
      part: { in: 'body', name: '/url' },
      expected: 'An address like https://hooks.example.com/girassol',
    })
  }
  expect(subscriptions(world).all()).toBe(before)
})

test('an unknown event is refused with the list of those that exist', async () => {
  const world = createWorld()
  const { status, json, failed } = await ask(world, `POST ${path}`, {
    body: { ...good, events: ['PAYMENT_NEW', 'CONTACT_GONE'] },
  })
  expect(status).toBe(400)
  expect(json).toMatchObject({ key: 'ERROR_INVALID_BODY', text: expect.stringContaining('"CONTACT_GONE"') })
  expect(failed).toMatchObject({ rule: 'body.invalid', part: { in: 'body', name: '/events/1' } })
  for (const { type } of webhookEvents) expect(failed?.expected).toContain(type)
})

test.each([
  ['events', { events: [] }],
  ['events', { events: undefined }],
  ['events/0', { events: [{ event: 'PAYMENT_NEW', description: 'Pagamento criado' }] }],
  ['url', { url: 'hooks.example.com' }],
  ['url', { url: `https://hooks.example.com/${'x'.repeat(500)}` }],
  ['url', { url: undefined }],
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(101) }],
])('a body whose %s does not fit is refused: %o', async (field, body) => {
  const world = createWorld()
  const { status, failed } = await ask(world, `POST ${path}`, { body: { ...good, ...body } })
  expect(status).toBe(400)
  expect(failed).toMatchObject({ stage: 'body', part: { in: 'body', name: `/${field}` } })
  expect(subscriptions(world).all().length).toBe(1)
})

test.each([
  ['Name', '/name'],
  ['Url', '/url'],
  ['Events', '/events'],
  ['Enabled', '/enabled'],
])('a mask with %s wants the value too', async (field, name) => {
  const world = createWorld()
  const { id } = await made(world)
  const { status, json, failed } = await put(world, id, { fields: [field] })
  expect(status).toBe(400)
  expect(json).toMatchObject({
    key: 'ERROR_INVALID_BODY',
    text: `fields names ${field}, but the body has no ${name.slice(1)}.`,
  })
  expect(failed).toMatchObject({ rule: 'body.masked-missing', part: { in: 'body', name } })
})

test('an update without fields is refused', async () => {
  const world = createWorld()
  const { id } = await made(world)
  expect((await put(world, id, { enabled: false })).failed).toMatchObject({
    rule: 'body.missing',
    part: { in: 'body', name: '/fields' },
  })
})

test('a change of a subscription is no event itself', async () => {
  const world = createWorld()
  const heard: string[] = []
  world.subscribe(({ type }) => heard.push(type))
  const { id } = await made(world)
  await put(world, id, { fields: ['Enabled'], enabled: false })
  await ask(world, `DELETE ${path}/${id}`)
  expect(heard).toEqual([])
})
