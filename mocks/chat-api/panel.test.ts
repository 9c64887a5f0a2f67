import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { cards } from './records/card-record'
import { lostReasons } from './records/panel-record'
import { seedId } from './seed/seed-rows'

const step = z.object({
  id: z.string(),
  title: z.string(),
  cardCount: z.nullable(z.int()),
  overdueCardCount: z.nullable(z.int()),
  monetaryAmount: z.nullable(z.number()),
})
const panel = z.object({
  title: z.string(),
  overdueCardCount: z.nullable(z.int()),
  tags: z.array(z.object({ name: z.string() })),
  steps: z.array(step),
})
const panelPage = z.object({ totalItems: z.int(), items: z.array(panel) })

async function list(world: World, query: string) {
  const { json } = await ask(world, `GET /crm/v2/panel?${query}`)
  return z.parse(panelPage, json).items
}

async function one(world: World) {
  const { json } = await ask(world, `GET /crm/v1/panel/${seedId(world, 'panel Pedidos')}`)
  return z.parse(panel, json)
}

test('a panel comes field by field, with steps from left to right and counts of their cards', async () => {
  const world = createWorld()
  const id = seedId(world, 'panel Pedidos')
  const { status, json } = await ask(world, `GET /crm/v1/panel/${id.toUpperCase()}`)
  expect(status).toBe(200)
  const stepOf = (title: string, position: number, more: object) => ({
    id: seedId(world, `step Pedidos ${title}`),
    panelId: id,
    archived: false,
    position,
    title,
    isInitial: false,
    isFinal: false,
    overdueCardCount: 0,
    ...more,
  })
  const tagOf = (name: string, nameColor: string, bgColor: string) => ({
    id: seedId(world, `panel tag ${name}`),
    panelId: id,
    name,
    nameColor,
    bgColor,
  })
  expect(json).toEqual({
    id,
    createdAt: '2025-07-25T12:00:00.000Z',
    updatedAt: '2025-07-25T12:00:00.000Z',
    companyId: seedId(world, 'company'),
    archived: false,
    scope: 'COMPANY',
    departmentIds: [],
    userId: null,
    title: 'Pedidos',
    description: 'Do pedido à entrega',
    thumbnailId: null,
    thumbnailFile: null,
    key: 'PED',
    overdueCardCount: 1,
    stepTitles: ['Novo pedido', 'Separação', 'Em entrega', 'Entregue'],
    tags: [tagOf('Urgente', '#7f1d1d', '#fecaca'), tagOf('Presente', '#581c87', '#e9d5ff')],
    steps: [
      // The archived card of this step counts nowhere.
      stepOf('Novo pedido', 0, { isInitial: true, cardCount: 2, monetaryAmount: 203.9 }),
      stepOf('Separação', 1, { cardCount: 1, overdueCardCount: 1, monetaryAmount: 210.5 }),
      stepOf('Em entrega', 2, { cardCount: 1, monetaryAmount: 138 }),
      // Past its date, but a final step is never late.
      stepOf('Entregue', 3, { isFinal: true, cardCount: 1, monetaryAmount: 37.5 }),
    ],
    type: 'MANAGEMENT',
    autoLossDays: null,
  })
})

test.each(['GET /crm/v2/panel', 'GET /crm/v1/panel'])(
  '%s lists panels; details not asked for are null or empty',
  async (line) => {
    const { json } = await ask(createWorld(), line)
    expect(json).toMatchObject({
      totalItems: 2,
      hasMorePages: false,
      items: [
        { title: 'Atacado', stepTitles: ['Contato', 'Proposta', 'Negociação', 'Fechado'] },
        { title: 'Pedidos', overdueCardCount: null, tags: [], steps: [] },
      ],
    })
  },
)

test('each detail brings what it names and no more', async () => {
  const world = createWorld()
  const [tags] = await list(world, 'Title=pedidos&IncludeDetails=Tags')
  expect(tags).toMatchObject({ tags: [{ name: 'Urgente' }, { name: 'Presente' }], steps: [] })
  const [steps] = await list(world, 'Title=pedidos&IncludeDetails=steps')
  expect(steps?.steps.length).toBe(4)
  expect(steps).toMatchObject({ overdueCardCount: null, tags: [] })
  expect(steps?.steps[0]).toMatchObject({ cardCount: null, overdueCardCount: null, monetaryAmount: null })
  const [counts] = await list(world, 'Title=pedidos&IncludeDetails=StepsCardCount')
  expect(counts?.steps.map(({ cardCount }) => cardCount)).toEqual([2, 1, 1, 1])
  const [overdue] = await list(world, 'Title=pedidos&IncludeDetails=PanelCardOverdueCount')
  expect(overdue).toMatchObject({ overdueCardCount: 1, steps: [] })
})

test.each([
  ['Title=ATACADO', ['Atacado']],
  ['Type=SALES', ['Atacado']],
  ['Type=management', ['Pedidos']],
  ['CreatedAt.After=2025-08-01', ['Atacado']],
  ['OrderBy=title&OrderDirection=DESCENDING', ['Pedidos', 'Atacado']],
  ['PageSize=1&PageNumber=2', ['Pedidos']],
  ['Title=nada', []],
])('"%s" lists %j', async (query, titles) => {
  expect((await list(createWorld(), query)).map(({ title }) => title)).toEqual(titles)
})

test('counts and amounts follow the cards at once, and time makes cards overdue', async () => {
  const world = createWorld()
  const card = seedId(world, 'card PED-1')
  const body = { fields: ['StepId'], stepId: seedId(world, 'step Pedidos Separação') }
  await ask(world, `PUT /crm/v3/panel/card/${card}`, { body })
  const moved = await one(world)
  expect(moved.steps.map(({ cardCount }) => cardCount)).toEqual([1, 2, 1, 1])
  expect(moved.steps[1]?.monetaryAmount).toBe(360.4)
  await ask(world, `PUT /crm/v3/panel/card/${card}`, { body: { fields: ['Archived'], archived: true } })
  expect((await one(world)).steps[1]).toMatchObject({ cardCount: 1, monetaryAmount: 210.5 })
  await world.clock.advance(10 * 24 * 3_600_000)
  expect((await one(world)).overdueCardCount).toBe(3)
})

test('a step’s amount is exact to the cent', async () => {
  const world = createWorld()
  const stepId = seedId(world, 'step Atacado Contato')
  for (const monetaryAmount of [1.1, 2.2])
    await ask(world, 'POST /crm/v2/panel/card', { body: { stepId, title: 'Teste', monetaryAmount } })
  const [atacado] = await list(world, 'Type=SALES&IncludeDetails=StepsCardCount')
  expect(atacado?.steps[0]?.monetaryAmount).toBe(3.3)
})

test('a panel that does not exist is refused, with where panels are listed', async () => {
  const world = createWorld()
  const { status, json, failed } = await ask(world, `GET /crm/v1/panel/${seedId(world, 'card PED-1')}`)
  expect([status, z.parse(z.object({ key: z.string() }), json).key]).toEqual([404, 'ERROR_NOT_FOUND'])
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
  expect(failed?.expected).toContain('/crm/v2/panel')
})

test('an unknown type or detail is refused with those that exist', async () => {
  const { failed } = await ask(createWorld(), 'GET /crm/v2/panel?IncludeDetails=Everything')
  expect(failed).toMatchObject({ rule: 'query.invalid', part: { in: 'query', name: 'IncludeDetails' } })
  expect(failed?.expected).toContain('StepsCardCount')
})

test('the seed has a card in each state', () => {
  const world = createWorld()
  const statuses = new Set(
    cards(world)
      .all()
      .map(({ status }) => status),
  )
  expect([...statuses].sort()).toEqual(['ARCHIVED', 'LOST', 'OPEN', 'WON'])
  expect(lostReasons(world).all().length).toBe(3)
})
