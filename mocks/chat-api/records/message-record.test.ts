import { expect, test } from 'vitest'
import { createWorld, type PublishedEvent, type World } from '../../world'
import { seedId } from '../seed/seed-rows'
import { contactByPhone, contacts } from './contact-record'
import { receive } from './message-record'
import { completeSession } from './session-change'
import { sessions, windowStatus } from './session-record'

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

const types = (events: PublishedEvent[]) => events.map(({ type }) => type)

function contact(world: World, name: string) {
  const row = contacts(world).get(seedId(world, `contact ${name}`))
  if (!row) throw new Error(`no contact ${name}`)
  return row
}

test('somebody unknown who writes becomes a contact with a conversation, and the window opens', () => {
  const world = createWorld()
  const events = heard(world)
  const { session, message } = receive(world, '5511900004321', 'Oi!')
  expect(types(events)).toEqual(['CONTACT_NEW', 'SESSION_NEW', 'MESSAGE_RECEIVED'])
  expect(contactByPhone(world, '+55|11900004321')?.id).toBe(session.contactId)
  expect(session).toMatchObject({
    status: 'STARTED',
    origin: 'GATEWAY',
    unreadCount: 1,
    lastMessageText: 'Oi!',
    lastMessageIn: '2026-03-02T12:00:00.000Z',
    lastInteractionDate: '2026-03-02T12:00:00.000Z',
  })
  expect(message).toMatchObject({
    sessionId: session.id,
    direction: 'FROM_HUB',
    origin: 'GATEWAY',
    status: 'DELIVERED',
    text: 'Oi!',
  })
  expect(windowStatus(world, session)).toBe('ACTIVE')
})

test('in a running conversation a message joins it and the unread ones add up', () => {
  const world = createWorld()
  const jairo = contact(world, 'Jairo Valente')
  const before = sessions(world).get(seedId(world, 'session Jairo Valente'))
  const events = heard(world)
  expect(before && windowStatus(world, before)).toBe('EXPIRED')
  const { session } = receive(world, jairo, 'E então?')
  expect(types(events)).toEqual(['MESSAGE_RECEIVED', 'SESSION_UPDATE'])
  expect(session).toMatchObject({
    id: before?.id,
    unreadCount: 2,
    status: 'PENDING',
    lastMessageText: 'E então?',
  })
  expect(windowStatus(world, session)).toBe('ACTIVE')
})

test('after the end a new conversation begins', () => {
  const world = createWorld()
  const events = heard(world)
  const { session } = receive(world, contact(world, 'Sofia Amaral'), 'Oi de novo')
  expect(session.id).not.toBe(seedId(world, 'session Sofia Amaral'))
  expect(types(events)).toEqual(['SESSION_NEW', 'MESSAGE_RECEIVED'])
})

test.each([
  ['Olívia Castanheira', 'IN_PROGRESS'],
  ['Jairo Valente', 'PENDING'],
  ['Nelson Takahashi', 'STARTED'],
])('a conversation completed to be reactivated goes on: %s, %s', (name, status) => {
  const world = createWorld()
  const before = sessions(world).get(seedId(world, `session ${name}`))
  if (!before) throw new Error(`no conversation with ${name}`)
  completeSession(world, before, undefined, true)
  const events = heard(world)
  const { session } = receive(world, contact(world, name), 'Mais uma coisa')
  expect(session).toMatchObject({ id: before.id, status, endAt: null, reactivateOnNewMessage: false })
  expect(session.unreadCount).toBe(before.unreadCount + 1)
  expect(types(events)).toEqual(['SESSION_UPDATE', 'MESSAGE_RECEIVED'])
})
