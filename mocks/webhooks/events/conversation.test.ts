import { expect, test } from 'vitest'
import { contacts } from '../../chat-api/records/contact-record'
import { receive } from '../../chat-api/records/message-record'
import { completeSession } from '../../chat-api/records/session-change'
import { sessions } from '../../chat-api/records/session-record'
import { seedId } from '../../chat-api/seed/seed-rows'
import { createWorld, type PublishedEvent, type World } from '../../world'
import { type Payload, payloadOf } from '../events'

function told(world: World): Payload[] {
  const payloads: Payload[] = []
  world.subscribe((event: PublishedEvent) => payloads.push(payloadOf(world, event) ?? Object(null)))
  return payloads
}

test('a message of somebody unknown is told of by three events that fit together', () => {
  const world = createWorld()
  const payloads = told(world)
  const { session, message } = receive(world, '5511900004321', 'Oi!')
  expect(payloads.map(({ eventType }) => eventType)).toEqual([
    'CONTACT_NEW',
    'SESSION_NEW',
    'MESSAGE_RECEIVED',
  ])
  expect(payloads[1]?.content).toMatchObject({
    id: session.id,
    contactId: session.contactId,
    contactDetails: { phonenumber: '+55|11900004321', phonenumberFormatted: '(11) 90000-4321', email: null },
    channelType: 'CLOUDAPI_WHATSAPP',
    agentDetails: null,
    departmentDetails: null,
  })
  expect(payloads[2]).toEqual({
    eventType: 'MESSAGE_RECEIVED',
    date: '2026-03-02T12:00:00.000Z',
    changeMetadata: null,
    content: {
      id: message.id,
      senderId: null,
      createdAt: '2026-03-02T12:00:00.000Z',
      updatedAt: '2026-03-02T12:00:00.000Z',
      editedAt: null,
      type: 'TEXT',
      active: true,
      sessionId: session.id,
      templateId: null,
      userId: null,
      timestamp: '2026-03-02T12:00:00.000Z',
      text: 'Oi!',
      direction: 'FROM_HUB',
      status: 'DELIVERED',
      origin: 'GATEWAY',
      readContactAt: null,
      fileId: null,
      refId: null,
      waitingOptIn: false,
      details: { file: null, location: null, contact: null, errors: null, transcription: null },
    },
  })
})

test('the end of a conversation is told of with every detail of it', () => {
  const world = createWorld()
  const row = sessions(world).get(seedId(world, 'session Olívia Castanheira'))
  if (!row) throw new Error('no conversation')
  const payloads = told(world)
  completeSession(world, row)
  expect(payloads).toMatchObject([
    {
      eventType: 'SESSION_COMPLETE',
      content: {
        id: row.id,
        status: 'COMPLETED',
        endAt: '2026-03-02T12:00:00.000Z',
        contactDetails: { name: 'Olívia Castanheira', email: contacts(world).get(row.contactId)?.email },
        agentDetails: { name: 'Rafael Couto', email: 'rafael.couto@lojagirassol.example' },
        departmentDetails: { name: 'Vendas' },
        channelDetails: { displayName: 'Loja Girassol' },
      },
    },
  ])
  expect(payloads[0]?.content).not.toHaveProperty('type')
  expect(payloads[0]?.content).not.toHaveProperty('reactivateOnNewMessage')
})
