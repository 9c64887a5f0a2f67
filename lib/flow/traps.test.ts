import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import {
  callOf,
  codes,
  createContact,
  eventsOf,
  flowOf,
  inRapidpro,
  joao,
  played,
  said,
  say,
} from './flow-fixtures'
import { defaultBody } from './method-change'

const handWritten = createContact({ body: '{"name": "@contact.name", "urns": ["@contact.urn"]}' })

test('JSON written by hand works until a name has quotes in it, then the API answers 400', async () => {
  const flow = flowOf(handWritten)
  expect(said(await played(flow, { contact: joao }))).toEqual(['It went well.'])
  const play = await played(flow)
  expect(callOf(play)?.request).toContain('{"name": "Ana "Nina" Prado"')
  expect(callOf(play)).toMatchObject({ status: 'response_error', statusCode: 400 })
  expect(said(play)).toEqual(['It went wrong.'])
  expect(codes(play)).toEqual([])
})

test('JSON made by json(object(…)) holds any name', async () => {
  const world = createWorld()
  expect(said(await played(flowOf(createContact()), { world }))).toEqual(['It went well.'])
  expect(JSON.parse(world.log.entries()[0]?.request.body ?? '')).toEqual({
    name: 'Ana "Nina" Prado',
    urns: ['whatsapp:5511900007777'],
  })
})

test('nothing is encoded in an address: an & in a value begins another parameter', async () => {
  const url = 'https://maps.googleapis.com/maps/api/distancematrix/json?origins=@fields.from&units=metric'
  const contact = { ...joao, fields: { from: 'Flores&Filhos' } }
  const world = createWorld()
  await played(flowOf(createContact({ method: 'GET', url, body: '' })), { contact, world })
  const sent = new URL(world.log.entries()[0]?.request.url ?? '')
  expect([...sent.searchParams]).toEqual([
    ['origins', 'Flores'],
    ['Filhos', ''],
    ['units', 'metric'],
  ])
})

test('an object written into a body is no JSON, json(…) of it is', async () => {
  const world = createWorld()
  const again = (body: string) => createContact({ id: 'again', body, success: 'good' })
  const first = createContact({ success: 'again', failure: 'again' })
  await played(flowOf(first, again('{"data": @webhook}')), { world })
  await played(flowOf(first, again('{"data": @(json(webhook))}')), { world, contact: joao })
  const [, broken, , whole] = world.log.entries().map(({ request }) => request.body)
  expect(broken).toMatch(/^\{"data": \{blocked: false, /)
  expect(() => JSON.parse(broken ?? '')).toThrow()
  expect(JSON.parse(whole ?? '').data.name).toBe('João Lima')
})

test('a misspelt name goes out as it is written', async () => {
  const play = await played(flowOf(say('hello', 'Hi @contcat.name, mail me at ana@example.com')))
  expect(said(play)).toEqual(['Hi @contcat.name, mail me at ana@example.com'])
  expect(codes(play)).toEqual([])
})

test('an expression that fails renders as nothing, is logged, and the rest goes on', async () => {
  const play = await played(flowOf(say('hello', 'Hi @contact.nome, you owe @(10 / 0)!')))
  expect(said(play)).toEqual(['Hi , you owe !'])
  expect(eventsOf(play, 'error')).toMatchObject([
    { card: 'hello', setting: 'text', code: 'no-such-property', values: { expression: '@contact.nome' } },
    { code: 'division-by-zero', values: { expression: '@(10 / 0)' } },
  ])
})

test('a message of nothing is not sent, and that is logged', async () => {
  const play = await played(flowOf(say('hello', '@webhook.nothing')))
  expect(said(play)).toEqual([])
  expect(codes(play)).toEqual(['no-such-property', 'say.empty'])
})

test('a long message is cut at 10,000 characters', async () => {
  const [text] = said(await played(flowOf(say('hello', '@(repeat("x", 12000))'))))
  expect(text).toHaveLength(10_000)
})

test('the default body is JSON in both dialects, whoever writes', async () => {
  for (const dialect of [flowOf, (...cards: Parameters<typeof flowOf>) => inRapidpro(flowOf(...cards))]) {
    const world = createWorld()
    const first = createContact({ success: 'again' })
    await played(dialect(first, createContact({ id: 'again', body: defaultBody })), { world })
    expect(JSON.parse(world.log.entries()[1]?.request.body ?? '')).toMatchObject({
      contact: { name: 'Ana "Nina" Prado', urn: 'whatsapp:5511900007777' },
      flow: { name: 'Delivery' },
      results: { result: { value: '201', category: 'Success' } },
    })
  }
})
