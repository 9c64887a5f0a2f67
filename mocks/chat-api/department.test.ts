import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { companyId } from './platform/account'
import { agents } from './records/people'
import { seedId } from './seed/seed-rows'

const membership = z.object({
  userId: z.string(),
  departmentId: z.string(),
  isAgent: z.boolean(),
  isSupervisor: z.boolean(),
})
const departmentList = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    isDefault: z.boolean(),
    restrictionType: z.string(),
    distribuitionEnabled: z.boolean(),
    distributionConfig: z.nullable(z.unknown()),
    agents: z.array(membership),
    channels: z.array(z.looseObject({ id: z.string() })),
  }),
)

async function listed(world: World) {
  const { json } = await ask(world, 'GET /core/v2/department')
  return z.parse(departmentList, json)
}

test('lists every department in a plain array, one of them the default', async () => {
  const rows = await listed(createWorld())
  expect(rows.map((row) => [row.name, row.isDefault, row.restrictionType])).toEqual([
    ['Vendas', true, 'NONE'],
    ['Suporte', false, 'DEPARTMENT_RESTRICTION'],
    ['Entregas', false, 'USER_RESTRICTION'],
  ])
})

test('a department comes with its people by userId, its channels and the platform’s spelling', async () => {
  const world = createWorld()
  const { json } = await ask(world, 'GET /core/v2/department')
  const departmentId = seedId(world, 'department Vendas')
  expect(z.parse(z.array(z.unknown()), json)[0]).toEqual({
    id: departmentId,
    companyId: companyId(world),
    createdAt: '2025-06-26T12:00:00.000Z',
    updatedAt: '2025-06-26T12:00:00.000Z',
    directLinks: {},
    name: 'Vendas',
    isDefault: true,
    distribuitionEnabled: true,
    restrictionType: 'NONE',
    distributionConfig: {
      expirationIsEnabled: true,
      maximumDurationInMinutes: 30,
      inactivityTimeInMinutes: 10,
    },
    agents: [
      { userId: seedId(world, 'user Marina Duarte'), departmentId, isAgent: true, isSupervisor: true },
      { userId: seedId(world, 'user Rafael Couto'), departmentId, isAgent: true, isSupervisor: false },
    ],
    channels: [
      {
        id: seedId(world, 'channel'),
        number: '551900009000',
        name: 'Loja Girassol',
        type: 'CloudAPI_WhatsApp',
      },
      { id: seedId(world, 'channel instagram'), number: null, name: 'Loja Girassol', type: 'Instagram' },
    ],
  })
})

test('the older path answers the same', async () => {
  const world = createWorld()
  const today = await ask(world, 'GET /core/v2/department')
  const older = await ask(world, 'GET /core/v1/department')
  expect([older.status, older.text]).toEqual([200, today.text])
})

test('departments hand out conversations exactly where they have a configuration for it', async () => {
  for (const row of await listed(createWorld())) {
    expect(row.distribuitionEnabled).toBe(row.distributionConfig !== null)
  }
})

test('departments and users agree on who belongs where', async () => {
  const world = createWorld()
  const fromDepartments = (await listed(world)).flatMap((row) => row.agents)
  const { json } = await ask(world, 'GET /core/v1/agent')
  const people = z.parse(z.array(z.object({ departments: z.array(membership) })), json)
  const fromAgents = people.flatMap((person) => person.departments)
  const sorted = (all: z.infer<typeof membership>[]) => all.map((one) => JSON.stringify(one)).toSorted()
  expect(sorted(fromDepartments)).toEqual(sorted(fromAgents))
  expect(fromAgents.length).toBe(5)
})

test('who joins a department is seen from both ends', async () => {
  const world = createWorld()
  const departmentId = seedId(world, 'department Entregas')
  agents(world).update(seedId(world, 'agent Lia Monteiro'), {
    memberships: [{ departmentId, isAgent: true, isSupervisor: false }],
  })
  const userId = seedId(world, 'user Lia Monteiro')
  const byName = new Map((await listed(world)).map((row) => [row.name, row.agents.map((one) => one.userId)]))
  expect(byName.get('Entregas')).toContain(userId)
  expect(byName.get('Suporte')).not.toContain(userId)
})

test('a department serves some of the listed channels, and none that is not', async () => {
  const world = createWorld()
  const { json } = await ask(world, 'GET /chat/v1/channel')
  const [whatsapp, instagram] = z.parse(z.array(z.object({ id: z.string() })), json).map(({ id }) => id)
  const served = (await listed(world)).map((row) => row.channels.map((channel) => channel.id))
  expect(served).toEqual([[whatsapp, instagram], [whatsapp, instagram], [whatsapp]])
})
