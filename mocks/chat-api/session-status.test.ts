import { expect, test } from 'vitest'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import { contacts } from './records/contact-record'
import { receive } from './records/message-record'
import { type SessionRow, sessions } from './records/session-record'
import { seedId } from './seed/seed-rows'

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

const types = (events: PublishedEvent[]) => events.map((event) => event.type)

function session(world: World, name: string): Readonly<SessionRow> {
  const row = sessions(world).get(seedId(world, `session ${name}`))
  if (!row) throw new Error(`no conversation with ${name}`)
  return row
}

test.each(['started', 'PENDING', 'HIDDEN'])(
  'the status %s is set and nothing else changes',
  async (newStatus) => {
    const world = createWorld()
    const before = session(world, 'Olívia Castanheira')
    const events = heard(world)
    const { status, json } = await ask(world, `PUT /chat/v1/session/${before.id}/status`, {
      body: { newStatus },
    })
    expect(status).toBe(200)
    expect(json).toMatchObject({ status: newStatus.toUpperCase(), userId: before.userId, endAt: null })
    expect(session(world, 'Olívia Castanheira')).toEqual({
      ...before,
      status: newStatus.toUpperCase(),
      updatedAt: '2026-03-02T12:00:00.000Z',
    })
    expect(types(events)).toEqual(['SESSION_UPDATE'])
  },
)

test('the status it has already changes nothing', async () => {
  const world = createWorld()
  const before = session(world, 'Olívia Castanheira')
  const events = heard(world)
  const body = { newStatus: 'IN_PROGRESS' }
  expect((await ask(world, `PUT /chat/v1/session/${before.id}/status`, { body })).status).toBe(200)
  expect(session(world, 'Olívia Castanheira')).toBe(before)
  expect(events).toEqual([])
})

test('the status COMPLETED does what completing does', async () => {
  const world = createWorld()
  const { id } = session(world, 'Olívia Castanheira')
  const events = heard(world)
  const body = { newStatus: 'COMPLETED' }
  const { json } = await ask(world, `PUT /chat/v1/session/${id}/status`, { body })
  expect(json).toMatchObject({ status: 'COMPLETED', endAt: '2026-03-02T12:00:00.000Z' })
  expect(types(events)).toEqual(['SESSION_COMPLETE'])
})

test.each(['UNDEFINED', 'DONE'])('a conversation cannot be made %s', async (newStatus) => {
  const world = createWorld()
  const { id } = session(world, 'Olívia Castanheira')
  const { status, failed } = await ask(world, `PUT /chat/v1/session/${id}/status`, { body: { newStatus } })
  expect(status).toBe(400)
  expect(failed).toMatchObject({ rule: 'body.invalid', part: { in: 'body', name: '/newStatus' } })
})

test('completing needs no body, sets the end and tells of it once', async () => {
  const world = createWorld()
  const { id } = session(world, 'Olívia Castanheira')
  const events = heard(world)
  const { status, json } = await ask(world, `PUT /chat/v1/session/${id}/complete`)
  expect(status).toBe(200)
  expect(json).toMatchObject({
    id,
    status: 'COMPLETED',
    statusDescription: 'Concluído',
    endAt: '2026-03-02T12:00:00.000Z',
    timeService: '00:54:00',
  })
  expect(events).toMatchObject([{ type: 'SESSION_COMPLETE', cause: 'x1', row: { id, status: 'COMPLETED' } }])
  expect((await ask(world, `GET /chat/v1/session/${id}`)).json).toEqual(json)
})

test.each([
  [true, true],
  [false, false],
  [undefined, false],
])(
  'with reactivateOnNewMessage %s, a new message continues the conversation: %s',
  async (reactivateOnNewMessage, goesOn) => {
    const world = createWorld()
    const { id, contactId } = session(world, 'Olívia Castanheira')
    await ask(world, `PUT /chat/v1/session/${id}/complete`, { body: { reactivateOnNewMessage } })
    const contact = contacts(world).get(contactId)
    if (!contact) throw new Error('no contact')
    expect(receive(world, contact, 'Esqueci uma coisa').session.id === id).toBe(goesOn)
  },
)
