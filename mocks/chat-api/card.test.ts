import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import { type CardRow, cards, cardsOfStep } from './records/card-record'
import { panelTags } from './records/panel-record'
import { runningSession } from './records/session-record'
import { seedId } from './seed/seed-rows'

const cardPage = z.object({ totalItems: z.int(), items: z.array(z.object({ key: z.string() })) })
const nobody = '00000000-0000-4000-8000-000000000000'

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

async function keys(world: World, query: string) {
  const panel = seedId(world, 'panel Pedidos')
  const { json } = await ask(world, `GET /crm/v2/panel/card?PanelId=${panel}&${query}`)
  return z.parse(cardPage, json).items.map(({ key }) => key)
}

function kept(world: World, key: string): Readonly<CardRow> {
  const row = cards(world).get(seedId(world, `card ${key}`))
  if (!row) throw new Error(`no card ${key}`)
  return row
}

/** Updates a seeded card by today's path. */
function put(world: World, key: string, body: unknown) {
  return ask(world, `PUT /crm/v3/panel/card/${seedId(world, `card ${key}`)}`, { body })
}

/** The numbers of the cards of a step, from top to bottom; fails where their places leave a gap. */
function inStep(world: World, step: string): number[] {
  const rows = cardsOfStep(world, seedId(world, `step Pedidos ${step}`))
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, i) => i))
  return rows.map(({ number }) => number)
}

test('a card comes field by field, with all its details', async () => {
  const world = createWorld()
  const id = seedId(world, 'card PED-1')
  const contactId = seedId(world, 'contact Ana "Nina" Ribeiro')
  const expected = {
    id,
    createdAt: '2026-03-01T12:00:00.000Z',
    updatedAt: '2026-03-01T12:00:00.000Z',
    companyId: seedId(world, 'company'),
    panelId: seedId(world, 'panel Pedidos'),
    panelTitle: 'Pedidos',
    stepId: seedId(world, 'step Pedidos Novo pedido'),
    stepTitle: 'Novo pedido',
    stepPhase: 'INITIAL',
    position: 0,
    title: 'Orquídea branca para presente',
    description: 'Embrulhar; é presente de aniversário',
    key: 'PED-1',
    number: 1,
    dueDate: '2026-03-04T12:00:00.000Z',
    isOverdue: false,
    tagIds: [seedId(world, 'panel tag Presente')],
    sessionId: runningSession(world, contactId)?.id,
    monetaryAmount: 149.9,
    responsibleUserId: null,
    responsibleUser: null,
    contactIds: [contactId],
    contacts: [{ id: contactId, name: 'Ana "Nina" Ribeiro' }],
    customFields: { valor_pedido: 149.9, quantidade_itens: 1, forma_pagamento: 'Pix' },
    metadata: null,
  }
  const now = await ask(world, `GET /crm/v2/panel/card/${id.toUpperCase()}`)
  expect(now.json).toEqual({ ...expected, status: 'OPEN', lostReason: null })
  const older = await ask(world, `GET /crm/v1/panel/card/${id}`)
  expect(older.json).toEqual({ ...expected, archived: false })
})

test('a lost card says why, and who looks after it', async () => {
  const world = createWorld()
  const { json } = await ask(world, `GET /crm/v2/panel/card/${seedId(world, 'card ATAC-3')}`)
  expect(json).toMatchObject({
    key: 'ATAC-3',
    status: 'LOST',
    lostReason: { id: seedId(world, 'lost reason Preço'), name: 'Preço' },
    // Its date has passed, but nobody waits for it any more.
    isOverdue: false,
    responsibleUser: { id: seedId(world, 'user Rafael Couto'), name: 'Rafael Couto' },
  })
})

test('the list leaves out archived cards, and details that were not asked for', async () => {
  const world = createWorld()
  const panel = seedId(world, 'panel Pedidos')
  const { json } = await ask(world, `GET /crm/v2/panel/card?PanelId=${panel}&OrderBy=title&PageSize=1`)
  expect(json).toMatchObject({
    totalItems: 5,
    hasMorePages: true,
    items: [
      {
        title: 'Vasos de barro, 6 unidades',
        panelTitle: null,
        stepTitle: null,
        stepPhase: null,
        responsibleUser: null,
        contacts: [],
        customFields: null,
        status: 'OPEN',
        lostReason: null,
        contactIds: [seedId(world, 'contact Fernanda Conceição')],
      },
    ],
  })
  const line = `GET /crm/v1/panel/card?PanelId=${panel}&Statuses=ARCHIVED&IncludeDetails=PanelTitle`
  const older = await ask(world, `${line}&IncludeDetails=Contacts&IncludeDetails=StepPhase`)
  expect(older.json).toMatchObject({
    totalItems: 1,
    items: [
      {
        archived: true,
        panelTitle: 'Pedidos',
        stepPhase: 'INITIAL',
        stepTitle: null,
        contacts: [{ name: 'João Pedro Araújo' }],
      },
    ],
  })
  expect(older.text).not.toContain('"status"')
})

test('the list is filtered by step, contact, responsible user, text, status and date', async () => {
  const world = createWorld()
  const id = (what: string) => seedId(world, what).toUpperCase()
  expect(await keys(world, `StepId=${id('step Pedidos Novo pedido')}`)).toEqual(['PED-2', 'PED-1'])
  expect(await keys(world, `StepId=${id('step Atacado Proposta')}`)).toEqual([])
  const ana = `ContactId=${id('contact Ana "Nina" Ribeiro')}`
  expect(await keys(world, ana)).toEqual(['PED-1', 'PED-5'])
  const teodoro = `ResponsibleUserId=${id('user Teodoro Sales')}`
  expect(await keys(world, teodoro)).toEqual(['PED-4', 'PED-5'])
  expect(await keys(world, 'TextFilter=EMBRULHAR')).toEqual(['PED-1'])
  expect(await keys(world, 'TextFilter=ped-2')).toEqual(['PED-2'])
  expect(await keys(world, 'TextFilter=manjericão')).toEqual(['PED-2'])
  expect(await keys(world, 'Statuses=Archived')).toEqual(['PED-6'])
  expect(await keys(world, 'Statuses=WON&Statuses=LOST')).toEqual([])
  expect(await keys(world, 'CreatedAt.Before=2026-02-25')).toEqual(['PED-5'])
  const byDate = await keys(world, 'OrderBy=dueDate&OrderDirection=ASCENDING')
  expect(byDate.join(' ')).toBe('PED-5 PED-3 PED-4 PED-1 PED-2')
})

test('without PanelId, or with one that does not exist, there is no list', async () => {
  const world = createWorld()
  const without = await ask(world, 'GET /crm/v2/panel/card')
  expect(without.status).toBe(400)
  expect(without.failed).toMatchObject({ rule: 'query.missing', part: { in: 'query', name: 'PanelId' } })
  const unknown = await ask(world, `GET /crm/v2/panel/card?PanelId=${nobody}`)
  expect(unknown.status).toBe(404)
  expect(unknown.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'query', name: 'PanelId' } })
})

test('a new card goes to the end of its step, with the next number, and is told of', async () => {
  const world = createWorld()
  const events = heard(world)
  const contactId = seedId(world, 'contact Beatriz Nogueira')
  const { status, json } = await ask(world, 'POST /crm/v2/panel/card', {
    body: {
      stepId: seedId(world, 'step Pedidos Novo pedido').toUpperCase(),
      title: 'Lavanda',
      description: 'Três mudas',
      dueDate: '2026-03-01',
      responsibleUserId: seedId(world, 'user Lia Monteiro').toUpperCase(),
      tagNames: ['URGENTE', 'Frágil', 'frágil'],
      contactIds: [contactId, contactId.toUpperCase()],
      monetaryAmount: 89.7,
      customFields: { forma_pagamento: 'Pix', observacoes: null },
      metadata: { shop: '1042' },
    },
  })
  expect(status).toBe(200)
  const tag = panelTags(world).find((row) => row.name === 'Frágil')
  expect(tag?.panelId).toBe(seedId(world, 'panel Pedidos'))
  expect(json).toMatchObject({
    panelTitle: 'Pedidos',
    stepTitle: 'Novo pedido',
    position: 3,
    key: 'PED-7',
    dueDate: '2026-03-01T00:00:00.000Z',
    isOverdue: true,
    tagIds: [seedId(world, 'panel tag Urgente'), tag?.id],
    sessionId: null,
    responsibleUser: { name: 'Lia Monteiro' },
    contacts: [{ id: contactId, name: 'Beatriz Nogueira' }],
    customFields: { forma_pagamento: 'Pix' },
    metadata: { shop: '1042' },
    status: 'OPEN',
  })
  expect(inStep(world, 'Novo pedido')).toEqual([1, 2, 6, 7])
  expect(events).toMatchObject([{ type: 'PANEL_CARD_NEW', table: 'card', cause: 'x1', row: { number: 7 } }])
  expect(await keys(world, `ContactId=${contactId}`)).toEqual(['PED-7'])
})

test('the older path creates the same card and answers in the older form', async () => {
  const world = createWorld()
  const body = { stepId: seedId(world, 'step Pedidos Novo pedido'), title: 'No topo', position: 0 }
  const { json, text } = await ask(world, 'POST /crm/v1/panel/card', { body })
  expect(json).toMatchObject({ key: 'PED-7', position: 0, archived: false })
  expect(text).not.toContain('lostReason')
  expect(inStep(world, 'Novo pedido')).toEqual([7, 1, 2, 6])
})

test('moving a card takes StepId in the mask; both steps stay without gaps and one event is told', async () => {
  const world = createWorld()
  const events = heard(world)
  const stepId = seedId(world, 'step Pedidos Em entrega')
  const alone = await put(world, 'PED-1', { stepId })
  expect(alone.exchange?.trace.find((step) => step.rule === 'state.empty-mask')).toBeDefined()
  expect(kept(world, 'PED-1').stepId).toBe(seedId(world, 'step Pedidos Novo pedido'))
  const { json } = await put(world, 'PED-1', { fields: ['stepid'], stepId, title: 'Ignorado' })
  expect(json).toMatchObject({ stepTitle: 'Em entrega', position: 1, title: 'Orquídea branca para presente' })
  expect([inStep(world, 'Novo pedido'), inStep(world, 'Em entrega')]).toEqual([
    [2, 6],
    [4, 1],
  ])
  const row = { id: kept(world, 'PED-1').id, stepId, position: 1 }
  expect(events).toMatchObject([{ type: 'PANEL_CARD_UPDATE', cause: 'x2', row }])
  expect(kept(world, 'PED-2').updatedAt).toBe(kept(world, 'PED-2').createdAt)
})

test('Position places a card within its step or the new one; too far is the end', async () => {
  const world = createWorld()
  await put(world, 'PED-1', { fields: ['Position'], position: 99 })
  expect(inStep(world, 'Novo pedido')).toEqual([2, 6, 1])
  const stepId = seedId(world, 'step Pedidos Separação')
  await put(world, 'PED-1', { fields: ['Position', 'StepId'], stepId, position: 0 })
  expect(inStep(world, 'Separação')).toEqual([1, 3])
})

test('a step of another panel is refused with the steps that fit, and nothing changes', async () => {
  const world = createWorld()
  const events = heard(world)
  const before = kept(world, 'PED-1')
  const stepId = seedId(world, 'step Atacado Proposta')
  const { status, json, failed } = await put(world, 'PED-1', {
    fields: ['Title', 'StepId'],
    stepId,
    title: 'x',
  })
  expect(status).toBe(400)
  expect(json).toMatchObject({ key: 'ERROR_INVALID_BODY' })
  expect(failed).toMatchObject({ rule: 'body.other-panel', part: { in: 'body', name: '/stepId' } })
  expect(failed?.expected).toContain(`Separação ${seedId(world, 'step Pedidos Separação')}`)
  expect(kept(world, 'PED-1')).toEqual(before)
  expect(events).toEqual([])
})

test('what the mask does not name stays; what it names and the body leaves out is emptied', async () => {
  const world = createWorld()
  const body = {
    fields: ['Description', 'DueDate', 'ContactIds', 'SessionId', 'MonetaryAmount', 'CustomFields', 'Title'],
    metadata: { ignored: true },
  }
  const { json } = await put(world, 'PED-1', body)
  expect(json).toMatchObject({
    title: 'Orquídea branca para presente',
    description: null,
    dueDate: null,
    contactIds: [],
    sessionId: null,
    monetaryAmount: null,
    customFields: {},
    metadata: null,
    tagIds: [seedId(world, 'panel tag Presente')],
  })
})

test('custom fields and metadata are merged, and null takes a key away', async () => {
  const world = createWorld()
  const fields = ['CustomFields', 'Metadata']
  await put(world, 'PED-1', {
    fields,
    customFields: { forma_pagamento: null, observacoes: 'Frágil' },
    metadata: { a: 1, b: 2 },
  })
  const { json } = await put(world, 'PED-1', { fields: ['Metadata'], metadata: { a: null } })
  expect(json).toMatchObject({ metadata: { b: 2 } })
  expect(kept(world, 'PED-1').customFields).toEqual({
    valor_pedido: 149.9,
    quantidade_itens: 1,
    observacoes: 'Frágil',
  })
})

test('tags are added, taken away or replaced, as upsertTagOperation says', async () => {
  const world = createWorld()
  const [gift, urgent] = [seedId(world, 'panel tag Presente'), seedId(world, 'panel tag Urgente')]
  const tagged = async (body: object) => {
    await put(world, 'PED-1', { fields: ['TagIds'], ...body })
    return kept(world, 'PED-1').tagIds
  }
  expect(await tagged({ tagIds: [urgent.toUpperCase()] })).toEqual([gift, urgent])
  const options = (upsertTagOperation: string) => ({ options: { upsertTagOperation } })
  expect(await tagged({ tagNames: ['presente', 'Nova'], ...options('DELETEIFEXISTS') })).toEqual([urgent])
  expect(panelTags(world).find((row) => row.name === 'Nova')).toBeUndefined()
  expect(await tagged({ tagIds: [gift], ...options('ReplaceAll') })).toEqual([gift])
})

test('status and archived are two ways to say the same; a reason stays with LOST only', async () => {
  const world = createWorld()
  const lostReasonId = seedId(world, 'lost reason Prazo de entrega')
  const lost = await put(world, 'PED-1', { fields: ['Status'], status: 'LOST', lostReasonId })
  expect(lost.json).toMatchObject({ status: 'LOST', lostReason: { name: 'Prazo de entrega' } })
  await put(world, 'PED-1', { fields: ['Status'], status: 'WON', lostReasonId })
  expect(kept(world, 'PED-1')).toMatchObject({ status: 'WON', lostReasonId: null })
  const id = seedId(world, 'card PED-1')
  const body = { fields: ['Archived'], archived: true }
  const archived = await ask(world, `PUT /crm/v1/panel/card/${id}`, { body })
  expect(archived.json).toMatchObject({ archived: true })
  expect(kept(world, 'PED-1')).toMatchObject({ status: 'ARCHIVED', lostReasonId: null })
  await put(world, 'PED-1', { fields: ['Archived'], archived: false })
  expect(kept(world, 'PED-1').status).toBe('OPEN')
  const both = await put(world, 'PED-1', { fields: ['Status', 'Archived'], archived: true, status: 'WON' })
  expect(both.json).toMatchObject({ status: 'WON', lostReason: null })
})

test('a request that changes nothing tells nobody and leaves updatedAt alone', async () => {
  const world = createWorld()
  const events = heard(world)
  const before = kept(world, 'PED-1')
  const { status } = await put(world, 'PED-1', {
    fields: ['Title', 'StepId', 'Position', 'Archived', 'TagIds'],
    title: before.title,
    stepId: before.stepId,
    position: 0,
    archived: false,
    tagIds: before.tagIds,
  })
  expect(status).toBe(200)
  expect(kept(world, 'PED-1')).toEqual(before)
  expect(events).toEqual([])
})

test.each([
  ['StepId', { stepId: nobody }, '/stepId'],
  ['ResponsibleUserId', { responsibleUserId: nobody }, '/responsibleUserId'],
  ['TagIds', { tagIds: [nobody] }, '/tagIds/0'],
  ['ContactIds', { contactIds: [nobody] }, '/contactIds/0'],
  ['SessionId', { sessionId: nobody }, '/sessionId'],
  ['Status', { status: 'LOST', lostReasonId: nobody }, '/lostReasonId'],
  ['CustomFields', { customFields: { 'a/b~': 1 } }, '/customFields/a~1b~0'],
  ['CustomFields', { customFields: { planta_favorita: 'x' } }, '/customFields/planta_favorita'],
  ['CustomFields', { customFields: { pedido: 'x' } }, '/customFields/pedido'],
])('%s with %j names nothing that exists, so nothing changes', async (name, part, pointer) => {
  const world = createWorld()
  const before = world.snapshot().tables.card
  const { status, failed } = await put(world, 'PED-1', { fields: ['Title', name], title: 'x', ...part })
  expect(status).toBe(404)
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'body', name: pointer } })
  expect(world.snapshot().tables.card).toEqual(before)
  if (name === 'Status') return
  const stepId = seedId(world, 'step Pedidos Separação')
  const created = await ask(world, 'POST /crm/v2/panel/card', { body: { stepId, title: 'x', ...part } })
  expect([created.status, created.failed?.part?.name]).toEqual([404, pointer])
  expect(world.snapshot().tables.card).toEqual(before)
})

test('tags of contacts and of other panels, and agent ids, are not what a card takes', async () => {
  const world = createWorld()
  for (const tag of ['tag VIP', 'panel tag Floricultura']) {
    const { status } = await put(world, 'PED-1', { fields: ['TagIds'], tagIds: [seedId(world, tag)] })
    expect(status).toBe(404)
  }
  const responsibleUserId = seedId(world, 'agent Lia Monteiro')
  const { status, failed } = await put(world, 'PED-1', { fields: ['ResponsibleUserId'], responsibleUserId })
  expect([status, failed?.rule, failed?.part?.name]).toEqual([400, 'body.agent-id', '/responsibleUserId'])
  expect(failed?.expected).toContain(seedId(world, 'user Lia Monteiro'))
})

test('a card that does not exist is refused wherever it is named', async () => {
  const world = createWorld()
  const part = { in: 'path', name: 'id' }
  const asked = await ask(world, `GET /crm/v2/panel/card/${nobody}`)
  expect(asked.failed).toMatchObject({ rule: 'state.not-found', part })
  const changed = await ask(world, `PUT /crm/v3/panel/card/${nobody}`, { body: { fields: ['Title'] } })
  expect([changed.status, changed.failed?.part]).toEqual([404, part])
})

test.each([
  [{ title: 'x' }, 'body.missing', '/stepId'],
  [{ stepId: nobody }, 'body.missing', '/title'],
  [{ stepId: nobody, title: '' }, 'body.invalid', '/title'],
  [{ stepId: nobody, title: 'x', position: -1 }, 'body.invalid', '/position'],
  [{ stepId: nobody, title: 'x', dueDate: 'amanhã' }, 'body.invalid', '/dueDate'],
  [{ stepId: nobody, title: 'x', monetaryAmount: -1 }, 'body.invalid', '/monetaryAmount'],
])('creating with %j is refused', async (body, rule, name) => {
  const { status, failed } = await ask(createWorld(), 'POST /crm/v2/panel/card', { body })
  expect(status).toBe(400)
  expect(failed).toMatchObject({ rule, part: { in: 'body', name } })
})
