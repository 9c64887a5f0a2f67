import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import { pageOf } from './platform/paging'
import { type Contact, type ContactRow, contactSchema, contacts } from './records/contact-record'

const url = '/core/v1/contact'
const pageSchema = pageOf(contactSchema)

async function list(world: World, query: string) {
  const { json } = await ask(world, `GET ${url}?${query}`)
  return z.parse(pageSchema, json)
}

async function contact(world: World, line: string, body?: unknown): Promise<Contact> {
  const { json, status, text } = await ask(world, line, { body })
  expect([status, text]).toEqual([200, expect.any(String)])
  return z.parse(contactSchema, json)
}

function someone(world: World): ContactRow {
  const row = contacts(world).find((one) => one.name === 'Ana "Nina" Ribeiro')
  if (!row) throw new Error('Ana is not among the contacts')
  return row
}

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

test('a page has the documented frame: 15 items, newest first', async () => {
  const { items, ...frame } = await list(createWorld(), '')
  expect(frame).toEqual({
    pageNumber: 1,
    pageSize: 15,
    orderBy: 'createdat',
    orderDirection: 'desc',
    totalItems: 64,
    totalPages: 5,
    hasMorePages: true,
  })
  const dates = items.map((item) => item.createdAt)
  expect(dates).toEqual([...dates].sort().reverse())
})

test('paging while hasMorePages is true sees every active contact exactly once', async () => {
  const world = createWorld()
  const seen: string[] = []
  for (let number = 1, more = true; more; number += 1) {
    const { items, hasMorePages } = await list(world, `PageSize=10&PageNumber=${number}&OrderBy=status`)
    seen.push(...items.map((item) => item.id))
    more = hasMorePages
  }
  expect(world.log.entries().length).toBe(7)
  const active = contacts(world)
    .all()
    .filter((row) => row.status === 'ACTIVE')
  expect([...seen].sort()).toEqual(active.map((row) => row.id).sort())
})

test('a page beyond the last is empty and has no more', async () => {
  expect(await list(createWorld(), 'PageNumber=99')).toMatchObject({
    items: [],
    hasMorePages: false,
    totalItems: 64,
  })
})

test('lists the active ones unless another status is asked for, in any case', async () => {
  const world = createWorld()
  expect((await list(world, 'Status=blocked')).items.map((item) => item.status)).toEqual([
    'BLOCKED',
    'BLOCKED',
    'BLOCKED',
  ])
  expect((await list(world, 'Status=ARCHIVED')).totalItems).toBe(5)
})

test('orders by name without regard to accents', async () => {
  const names = (await list(createWorld(), 'OrderBy=name&OrderDirection=Ascending&PageSize=100')).items.map(
    (i) => i.name,
  )
  expect(names.slice(0, 3)).toEqual(['Alice Bittencourt', 'Ana "Nina" Ribeiro', 'André Luís Coutinho'])
  expect(names.indexOf('Édson Batista')).toBeGreaterThan(names.indexOf('Débora Magalhães'))
  expect(names.indexOf('Édson Batista')).toBeLessThan(names.indexOf('Fábio Junqueira'))
})

test('date filters leave out what is not between them', async () => {
  const world = createWorld()
  const { items } = await list(
    world,
    'CreatedAt.After=2026-02-01&CreatedAt.Before=2026-02-15T00:00:00&PageSize=100',
  )
  expect(items.length).toBeGreaterThan(2)
  for (const { createdAt } of items) {
    expect(createdAt > '2026-02-01T00:00:00.000Z' && createdAt < '2026-02-15T00:00:00.000Z').toBe(true)
  }
})

test('details that were not asked for are null', async () => {
  const world = createWorld()
  const line = `GET ${url}/${someone(world).id}`
  const plain = await contact(world, line)
  expect(plain).toMatchObject({
    tagIds: null,
    tagNames: null,
    customFields: null,
    portfolioIds: null,
    portfolioNames: null,
  })
  const full = await contact(world, `${line}?IncludeDetails=Tags&includeDetails=customfields`)
  expect(full).toMatchObject({
    tagNames: ['VIP', 'Orquídeas'],
    customFields: { origem: 'loja' },
    portfolioIds: null,
  })
})

test('creates a contact with normalised phone, tags by name and only known custom fields', async () => {
  const world = createWorld()
  const events = heard(world)
  const made = await contact(world, `POST ${url}`, {
    name: 'João da Silva',
    phoneNumber: '+5534900007777',
    tagNames: ['lead', 'Nova etiqueta'],
    customFields: { origem: 'site', nada: 'x' },
    metadata: { crmId: '12345' },
  })
  expect(made).toMatchObject({
    phoneNumber: '+55|34900007777',
    phoneNumberFormatted: '(34) 90000-7777',
    tagNames: ['Lead', 'Nova etiqueta'],
    metadata: { crmId: '12345' },
    status: 'ACTIVE',
  })
  expect(made.customFields).toEqual({ origem: 'site' })
  expect(events).toMatchObject([{ type: 'CONTACT_NEW', cause: 'x1', row: { id: made.id } }])
  expect((await list(world, '')).items[0]?.id).toBe(made.id)
})

test.each([{ phoneNumber: '5519900001001' }, { email: 'ANA.RIBEIRO@example.com' }])(
  'a contact with the phone or email of another is refused: %o',
  async (body) => {
    const world = createWorld()
    const { status, json, failed } = await ask(world, `POST ${url}`, { body })
    expect(status).toBe(400)
    expect(json).toMatchObject({ key: 'ERROR_CONFLICT' })
    expect(failed).toMatchObject({
      stage: 'state',
      rule: 'state.conflict',
      part: { name: `/${Object.keys(body)[0]}` },
    })
    expect(failed?.text).toContain(someone(world).id)
  },
)

test('getIfExists gives the existing contact as it is', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id, name } = someone(world)
  const body = { name: 'Outro nome', phoneNumber: '+5519900001001', options: { getIfExists: true } }
  expect(await contact(world, `POST ${url}`, body)).toMatchObject({ id, name })
  expect(events).toEqual([])
})

test('upsert changes what the body mentions, or only upsertFields', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id, email } = someone(world)
  const body = { name: 'Ana', annotation: 'Nova', tagNames: ['Lead'], phoneNumber: '+5519900001001' }
  const only = { upsert: true, upsertFields: ['annotation'] }
  expect(await contact(world, `POST ${url}`, { ...body, options: only })).toMatchObject({
    id,
    name: 'Ana "Nina" Ribeiro',
    annotation: 'Nova',
  })
  const replace = { upsert: true, upsertTagOperation: 'REPLACEALL' }
  expect(await contact(world, `POST ${url}`, { ...body, options: replace })).toMatchObject({
    id,
    name: 'Ana',
    email,
    tagNames: ['Lead'],
  })
  expect(events.map((event) => event.type)).toEqual(['CONTACT_UPDATE', 'CONTACT_UPDATE'])
})

test.each(['v1', 'v2'])(
  'PUT %s changes what the mask names, in any case, and nothing else',
  async (version) => {
    const world = createWorld()
    const events = heard(world)
    const before = someone(world)
    const body = {
      fields: ['NAME', 'annotation'],
      name: 'Ana',
      annotation: 'Prefere tarde',
      email: 'outra@example.com',
    }
    const after = await contact(world, `PUT /core/${version}/contact/${before.id}`, body)
    expect(after).toMatchObject({ name: 'Ana', annotation: 'Prefere tarde', email: before.email })
    expect(after.updatedAt > before.updatedAt).toBe(true)
    expect(events).toMatchObject([{ type: 'CONTACT_UPDATE', row: { name: 'Ana' } }])
  },
)

test.each([{ fields: [] }, {}])('an empty mask changes nothing and says so: %o', async (mask) => {
  const world = createWorld()
  const events = heard(world)
  const before = someone(world)
  const { status, exchange } = await ask(world, `PUT /core/v2/contact/${before.id}`, {
    body: { ...mask, name: 'Ana' },
  })
  expect(status).toBe(200)
  expect(contacts(world).get(before.id)).toBe(before)
  expect(exchange?.trace.at(-1)).toMatchObject({ outcome: 'pass', rule: 'state.empty-mask' })
  expect(events).toEqual([])
})

test('a masked field that the body leaves out is emptied, the status stays', async () => {
  const world = createWorld()
  const fields = ['Email', 'Annotation', 'Status', 'Metadata']
  const after = await contact(world, `PUT /core/v2/contact/${someone(world).id}`, { fields })
  expect(after).toMatchObject({ email: null, annotation: null, status: 'ACTIVE', metadata: null })
})

test('tags are added, taken away or replaced, as options say', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world).id}`
  const put = async (tagNames: string[], tagsOperation?: string) =>
    (await contact(world, line, { fields: ['Tags'], tagNames, options: { tagsOperation } })).tagNames
  expect(await put(['Lead', 'VIP'])).toEqual(['VIP', 'Orquídeas', 'Lead'])
  expect(await put(['VIP'], 'DeleteIfExists')).toEqual(['Orquídeas', 'Lead'])
  expect(await put(['Horta'], 'ReplaceAll')).toEqual(['Horta'])
})

test('metadata and custom fields are merged, null takes a key away', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world).id}`
  await contact(world, line, { fields: ['Metadata'], metadata: { a: 1, b: 2 } })
  const fields = ['Metadata', 'CustomFields']
  const after = await contact(world, line, {
    fields,
    metadata: { a: null, c: 3 },
    customFields: { origem: null },
  })
  expect(after.metadata).toEqual({ b: 2, c: 3 })
  expect(after.customFields).not.toHaveProperty('origem')
  expect(after.customFields).toHaveProperty('planta_favorita')
})

test('a change to the phone of another contact is refused, to its own is not', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world).id}`
  const fields = ['PhoneNumber']
  const other = contacts(world).all()[1]?.phoneNumber
  expect((await ask(world, line, { body: { fields, phoneNumber: other } })).failed?.rule).toBe(
    'state.conflict',
  )
  expect((await ask(world, line, { body: { fields, phoneNumber: '+55|19900001001' } })).status).toBe(200)
})

test('a contact can be put into sequences and portfolios while it is made', async () => {
  const world = createWorld()
  const sequenceIds = world
    .table('sequence')
    .all()
    .map((row) => row.id)
  const made = await contact(world, `POST ${url}`, {
    name: 'Nova',
    sequenceIds,
    portfolioNames: ['loja de campinas'],
  })
  expect(made.portfolioNames).toEqual(['Loja de Campinas'])
  const members = world.table<{ id: string; contactId: string }>('sequence-contact').all()
  expect(members.filter((row) => row.contactId === made.id).length).toBe(sequenceIds.length)
})
