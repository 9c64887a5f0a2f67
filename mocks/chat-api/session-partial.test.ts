import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import { sessions } from './records/session-record'
import { seedId } from './seed/seed-rows'

const nobody = '00000000-0000-4000-8000-000000000000'
const sofia = (world: World) => seedId(world, 'session Sofia Amaral')

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

function change(world: World, id: string, body: unknown) {
  return ask(world, `PUT /chat/v2/session/${id}/partial`, { body })
}

test('a conversation is classified, and keeps the id of its classification when it is classified anew', async () => {
  const world = createWorld()
  const events = heard(world)
  const id = seedId(world, 'session Olívia Castanheira')
  const first = await change(world, id, {
    fields: ['classification'],
    classification: { category: 'won', amount: 89.9 },
    metadata: { ignored: true },
  })
  expect(first.status).toBe(200)
  expect(first.json).toMatchObject({
    type: 'INDIVIDUAL',
    classification: { category: 'WON', amount: 89.9, categoryName: null, categoryDescription: null },
    metadata: null,
  })
  const { classification } = z.parse(z.object({ classification: z.object({ id: z.uuid() }) }), first.json)
  const second = await change(world, id, {
    fields: ['Classification'],
    classification: { category: 'LOST', categoryName: 'Sem estoque', categoryDescription: 'Até abril' },
  })
  const next = {
    id: classification.id,
    category: 'LOST',
    amount: null,
    categoryName: 'Sem estoque',
    categoryDescription: 'Até abril',
  }
  expect(second.json).toMatchObject({ classification: next })
  expect(sessions(world).get(id)?.classification).toEqual(next)
  expect(events.map((event) => event.type)).toEqual(['SESSION_UPDATE', 'SESSION_UPDATE'])
})

test('metadata is merged key by key, and null takes a key away', async () => {
  const world = createWorld()
  const add = await change(world, sofia(world), { fields: ['METADATA'], metadata: { nota: 10 } })
  expect(add.json).toMatchObject({ metadata: { pedido: '1042', nota: 10 } })
  const take = await change(world, sofia(world), { fields: ['Metadata'], metadata: { pedido: null } })
  expect(z.parse(z.object({ metadata: z.unknown() }), take.json).metadata).toEqual({ nota: 10 })
})

test('what fields names and the body leaves out is emptied', async () => {
  const world = createWorld()
  const { json } = await change(world, sofia(world), { fields: ['Classification', 'Metadata'] })
  expect(json).toMatchObject({ classification: null, metadata: null })
})

test.each([
  [{ fields: [], classification: { category: 'LOST' }, metadata: { a: 1 } }],
  [{ fields: ['Metadata'], metadata: { pedido: '1042' } }],
])('%j changes nothing and tells nothing', async (body) => {
  const world = createWorld()
  const before = sessions(world).get(sofia(world))
  const events = heard(world)
  expect((await change(world, sofia(world), body)).status).toBe(200)
  expect(sessions(world).get(sofia(world))).toBe(before)
  expect(events).toEqual([])
})

test.each([
  [{ fields: ['Status'] }, '/fields/0'],
  [{ fields: ['Classification'], classification: { category: 'GOOD' } }, '/classification/category'],
  [{ classification: { category: 'WON' } }, '/fields'],
])('%j is refused', async (body, name) => {
  const world = createWorld()
  const { status, failed } = await change(world, sofia(world), body)
  expect(status).toBe(400)
  expect(failed).toMatchObject({ part: { in: 'body', name } })
})

test('a conversation nobody knows is not found', async () => {
  const { status, failed } = await change(createWorld(), nobody, { fields: [] })
  expect(status).toBe(404)
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
})
