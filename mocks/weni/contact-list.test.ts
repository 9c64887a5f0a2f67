import { expect, test } from 'vitest'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { contacts } from './contact-rows'
import { practiceToken } from './host'

interface Page {
  next: string | null
  previous: string | null
  results: { uuid: string; name: string; modified_on: string }[]
}

function weni(world: World, line: string, body?: unknown) {
  const [method, path = ''] = line.split(' ')
  const url = path.startsWith('/') ? `https://flows.weni.ai${path}` : path
  return ask(world, `${method} ${url}`, { body, headers: { authorization: `Token ${practiceToken}` } })
}

async function list(world: World, path: string): Promise<Page> {
  const { status, json } = await weni(world, `GET ${path}`)
  expect(status).toBe(200)
  // Its shape is checked against the operation's schema in define.test.ts.
  return json as Page
}

test('next leads to the end and previous back to the start', async () => {
  const world = createWorld()
  const first = await list(world, '/api/v2/contacts.json')
  expect([first.results.length, first.previous]).toEqual([10, null])
  expect(first.next).toMatch(/^https:\/\/flows\.weni\.ai\/api\/v2\/contacts\.json\?cursor=/)
  const second = await list(world, first.next ?? '')
  expect([second.results.length, second.next]).toEqual([2, null])
  const all = [...first.results, ...second.results]
  expect(new Set(all.map(({ uuid }) => uuid)).size).toBe(12)
  expect(all.map((one) => one.modified_on)).toEqual(
    all
      .map((one) => one.modified_on)
      .toSorted()
      .reverse(),
  )
  expect((await list(world, second.previous ?? '')).results).toEqual(first.results)
})

test('what comes in while one reads on shifts nothing', async () => {
  const world = createWorld()
  const first = await list(world, '/api/v2/contacts.json')
  await weni(world, 'POST /api/v2/contacts.json', { name: 'Nova' })
  const second = await list(world, first.next ?? '')
  expect(second.results.map(({ name }) => name)).toEqual(['Benício Rangel', 'Adriana Falcão'])
  expect((await list(world, '/api/v2/contacts.json')).results[0]?.name).toBe('Nova')
})

test.each([
  ['uuid', (world: World) => contacts(world).all()[2]?.id.toUpperCase() ?? '', ['Cecília Amorim']],
  ['urn', () => 'WhatsApp:5519900008003', ['Cecília Amorim']],
  ['urn', () => 'whatsapp:5519900000000', []],
  ['group', () => 'atacado', ['Leandro Quintela', 'Iolanda Pires', 'Fabrício Nunes', 'Cecília Amorim']],
  ['group', () => 'Ninguém', []],
])('%s picks the contacts that have it', async (name, valueIn, expected) => {
  const world = createWorld()
  const search = new URLSearchParams({ [name]: valueIn(world) })
  const { results, next } = await list(world, `/api/v2/contacts.json?${search}`)
  expect(results.map((one) => one.name)).toEqual(expected)
  expect(next).toBeNull()
})

test('the filter goes along with the cursor', async () => {
  const world = createWorld()
  const groupId = contacts(world).all()[0]?.groups[0] ?? ''
  for (let i = 0; i < 9; i += 1) await weni(world, 'POST /api/v2/contacts.json', { groups: [groupId] })
  const { next } = await list(world, '/api/v2/contacts.json?group=Clientes')
  expect(new URL(next ?? '').searchParams.get('group')).toBe('Clientes')
  expect((await list(world, next ?? '')).results).toHaveLength(3)
})

test.each(['x', '2', '%F0%9F%8C%BB', 'bm9wZQ=='])(
  'a cursor that is none of ours (%s) is a 404',
  async (cursor) => {
    const { status, json, failed } = await weni(createWorld(), `GET /api/v2/contacts.json?cursor=${cursor}`)
    expect([status, json]).toEqual([404, { detail: 'Invalid cursor' }])
    expect(failed?.part).toEqual({ in: 'query', name: 'cursor' })
  },
)
