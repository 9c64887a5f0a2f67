import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { companyId, customFieldKeys } from './platform/account'
import { seedId } from './seed/seed-rows'

const shape = {
  id: z.string(),
  key: z.string(),
  type: z.string(),
  entityType: z.string(),
  parentId: z.nullable(z.string()),
  position: z.int(),
}
const field = z.looseObject({ ...shape, children: z.array(z.looseObject(shape)) })

async function listed(world: World, line = 'GET /core/v1/custom-field') {
  const { status, json } = await ask(world, line)
  expect(status).toBe(200)
  return z.parse(z.array(field), json)
}

const keysOf = (fields: { key: string }[]) => fields.map((one) => one.key)
const ofContacts = ['origem', 'planta_favorita', 'aniversario', 'clube_girassol']
const inGroup = ['valor_pedido', 'quantidade_itens', 'forma_pagamento']
const ofCards = ['pedido', 'data_entrega', 'observacoes', ...inGroup]

test('lists the fields of contacts and cards side by side, each with all its properties', async () => {
  const world = createWorld()
  const fields = await listed(world)
  expect(keysOf(fields)).toEqual([...ofContacts, ...ofCards])
  const option = (name: string) => ({ id: seedId(world, `origin ${name}`), name })
  expect(fields[0]).toEqual({
    id: seedId(world, 'custom field origem'),
    createdAt: '2025-07-10T12:00:00.000Z',
    updatedAt: '2025-07-10T12:00:00.000Z',
    parentId: null,
    type: 'SINGLESELECT',
    entityType: 'CONTACT',
    scopeId: null,
    companyId: companyId(world),
    name: 'Origem',
    key: 'origem',
    position: 0,
    required: false,
    visible: true,
    isValueRange: false,
    options: ['site', 'instagram', 'loja', 'feira'].map(option),
    children: [],
  })
})

test.each([
  ['CONTACT', ofContacts],
  ['contact', ofContacts],
  ['PANEL', ofCards],
])('EntityType=%s lists only those', async (type, expected) => {
  const fields = await listed(createWorld(), `GET /core/v1/custom-field?EntityType=${type}`)
  expect(keysOf(fields)).toEqual(expected)
  expect(new Set(fields.map((one) => one.entityType))).toEqual(new Set([type.toUpperCase()]))
})

test('side by side, a field names its group in parentId and nothing has children', async () => {
  const world = createWorld()
  const fields = await listed(world, 'GET /core/v1/custom-field?EntityType=PANEL&NestedList=false')
  const group = seedId(world, 'custom field pedido')
  expect(keysOf(fields.filter((one) => one.parentId === group))).toEqual(inGroup)
  expect(fields.filter((one) => one.children.length > 0)).toEqual([])
})

test('nested, the fields of a group stand inside it and nowhere else', async () => {
  const fields = await listed(createWorld(), 'GET /core/v1/custom-field?EntityType=PANEL&NestedList=true')
  expect(keysOf(fields)).toEqual(['pedido', 'data_entrega', 'observacoes'])
  const [group, ...others] = fields
  expect(group?.type).toBe('GROUP')
  expect(keysOf(group?.children ?? [])).toEqual(inGroup)
  expect(group?.children.map((one) => [one.parentId, one.position, one.children])).toEqual(
    [0, 1, 2].map((position) => [group?.id, position, []]),
  )
  expect(others.flatMap((one) => one.children)).toEqual([])
})

test('the older path lists the fields of contacts only, whatever EntityType says', async () => {
  const world = createWorld()
  const today = await ask(world, 'GET /core/v1/custom-field?EntityType=CONTACT')
  const older = await ask(world, 'GET /core/v1/contact/custom-field')
  expect([older.status, older.text]).toEqual([200, today.text])
  const panel = await listed(world, 'GET /core/v1/contact/custom-field?EntityType=PANEL&NestedList=true')
  expect(keysOf(panel)).toEqual(ofContacts)
})

test('every key that contacts use is the key of a field', async () => {
  const world = createWorld()
  const { json } = await ask(world, 'GET /core/v1/contact?PageSize=100&IncludeDetails=CustomFields')
  const contacts = z.parse(
    z.object({ items: z.array(z.object({ customFields: z.record(z.string(), z.unknown()) })) }),
    json,
  )
  const used = new Set(contacts.items.flatMap((contact) => Object.keys(contact.customFields)))
  expect(used.size).toBeGreaterThan(1)
  expect(ofContacts).toEqual(expect.arrayContaining([...used]))
})

test('a group holds no value: its key is not one that a card can fill in', () => {
  const keys = customFieldKeys(createWorld(), 'PANEL')
  expect([keys.has('pedido'), keys.has('valor_pedido'), keys.has('origem')]).toEqual([false, true, false])
})

test.each([
  ['EntityType', 'SESSION'],
  ['NestedList', 'yes'],
])('%s=%s is refused', async (name, value) => {
  const { status, json, failed } = await ask(createWorld(), `GET /core/v1/custom-field?${name}=${value}`)
  expect(status).toBe(400)
  expect(json).toMatchObject({ key: 'ERROR_INVALID_QUERY' })
  expect(failed).toMatchObject({ rule: 'query.invalid', part: { in: 'query', name } })
})
