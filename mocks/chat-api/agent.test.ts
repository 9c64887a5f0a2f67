import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { companyId } from './platform/account'
import { agentByUserId, agents, departmentNamed } from './records/people'
import { seedId } from './seed/seed-rows'

const list = z.array(
  z.looseObject({
    id: z.string(),
    userId: z.string(),
    name: z.string(),
    profile: z.string(),
    isOwner: z.boolean(),
    availability: z.string(),
    departments: z.array(z.object({ agentId: z.string(), userId: z.string(), departmentId: z.string() })),
  }),
)

async function listed(world: World) {
  const { json } = await ask(world, 'GET /core/v1/agent')
  return z.parse(list, json)
}

test('lists every user in a plain array, oldest first, with profile and availability', async () => {
  const people = await listed(createWorld())
  expect(people.map((one) => [one.name, one.profile, one.isOwner, one.availability])).toEqual([
    ['Marina Duarte', 'ADMIN', true, 'AVAILABLE'],
    ['Rafael Couto', 'AGENT', false, 'AVAILABLE'],
    ['Lia Monteiro', 'AGENT', false, 'AVAILABLE'],
    ['Teodoro Sales', 'AGENT', false, 'UNAVAILABLE'],
  ])
})

test('a user comes with both ids, contact data and what they are in each department', async () => {
  const world = createWorld()
  const { json } = await ask(world, 'GET /core/v1/agent')
  const agentId = seedId(world, 'agent Marina Duarte')
  const userId = seedId(world, 'user Marina Duarte')
  const membership = (name: string, isAgent: boolean) => ({
    agentId,
    userId,
    departmentId: seedId(world, `department ${name}`),
    isAgent,
    isSupervisor: true,
  })
  expect(z.parse(z.array(z.unknown()), json)[0]).toEqual({
    id: agentId,
    createdAt: '2025-06-27T12:00:00.000Z',
    updatedAt: '2025-06-27T12:00:00.000Z',
    companyId: companyId(world),
    userId,
    name: 'Marina Duarte',
    shortName: 'Marina',
    email: 'marina.duarte@lojagirassol.example',
    phoneNumber: '+55|19900008001',
    phoneNumberFormatted: '(19) 90000-8001',
    profile: 'ADMIN',
    isOwner: true,
    departments: [membership('Vendas', true), membership('Suporte', false)],
    availability: 'AVAILABLE',
  })
})

test('no id of a user is the userId of anyone', async () => {
  const people = await listed(createWorld())
  const ids = people.flatMap((one) => [one.id, one.userId])
  expect(new Set(ids).size).toBe(people.length * 2)
})

test('a user without a phone has null in both spellings', async () => {
  const world = createWorld()
  agents(world).update(seedId(world, 'agent Rafael Couto'), { phoneNumber: null })
  expect((await listed(world))[1]).toMatchObject({ phoneNumber: null, phoneNumberFormatted: null })
})

test('people are found by their userId in either case, and not by their own id', () => {
  const world = createWorld()
  const userId = seedId(world, 'user Lia Monteiro')
  expect(agentByUserId(world, userId.toUpperCase())?.name).toBe('Lia Monteiro')
  expect(agentByUserId(world, seedId(world, 'agent Lia Monteiro'))).toBeUndefined()
})

test('departments are found by name in either case', () => {
  const world = createWorld()
  expect(departmentNamed(world, 'ENTREGAS')?.id).toBe(seedId(world, 'department Entregas'))
  expect(departmentNamed(world, 'Entrega')).toBeUndefined()
})

test('the phones of users are those of no contact', async () => {
  const world = createWorld()
  const phones = agents(world)
    .all()
    .map((row) => row.phoneNumber)
  const { json } = await ask(world, 'GET /core/v1/contact?PageSize=100')
  const contacts = z.parse(
    z.object({ items: z.array(z.object({ phoneNumber: z.nullable(z.string()) })) }),
    json,
  )
  expect(contacts.items.filter((contact) => phones.includes(contact.phoneNumber))).toEqual([])
})

test('needs a token', async () => {
  const { status, failed } = await ask(createWorld(), 'GET /core/v1/agent', { token: null })
  expect([status, failed?.rule]).toEqual([401, 'auth.missing-header'])
})
