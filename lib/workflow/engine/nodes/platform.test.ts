import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { chain, codesOf, node, outputsOf, runWith, start } from '../../test-workflow'
import type { Item, Pair } from '../../workflow'

async function operate(
  operation: string,
  values: Pair[] = [],
  items: Item['json'][] = [{}],
  world = createWorld(),
) {
  const run = await runWith(chain(start, node('platform', 'Chat', { operation, values })), items, world)
  const requests = world.log.entries().map(({ request }) => `${request.method} ${request.url.slice(20)}`)
  return {
    run,
    requests,
    items: outputsOf(run, 'Chat')[0],
    world,
    bodies: world.log.entries().map((entry) => entry.request.body),
  }
}

test('a list of the platform is asked for with its token and its query', async () => {
  const { requests, items, world } = await operate('contact.list', [
    { name: 'PageSize', value: '2' },
    { name: 'IncludeDetails', value: '={{ ["Tags", "CustomFields"] }}' },
    { name: 'OrderBy', value: '' },
  ])
  expect(requests).toEqual([
    'GET /core/v1/contact?PageSize=2&IncludeDetails=Tags&IncludeDetails=CustomFields',
  ])
  expect(items?.[0]?.items).toHaveLength(2)
  expect(world.log.entries()[0]?.response?.status).toBe(200)
})

test('values go where the operation wants them: path, or body with its types', async () => {
  const { requests, bodies, run } = await operate('contact.create', [
    { name: 'name', value: 'Ana "Nina" Prado' },
    { name: 'phoneNumber', value: '5511988887777' },
  ])
  expect(run.state).toBe('success')
  expect(requests).toEqual(['POST /core/v1/contact'])
  expect(JSON.parse(bodies[0] ?? '')).toEqual({ name: 'Ana "Nina" Prado', phoneNumber: '5511988887777' })
})

test('each item asks for its own', async () => {
  const world = createWorld()
  const { items = [] } = await operate('contact.list', [{ name: 'PageSize', value: '2' }], [{}], world)
  const ids = ((items[0]?.items ?? []) as { id: string }[]).map(({ id }) => ({ id }))
  const { items: people } = await operate(
    'contact.get',
    [{ name: 'id', value: '={{ $json.id }}' }],
    ids,
    world,
  )
  expect(people?.map(({ id }) => ({ id }))).toEqual(ids)
})

test('an operation that is not there, and a path without its value, are told', async () => {
  const unknown = await operate('contact.vanish')
  expect([codesOf(unknown.run), unknown.requests]).toEqual([['platform.unknown-operation'], []])
  const missing = await operate('contact.get')
  expect([codesOf(missing.run), missing.requests]).toEqual([['platform.value-missing'], []])
})
