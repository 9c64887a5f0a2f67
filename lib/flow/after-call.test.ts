import { expect, test } from 'vitest'
import { listenAt } from '@/mocks/receivers'
import { createWorld } from '@/mocks/world'
import type { Card, Flow } from './flow'
import { createContact, flowOf, inRapidpro, played, said, say, shopUrl } from './flow-fixtures'

function shopAnswering(text: string) {
  const world = createWorld()
  listenAt(
    world,
    'shop.hooks.example',
    () => new Response(text, { status: 200, headers: { 'X-Id': 'a1', 'Content-Type': 'text/plain' } }),
  )
  return world
}

const call = createContact({ url: shopUrl, headers: [], success: 'then', failure: 'then' })
const then = (text: string): Flow => flowOf(call, say('then', text))
const ask: Card = { id: 'then', kind: 'ask', text: 'Sure?', result: 'Sure', next: 'after' }
const afterAsking = (text: string): Flow => flowOf(call, ask, say('after', text))

const heard = async (flow: Flow, text: string, answers: string[] = []) =>
  said(await played(flow, { world: shopAnswering(text), answers })).at(-1)

test('in Weni the answer stands behind @webhook, in RapidPro behind @webhook.json', async () => {
  const weni = then('[@webhook.name]')
  const rapidpro = then('[@webhook.json.name]')
  expect(await heard(weni, '{"name":"Rosa"}')).toBe('[Rosa]')
  expect(await heard(inRapidpro(weni), '{"name":"Rosa"}')).toBe('[]')
  expect(await heard(inRapidpro(rapidpro), '{"name":"Rosa"}')).toBe('[Rosa]')
  expect(await heard(rapidpro, '{"name":"Rosa"}')).toBe('[]')
})

test('the status is read from the result; RapidPro has it, and the headers, on @webhook too', async () => {
  expect(await heard(then('@results.result @results.result.category'), '{}')).toBe('200 Success')
  const rapidpro = inRapidpro(then('@webhook.status @(webhook.headers["x-id"])'))
  expect(await heard(rapidpro, '{}')).toBe('200 a1')
})

test('without JSON @webhook is {} in Weni; in RapidPro its json is null', async () => {
  expect(await heard(then('[@webhook]'), 'OK')).toBe('[{}]')
  expect(await heard(inRapidpro(then('[@webhook.json]')), 'OK')).toBe('[]')
})

test('both dialects read the answer from the result', async () => {
  const flow = then('@results.result.extra.name')
  expect(await heard(flow, '{"name":"Rosa"}')).toBe('Rosa')
  expect(await heard(inRapidpro(flow), '{"name":"Rosa"}')).toBe('Rosa')
})

/** JSON of so many bytes with the name at its end. */
const padded = (bytes: number) => {
  const [head, tail] = ['{"pad":"', '","name":"Rosa"}']
  return `${head}${'x'.repeat(bytes - head.length - tail.length)}${tail}`
}

test('after waiting for the contact a small answer is still there in both dialects', async () => {
  expect(await heard(afterAsking('[@webhook.name]'), '{"name":"Rosa"}', ['yes'])).toBe('[Rosa]')
  const rapidpro = inRapidpro(afterAsking('[@webhook.json.name]'))
  expect(await heard(rapidpro, '{"name":"Rosa"}', ['yes'])).toBe('[Rosa]')
})

test.each([
  [9_999, 'Rosa', 'Rosa'],
  [10_000, '', 'Rosa'],
  [10_001, '', ''],
])('after a wait an answer of %d bytes gives Weni %j and RapidPro %j', async (bytes, weni, rapidpro) => {
  expect(await heard(afterAsking('[@webhook.name]'), padded(bytes), ['yes'])).toBe(`[${weni}]`)
  const flow = inRapidpro(afterAsking('[@webhook.json.name]'))
  expect(await heard(flow, padded(bytes), ['yes'])).toBe(`[${rapidpro}]`)
})

test('before the wait a large answer is there', async () => {
  expect(await heard(then('[@webhook.name]'), padded(20_000))).toBe('[Rosa]')
})
