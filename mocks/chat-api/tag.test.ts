import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld } from '../world'
import { seedId } from './seed/seed-rows'

const tags = z.array(z.looseObject({ id: z.string(), name: z.string(), color: z.string() }))

test('lists every tag in a plain array, oldest first', async () => {
  const world = createWorld()
  const { status, json } = await ask(world, 'GET /core/v1/tag')
  expect(status).toBe(200)
  expect(z.parse(tags, json).map((tag) => tag.name)).toEqual([
    'VIP',
    'Lead',
    'Retirada na loja',
    'Entrega',
    'Atacado',
    'Jardinagem',
    'Orquídeas',
    'Horta',
  ])
})

test('a tag has an id, dates, a name and a colour of the palette, and nothing else', async () => {
  const world = createWorld()
  const { json } = await ask(world, 'GET /core/v1/tag')
  const [vip, ...others] = z.parse(tags, json)
  expect(vip).toEqual({
    id: seedId(world, 'tag VIP'),
    createdAt: '2025-07-05T12:00:00.000Z',
    updatedAt: '2025-07-05T12:00:00.000Z',
    name: 'VIP',
    color: 'YELLOW_300',
  })
  for (const { color } of others) expect(color).toMatch(/^[A-Z]+_\d00$/)
})

test('a tag that a contact brought along is in the list from then on', async () => {
  const world = createWorld()
  const body = { name: 'Rita', tagNames: ['Feira de maio', 'vip'] }
  const made = await ask(world, 'POST /core/v1/contact', { body })
  const { json } = await ask(world, 'GET /core/v1/tag')
  const list = z.parse(tags, json)
  expect(list.length).toBe(9)
  expect(list.at(-1)).toMatchObject({ name: 'Feira de maio', color: 'GRAY_300' })
  expect(made.json).toMatchObject({ tagIds: [list.at(-1)?.id, list[0]?.id] })
})

test('the tags of every contact are in the list', async () => {
  const world = createWorld()
  const ids = z.parse(tags, (await ask(world, 'GET /core/v1/tag')).json).map((tag) => tag.id)
  const { json } = await ask(world, 'GET /core/v1/contact?PageSize=100&IncludeDetails=Tags')
  const contacts = z.parse(z.object({ items: z.array(z.object({ tagIds: z.array(z.string()) })) }), json)
  const used = contacts.items.flatMap((contact) => contact.tagIds)
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter((id) => !ids.includes(id))).toEqual([])
})

test('needs a token', async () => {
  const { status, json } = await ask(createWorld(), 'GET /core/v1/tag', { token: null })
  expect(status).toBe(401)
  expect(json).toMatchObject({ key: 'ERROR_UNAUTHORIZED' })
})
