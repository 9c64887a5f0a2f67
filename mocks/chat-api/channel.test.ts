import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { seedId } from './seed/seed-rows'

async function types(world: World, query: string) {
  const { json } = await ask(world, `GET /chat/v1/channel${query}`)
  return z.parse(z.array(z.object({ type: z.string() })), json).map((channel) => channel.type)
}

test('lists the channels in a plain array, field by field', async () => {
  const world = createWorld()
  const { status, json } = await ask(world, 'GET /chat/v1/channel')
  expect(status).toBe(200)
  const identity = { providerVariable: null, pictureUrl: null, displayName: 'Loja Girassol' }
  expect(json).toEqual([
    {
      id: seedId(world, 'channel'),
      createdAt: '2025-06-25T12:00:00.000Z',
      updatedAt: '2025-06-25T12:00:00.000Z',
      active: true,
      type: 'CloudAPI_WhatsApp',
      number: '551900009000',
      numberFormatted: '(19) 0000-9000',
      identity: { humanId: '(19) 0000-9000', platform: 'WhatsApp', provider: 'CloudAPI', ...identity },
    },
    {
      id: seedId(world, 'channel instagram'),
      createdAt: '2025-12-02T12:00:00.000Z',
      updatedAt: '2025-12-02T12:00:00.000Z',
      active: true,
      type: 'Instagram',
      number: null,
      numberFormatted: null,
      identity: { humanId: '@lojagirassol', platform: 'Instagram', provider: 'Meta', ...identity },
    },
  ])
})

test.each([
  ['', ['CloudAPI_WhatsApp', 'Instagram']],
  ['?ChannelType=All', ['CloudAPI_WhatsApp', 'Instagram']],
  ['?ChannelType=Whatsapp', ['CloudAPI_WhatsApp']],
  ['?channeltype=WHATSAPP', ['CloudAPI_WhatsApp']],
  ['?ChannelType=Instagram', ['Instagram']],
  ['?ChannelType=Messenger', []],
])('"%s" lists %j', async (query, expected) => {
  expect(await types(createWorld(), query)).toEqual(expected)
})

test('a type that does not exist is refused, and the four that do are named', async () => {
  const { status, json, failed } = await ask(createWorld(), 'GET /chat/v1/channel?ChannelType=SMS')
  expect(status).toBe(400)
  expect(json).toMatchObject({ key: 'ERROR_INVALID_QUERY' })
  expect(failed).toMatchObject({ rule: 'query.invalid', part: { in: 'query', name: 'ChannelType' } })
  for (const type of ['All', 'Whatsapp', 'Messenger', 'Instagram']) {
    expect(JSON.stringify(failed?.expected)).toContain(type)
  }
})

test('a message leaves from the WhatsApp channel, although there is another', async () => {
  const world = createWorld()
  const body = { to: '+5519900009999', body: { text: 'Oi!' } }
  const { json } = await ask(world, 'POST /chat/v1/message/send', { body })
  const { sessionId } = z.parse(z.object({ sessionId: z.string() }), json)
  const session = world.table<{ id: string; channelId: string }>('session').get(sessionId)
  expect(session?.channelId).toBe(seedId(world, 'channel'))
})
