import { expect, test } from 'vitest'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { subscriptions } from '@/mocks/webhooks/subscription'
import { createWorld, type World } from '@/mocks/world'
import {
  changeRequest,
  createRequest,
  emptyDraft,
  isPlainHttp,
  pauseRequest,
  refusalsIn,
  removeRequest,
} from './subscription-draft'

const good = { name: 'Planilha', url: 'https://loja.hooks.example/in', events: ['CONTACT_NEW'] }

async function refusal(world: World, request: Request) {
  request.headers.set('accept-language', 'en')
  await world.send(request, { kind: 'console' })
  const exchange = world.log.entries().at(-1)
  return exchange && refusalsIn(exchange)[0]
}

test('a good form becomes a subscription, is changed, paused and removed by the API', async () => {
  const world = createWorld()
  const ours = () => subscriptions(world).find(({ name }) => name.startsWith('Planilha'))
  expect(await refusal(world, createRequest(practiceToken, good))).toBeUndefined()
  expect(ours()).toMatchObject({ ...good, enabled: true })
  const id = ours()?.id ?? ''
  const changed = { name: 'Planilha 2', url: 'https://outra.hooks.example/in', events: ['PAYMENT_NEW'] }
  expect(await refusal(world, changeRequest(practiceToken, id, changed))).toBeUndefined()
  expect(await refusal(world, pauseRequest(practiceToken, id, false))).toBeUndefined()
  expect(ours()).toMatchObject({ ...changed, enabled: false })
  expect(await refusal(world, removeRequest(practiceToken, id))).toBeUndefined()
  expect(ours()).toBeUndefined()
})

test.each([
  ['an empty name', { ...good, name: '' }, 'name'],
  ['a name that is too long', { ...good, name: 'x'.repeat(101) }, 'name'],
  ['an address that is none', { ...good, url: 'my server' }, 'url'],
  ['an address over http', { ...good, url: 'http://loja.hooks.example/in' }, 'url'],
  ['a machine nearby', { ...good, url: 'https://localhost/in' }, 'url'],
  ['no events', { ...good, events: [] }, 'events'],
  ['an event that does not exist', { ...good, events: ['CONTACT_NEW', 'CONTACT_GONE'] }, 'events'],
] as const)('%s is refused beside its field, in the platform’s words', async (_, draft, field) => {
  const world = createWorld()
  const said = await refusal(world, createRequest(practiceToken, draft))
  expect(said).toMatchObject({ field, exchange: world.log.entries().at(-1)?.id })
  expect(said?.text.length).toBeGreaterThan(20)
})

test('of several faults each is told beside its own field', async () => {
  const world = createWorld({ locale: 'en' })
  await world.send(createRequest(practiceToken, emptyDraft), { kind: 'console' })
  const all = world.log.entries().flatMap(refusalsIn)
  expect(all.map(({ field }) => field)).toEqual(['name', 'url', 'events'])
  for (const { field, text } of all) expect(text).toMatch(new RegExp(`field ${field} `))
})

test('a refusal that is about no field has none', async () => {
  const said = await refusal(createWorld(), createRequest('wrong', good))
  expect(said).toBeDefined()
  expect(said?.field).toBeUndefined()
})

test('http is warned about, https and half-typed addresses are not', () => {
  const of = (url: string) => isPlainHttp({ ...good, url })
  expect(['http://a.example', ' HTTP:/', 'https://a.example', 'http', ''].map(of)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
