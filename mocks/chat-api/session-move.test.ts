import { expect, test } from 'vitest'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import { botNamed } from './records/bot-record'
import { changeSession, completeSession } from './records/session-change'
import { type SessionRow, sessions, sessionView } from './records/session-record'
import { seedId } from './seed/seed-rows'

const nobody = '00000000-0000-4000-8000-000000000000'

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

/** All that is kept, but for the count of requests. */
function rows(world: World) {
  const { limit: _, ...tables } = world.snapshot().tables
  return tables
}

function session(world: World, name: string): Readonly<SessionRow> {
  const row = sessions(world).get(seedId(world, `session ${name}`))
  if (!row) throw new Error(`no conversation with ${name}`)
  return row
}

const department = (world: World, name: string) => seedId(world, `department ${name}`)
const user = (world: World, name: string) => seedId(world, `user ${name}`)

function withBot(world: World, name: string): Readonly<SessionRow> {
  const botId = botNamed(world, 'pesquisa-satisfacao')?.id ?? null
  return changeSession(world, session(world, name), { botId })
}

test('transferred to a department, a conversation waits there and is nobody’s', async () => {
  const world = createWorld()
  const { id } = session(world, 'Olívia Castanheira')
  const events = heard(world)
  const body = { type: 'department', newDepartmentId: department(world, 'Suporte').toUpperCase() }
  const { status, json } = await ask(world, `PUT /chat/v1/session/${id}/transfer`, { body })
  expect(status).toBe(200)
  const kept = session(world, 'Olívia Castanheira')
  expect(kept).toMatchObject({
    departmentId: department(world, 'Suporte'),
    userId: null,
    status: 'PENDING',
    updatedAt: '2026-03-02T12:00:00.000Z',
  })
  expect(json).toEqual({ ...sessionView(world, kept) })
  expect(events).toMatchObject([{ type: 'SESSION_UPDATE', cause: 'x1', row: { id, status: 'PENDING' } }])
  expect((await ask(world, `GET /chat/v1/session/${id}`)).json).toEqual(json)
})

test.each([
  ['Rafael Couto', 'Vendas'],
  ['Lia Monteiro', 'Suporte'],
])('transferred to %s, a conversation of Vendas is in %s', async (name, where) => {
  const world = createWorld()
  const { id } = session(world, 'Fábio Junqueira')
  const body = { type: 'USER', newUserId: user(world, name) }
  const { json } = await ask(world, `PUT /chat/v1/session/${id}/transfer`, { body })
  const taken = { userId: user(world, name), departmentId: department(world, where), status: 'IN_PROGRESS' }
  expect(json).toMatchObject(taken)
})

test('assigned to a user, a conversation is in progress; assigning again changes nothing', async () => {
  const world = createWorld()
  const { id } = session(world, 'Jairo Valente')
  const events = heard(world)
  const body = { userId: user(world, 'Teodoro Sales').toUpperCase() }
  const first = await ask(world, `PUT /chat/v1/session/${id}/assignee`, { body })
  const taken = {
    userId: user(world, 'Teodoro Sales'),
    departmentId: department(world, 'Entregas'),
    status: 'IN_PROGRESS',
  }
  expect(first.json).toMatchObject(taken)
  const again = await ask(world, `PUT /chat/v1/session/${id}/assignee`, { body })
  expect(again.json).toEqual(first.json)
  expect(events.map((event) => event.type)).toEqual(['SESSION_UPDATE'])
})

test.each<[what: string, end: string, body: (world: World) => object, status: number, failed: object]>([
  [
    'a department without its id',
    'transfer',
    (world) => ({ type: 'DEPARTMENT', newUserId: user(world, 'Lia Monteiro') }),
    400,
    { rule: 'body.no-target', part: { in: 'body', name: '/newDepartmentId' }, expected: 'newDepartmentId' },
  ],
  [
    'a user without its id',
    'transfer',
    () => ({ type: 'USER' }),
    400,
    { rule: 'body.no-target', part: { in: 'body', name: '/newUserId' } },
  ],
  [
    'a transfer without type',
    'transfer',
    () => ({}),
    400,
    { rule: 'body.invalid', part: { in: 'body', name: '/type' } },
  ],
  [
    'an unknown department',
    'transfer',
    () => ({ type: 'DEPARTMENT', newDepartmentId: nobody }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/newDepartmentId' } },
  ],
  [
    'an unknown user',
    'transfer',
    () => ({ type: 'USER', newUserId: nobody }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/newUserId' } },
  ],
  [
    'an assignee nobody knows',
    'assignee',
    () => ({ userId: nobody }),
    404,
    { rule: 'state.not-found', part: { in: 'body', name: '/userId' } },
  ],
])('%s is refused and nothing changes', async (_what, end, body, status, failed) => {
  const world = createWorld()
  const before = rows(world)
  const { id } = session(world, 'Fábio Junqueira')
  const asked = await ask(world, `PUT /chat/v1/session/${id}/${end}`, { body: body(world) })
  expect(asked.status).toBe(status)
  expect(asked.failed).toMatchObject(failed)
  expect(rows(world)).toEqual(before)
})

test('the id of an agent is told apart from a userId, and the right one is given', async () => {
  const world = createWorld()
  const { id } = session(world, 'Fábio Junqueira')
  const agentId = seedId(world, 'agent Rafael Couto')
  const body = { userId: agentId }
  const { status, json, failed } = await ask(world, `PUT /chat/v1/session/${id}/assignee`, { body })
  expect(status).toBe(400)
  expect(json).toMatchObject({ key: 'ERROR_INVALID_BODY' })
  expect(failed).toMatchObject({
    rule: 'body.agent-id',
    part: { in: 'body', name: '/userId' },
    text: `${agentId} is the agent id of Rafael Couto; the userId is wanted here.`,
    expected: `userId: ${user(world, 'Rafael Couto')}`,
  })
})

const moves: [end: string, body: (world: World) => object][] = [
  ['transfer', (world) => ({ type: 'DEPARTMENT', newDepartmentId: department(world, 'Suporte') })],
  ['assignee', (world) => ({ userId: user(world, 'Lia Monteiro') })],
  ['status', () => ({ newStatus: 'STARTED' })],
  ['complete', () => ({})],
]

test.each(moves)('%s: a conversation that is over stays as it is', async (end, body) => {
  const world = createWorld()
  const before = completeSession(world, session(world, 'Fábio Junqueira'))
  const events = heard(world)
  const asked = await ask(world, `PUT /chat/v1/session/${before.id}/${end}`, { body: body(world) })
  expect(asked.status).toBe(400)
  expect(asked.json).toMatchObject({ key: 'ERROR_INVALID_STATE' })
  expect(asked.failed).toMatchObject({
    rule: 'state.completed',
    part: { in: 'path', name: 'id' },
    text: `This conversation was completed at ${before.endAt}.`,
  })
  expect(session(world, 'Fábio Junqueira')).toBe(before)
  expect(events).toEqual([])
})

test.each(moves)(
  '%s: while a chatbot runs it is refused, unless the chatbot is to stop',
  async (end, body) => {
    const world = createWorld()
    const { id } = withBot(world, 'Fábio Junqueira')
    const line = `PUT /chat/v1/session/${id}/${end}`
    const option = end === 'complete' ? '/stopBotInExecution' : '/options/stopBotInExecution'
    const refused = await ask(world, line, { body: body(world) })
    expect(refused.status).toBe(400)
    expect(refused.failed).toMatchObject({ rule: 'state.bot-running', part: { in: 'body', name: option } })
    const goOn = { stopBotInExecution: false }
    const keeping = end === 'complete' ? goOn : { ...body(world), options: goOn }
    expect((await ask(world, line, { body: keeping })).status).toBe(400)
    const stop = { stopBotInExecution: true }
    const stopping = end === 'complete' ? stop : { ...body(world), options: stop }
    const { status, json } = await ask(world, line, { body: stopping })
    expect(status).toBe(200)
    expect(json).toMatchObject({ botId: null })
  },
)

test.each(moves)('%s: a conversation nobody knows is not found', async (end, body) => {
  const world = createWorld()
  const asked = await ask(world, `PUT /chat/v1/session/${nobody}/${end}`, { body: body(world) })
  expect(asked.status).toBe(404)
  expect(asked.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
})
