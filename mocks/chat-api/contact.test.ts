import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { companyId } from './platform/account'
import { pageOf } from './platform/paging'
import { contactSchema, contacts } from './records/contact-record'
import { askContact, heard, nobody, someone } from './records/contact-test-client'
import { seedId } from './seed/seed-rows'

const pageSchema = pageOf(z.strictObject(contactSchema.shape))

async function list(world: World, query = '') {
  const { json } = await ask(world, `GET /core/v1/contact?${query}`)
  return z.parse(pageSchema, json)
}

async function filter(world: World, body: unknown) {
  const { json, text, status } = await ask(world, 'POST /core/v1/contact/filter', { body })
  expect([status, text]).toEqual([200, expect.any(String)])
  return z.parse(pageSchema, json)
}

const namesOf = ({ items }: { items: { name: string | null }[] }) => items.map(({ name }) => name)

test('a page has the documented frame: 15 items, newest first', async () => {
  const { items, ...frame } = await list(createWorld())
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

test('the list shows details that are asked for, repeating the name', async () => {
  const { items } = await list(createWorld(), 'IncludeDetails=Tags&IncludeDetails=Portfolios&PageSize=100')
  const vania = items.find(({ name }) => name === 'Vânia Cristina Rocha')
  expect(vania).toMatchObject({
    tagNames: ['Retirada na loja'],
    portfolioNames: ['Loja de Campinas'],
    customFields: null,
  })
})

test('one contact is answered field by field', async () => {
  const world = createWorld()
  const { id, createdAt, updatedAt, tagIds } = someone(world)
  const details = 'IncludeDetails=Tags&IncludeDetails=CustomFields&IncludeDetails=Portfolios'
  expect(await askContact(world, `GET /core/v1/contact/${id.toUpperCase()}?${details}`)).toEqual({
    id,
    createdAt,
    updatedAt,
    companyId: companyId(world),
    name: 'Ana "Nina" Ribeiro',
    nameWhatsapp: 'Ana',
    nameInstagram: null,
    nameMessenger: null,
    phoneNumber: '+55|19900001001',
    phoneNumberFormatted: '(19) 90000-1001',
    email: 'ana.ribeiro@example.com',
    instagram: null,
    messengerId: null,
    annotation: 'Cliente do Clube Girassol',
    tagIds,
    tagNames: ['VIP', 'Orquídeas'],
    status: 'ACTIVE',
    origin: 'CREATED_BY_USER',
    importedAt: null,
    utm: null,
    customFields: { origem: 'loja', planta_favorita: expect.any(String), clube_girassol: true },
    portfolioIds: [seedId(world, 'portfolio Carteira da Marina')],
    portfolioNames: ['Carteira da Marina'],
    metadata: null,
  })
})

test('details that were not asked for are null', async () => {
  const world = createWorld()
  const line = `GET /core/v1/contact/${someone(world).id}`
  expect(await askContact(world, line)).toMatchObject({
    tagIds: null,
    tagNames: null,
    customFields: null,
    portfolioIds: null,
    portfolioNames: null,
  })
  expect(await askContact(world, `${line}?IncludeDetails=Tags&includeDetails=customfields`)).toMatchObject({
    tagNames: ['VIP', 'Orquídeas'],
    customFields: { origem: 'loja' },
    portfolioIds: null,
  })
})

test('a contact that does not exist is named with its place', async () => {
  const { status, json, failed } = await ask(createWorld(), `GET /core/v1/contact/${nobody}`)
  expect([status, json]).toEqual([404, expect.objectContaining({ key: 'ERROR_NOT_FOUND' })])
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
})

test.each(['5519900001001', '+5519900001001', '%2B55%7C19900001001'])(
  'finds a contact by the phone number %s',
  async (phone) => {
    const world = createWorld()
    const found = await askContact(world, `GET /core/v1/contact/phonenumber/${phone}?IncludeDetails=Tags`)
    expect(found).toMatchObject({ id: someone(world).id, tagNames: ['VIP', 'Orquídeas'], customFields: null })
  },
)

test('a phone number that nobody has is 404, one that is none is 400', async () => {
  const world = createWorld()
  const unknown = await ask(world, 'GET /core/v1/contact/phonenumber/5511900009876')
  expect([unknown.status, unknown.failed]).toEqual([
    404,
    expect.objectContaining({ rule: 'state.not-found', part: { in: 'path', name: 'phone' } }),
  ])
  const wrong = await ask(world, 'GET /core/v1/contact/phonenumber/900001001')
  expect([wrong.status, wrong.json]).toEqual([400, expect.objectContaining({ key: 'ERROR_INVALID_ID' })])
})

test('an empty filter is the list: active ones, newest first, 15 to a page', async () => {
  const world = createWorld()
  const events = heard(world)
  expect(await filter(world, {})).toEqual(await list(world))
  expect(await filter(world, { pageNumber: null, status: null, tagIds: null, createdAt: null })).toEqual(
    await list(world),
  )
  expect(events).toEqual([])
})

test('a filter pages, sorts and adds details as its body says', async () => {
  const world = createWorld()
  const body = {
    pageNumber: 2,
    pageSize: 3,
    orderBy: 'NAME',
    orderDirection: 'ascending',
    includeDetails: ['tags'],
    status: 'archived',
  }
  const query = 'PageNumber=2&PageSize=3&OrderBy=name&OrderDirection=ASCENDING&IncludeDetails=Tags'
  const page = await filter(world, body)
  expect(page).toEqual(await list(world, `${query}&Status=ARCHIVED`))
  expect(page.items.map(({ tagNames }) => Array.isArray(tagNames))).toEqual([true, true])
})

test('a filter by dates leaves out what is not between them', async () => {
  const world = createWorld()
  const bounds = { after: '2026-02-01', before: '2026-02-15T00:00:00' }
  const query = 'CreatedAt.After=2026-02-01&CreatedAt.Before=2026-02-15T00:00:00'
  expect(await filter(world, { createdAt: bounds })).toEqual(await list(world, query))
  expect((await filter(world, { updatedAt: { before: '2020-01-01' } })).totalItems).toBe(0)
})

test.each<[filter: Record<string, unknown>, names: string[]]>([
  [{ name: 'NINA' }, ['Ana "Nina" Ribeiro']],
  [{ email: 'Ana.Ribeiro@' }, ['Ana "Nina" Ribeiro']],
  [{ instagram: 'farah' }, []],
  [{ instagram: '@KAUE' }, ['Kauê Oliveira']],
  [{ phoneNumber: '(19) 90000-1001' }, ['Ana "Nina" Ribeiro']],
  [{ phoneNumber: 'none' }, []],
  [{ textFilter: 'ribeiro' }, ['Ana "Nina" Ribeiro']],
  [{ textFilter: '+55 19 90000-1001' }, ['Ana "Nina" Ribeiro']],
  [{ tagNames: ['vip'], name: 'Ana "' }, ['Ana "Nina" Ribeiro']],
  [{ tagNames: ['nowhere'] }, []],
  [{ tagIds: [nobody] }, []],
  [{ portfolioNames: ['carteira da marina'], name: 'Ana' }, ['Ana "Nina" Ribeiro']],
  [{ portfolioIds: [nobody] }, []],
  [{ customFields: { origem: 'loja', clube_girassol: true }, name: 'Ana' }, ['Ana "Nina" Ribeiro']],
  [{ customFields: { origem: 'feira' }, name: 'Ana "' }, []],
  [{ origin: 'IMPORTED' }, []],
  [{ origin: 'created_by_user', name: 'Ana "' }, ['Ana "Nina" Ribeiro']],
])('the filter %o finds %o', async (body, names) => {
  const found = namesOf(await filter(createWorld(), { ...body, status: 'ACTIVE' }))
  expect(found).toEqual(names)
})

test('of several tags or portfolios one is enough, by id as by name', async () => {
  const world = createWorld()
  const all = (name: string) =>
    contacts(world)
      .all()
      .filter(({ status, tagIds }) => {
        return status === 'ACTIVE' && tagIds.includes(seedId(world, `tag ${name}`))
      })
  const either = new Set([...all('VIP'), ...all('Atacado')])
  const tagIds = [seedId(world, 'tag VIP'), seedId(world, 'tag Atacado').toUpperCase()]
  expect((await filter(world, { tagIds })).totalItems).toBe(either.size)
  expect((await filter(world, { tagNames: ['VIP', 'Atacado'] })).totalItems).toBe(either.size)
  const portfolioIds = [seedId(world, 'portfolio Atacado interior').toUpperCase()]
  expect((await filter(world, { portfolioIds })).totalItems).toBe(all('Atacado').length)
})

test('metadata is found by its value', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world).id}`
  await askContact(world, line, { fields: ['Metadata'], metadata: { crm: { id: 7 } } })
  expect(namesOf(await filter(world, { metadata: { crm: { id: 7 } } }))).toEqual(['Ana "Nina" Ribeiro'])
  expect(namesOf(await filter(world, { metadata: { crm: { id: 8 } } }))).toEqual([])
})

test.each([
  [{ pageSize: 101 }, '/pageSize'],
  [{ createdAt: { after: 'yesterday' } }, '/createdAt/after'],
  [{ includeDetails: ['All'] }, '/includeDetails/0'],
  [{ origin: 'FAIR' }, '/origin'],
])('the filter %o is refused at %s', async (body, name) => {
  const { status, json, failed } = await ask(createWorld(), 'POST /core/v1/contact/filter', { body })
  expect([status, json]).toEqual([400, expect.objectContaining({ key: 'ERROR_INVALID_BODY' })])
  expect(failed).toMatchObject({ rule: 'body.invalid', part: { in: 'body', name } })
})
