import { expect, test } from 'vitest'
import { listenAt, NoAnswer } from '@/mocks/receivers'
import { createWorld } from '@/mocks/world'
import {
  callOf,
  codes,
  createContact,
  eventsOf,
  flowOf,
  inRapidpro,
  played,
  said,
  say,
  shopUrl,
} from './flow-fixtures'
import { limits } from './limits'
import { FlowPlayer } from './player'
import { worldStage } from './stage'

/** A world in which the shop answers `answer` to everything. */
function withShop(answer: (request: Request) => Response | Promise<Response>) {
  const world = createWorld()
  listenAt(world, 'shop.hooks.example', answer)
  return world
}

const shopCall = createContact({ url: shopUrl, headers: [] })

test('a call that is answered 2xx leaves by Success and sets the result', async () => {
  const play = await played(flowOf(createContact()))
  expect(said(play)).toEqual(['It went well.'])
  expect(play.state).toBe('done')
  expect(play.results.result).toMatchObject({
    name: 'Result',
    value: '201',
    category: 'Success',
    input: 'POST https://flows.weni.ai/api/v2/contacts.json',
    extra: { name: 'Ana "Nina" Prado', urns: ['whatsapp:5511900007777'] },
  })
  expect(eventsOf(play, 'branched')).toEqual([{ kind: 'branched', card: 'call', category: 'Success' }])
})

test('the log has both sides as raw text, the time it took, and the exchange on the wire', async () => {
  const world = createWorld()
  const call = callOf(await played(flowOf(createContact()), { world }))
  const exchange = world.log.entries()[0]
  expect(call).toMatchObject({ card: 'call', method: 'POST', status: 'success', statusCode: 201 })
  expect(call?.exchange).toBe(exchange?.id)
  expect(call?.elapsed).toBe(exchange?.duration)
  expect(exchange?.origin).toEqual({ kind: 'card' })
  expect(call?.request).toMatch(/^POST \/api\/v2\/contacts\.json HTTP\/1\.1\r\nhost: flows\.weni\.ai\r\n/)
  expect(call?.request).toContain('\r\n\r\n{"name":"Ana \\"Nina\\" Prado"')
  expect(call?.response).toMatch(/^HTTP\/1\.1 201 Created\r\n/)
})

test('each of two calls knows its own exchange', async () => {
  const world = createWorld()
  const first = createContact({ success: 'again', failure: 'again' })
  const play = await played(flowOf(first, createContact({ id: 'again', success: 'good' })), {
    world,
  })
  const ids = eventsOf(play, 'called').map(({ call }) => call.exchange)
  expect(ids).toEqual(world.log.entries().map(({ id }) => id))
  expect(ids).toHaveLength(2)
})

test('an answer that is not 2xx is a response error and leaves by Failure', async () => {
  const play = await played(flowOf(createContact({ headers: [] })))
  expect(callOf(play)).toMatchObject({ status: 'response_error', statusCode: 401 })
  expect(play.results.result).toMatchObject({ value: '401', category: 'Failure' })
  expect(said(play)).toEqual(['It went wrong.'])
})

test('a host nobody serves is a connection error with status 0 and without a response', async () => {
  const play = await played(flowOf(createContact({ url: 'https://nobody.example/x' })))
  expect(callOf(play)).toMatchObject({ status: 'connection_error', statusCode: 0, response: '' })
  expect(play.results.result).toMatchObject({ value: '0', category: 'Failure' })
  expect(play.results.result).not.toHaveProperty('extra')
  expect(said(play)).toEqual(['It went wrong.'])
})

test('a server that hangs up is a connection error', async () => {
  const world = withShop(() => {
    throw new NoAnswer('reset')
  })
  expect(callOf(await played(flowOf(shopCall), { world }))?.status).toBe('connection_error')
})

test('the card gives up after 15 seconds of the world', async () => {
  const world = createWorld()
  listenAt(world, 'shop.hooks.example', async () => {
    await world.clock.sleep(20_000)
    return new Response('{}')
  })
  const player = new FlowPlayer(worldStage(world), flowOf(shopCall), {
    ...{ name: 'Ana', urn: 'tel:+5511', language: 'por', fields: {} },
  })
  const ended = player.begin()
  await world.clock.advance(14_000)
  expect(player.get().state).toBe('running')
  await world.clock.advance(2_000)
  await ended
  const call = callOf(player.get())
  expect(call).toMatchObject({ status: 'connection_error', statusCode: 0, elapsed: limits.timeout })
  expect(world.log.entries()[0]?.failure).toBe('aborted')
  expect(said(player.get())).toEqual(['It went wrong.'])
})

test.each([
  ['', 'call.url-empty'],
  ['  @(1 / 0)  ', 'call.url-empty'],
  ['flows.weni.ai/api', 'call.url-invalid'],
  ['ftp://flows.weni.ai', 'call.url-invalid'],
  ['https://maps.googleapis.com/x?origins=@fields.address', 'call.url-invalid'],
])('for the address %j no call is made, no result set, and Failure taken', async (url, code) => {
  const world = createWorld()
  const play = await played(flowOf(createContact({ url })), { world })
  expect(codes(play)).toContain(code)
  expect(eventsOf(play, 'called')).toEqual([])
  expect(play.results).toEqual({})
  expect(world.log.entries()).toEqual([])
  expect(said(play)).toEqual(['It went wrong.'])
})

test('spaces around an address are taken away', async () => {
  const play = await played(flowOf(createContact({ url: ' https://flows.weni.ai/api/v2/contacts.json\n' })))
  expect(callOf(play)?.url).toBe('https://flows.weni.ai/api/v2/contacts.json')
})

test('url, headers and body are templates', async () => {
  const seen: string[] = []
  const world = withShop(async (request) => {
    seen.push(request.url, request.headers.get('x-who') ?? '', await request.text())
    return new Response('{}')
  })
  const card = createContact({
    url: `${shopUrl}?q=@(url_encode(fields.address))`,
    headers: [{ name: 'X-Who', value: '@(lower(contact.urn))' }],
    body: 'for @contact.name',
  })
  await played(flowOf(card), { world })
  expect(seen).toEqual([
    `${shopUrl}?q=Rua%20das%20Flores%2C%20100`,
    'whatsapp:5511900007777',
    'for Ana "Nina" Prado',
  ])
})

test('the card sends the headers it has and adds no type of its own', async () => {
  const world = withShop(() => new Response('{}'))
  await played(flowOf(shopCall), { world })
  expect(world.log.entries()[0]?.request.headers).toEqual([])
})

test('a header that cannot be sent keeps the call from being made', async () => {
  const headers = [
    { name: '', value: '' },
    { name: 'X-Note', value: '@("one\\ntwo")' },
  ]
  const play = await played(flowOf(createContact({ headers })))
  expect(eventsOf(play, 'error')).toMatchObject([{ code: 'call.header-invalid', setting: 'headers.1.value' }])
  expect(said(play)).toEqual(['It went wrong.'])
})

test('raw request and response are cut at 10,000 characters, the body that is sent is not', async () => {
  let received = 0
  const world = withShop(async (request) => {
    received = (await request.text()).length
    return new Response('y'.repeat(30_000))
  })
  const call = callOf(
    await played(flowOf(createContact({ url: shopUrl, headers: [], body: '@(repeat("x", 15000))' })), {
      world,
    }),
  )
  expect(received).toBe(15_000)
  expect([call?.request.length, call?.response.length]).toEqual([10_000, 10_000])
})

test.each([
  [9_999, true],
  [10_000, false],
])('of an answer with %d bytes the whole is kept with the result: %s', async (bytes, kept) => {
  const text = JSON.stringify('x'.repeat(bytes - 2))
  const world = withShop(() => new Response(text))
  const play = await played(flowOf(shopCall), { world })
  expect('extra' in (play.results.result ?? {})).toBe(kept)
})

test('an answer that is no JSON has no extra', async () => {
  const world = withShop(() => new Response('OK'))
  const play = await played(flowOf(shopCall), { world })
  expect(play.results.result).toMatchObject({ value: '200', category: 'Success' })
  expect(play.results.result).not.toHaveProperty('extra')
})

test('an answer larger than 256 KiB counts as none', async () => {
  const world = withShop(() => new Response('x'.repeat(limits.body + 1)))
  const play = await played(flowOf(shopCall), { world })
  expect(callOf(play)).toMatchObject({ status: 'connection_error', statusCode: 0 })
  expect(codes(play)).toEqual(['call.response-too-large'])
})

test('where a second call is not made, Weni takes the exit of the earlier result, RapidPro Failure', async () => {
  const second = createContact({ id: 'again', url: '' })
  const flow = flowOf(createContact({ success: 'again' }), second)
  expect(said(await played(flow))).toEqual(['It went well.'])
  expect(said(await played(inRapidpro(flow)))).toEqual(['It went wrong.'])
})

test('the key of a result is its name in lower case with underscores', async () => {
  const play = await played(flowOf(createContact({ result: ' Contact Created! ' })))
  expect(Object.keys(play.results)).toEqual(['contact_created_'])
})

test('a GET of the distance host arrives without a body', async () => {
  const get = createContact({
    method: 'GET',
    url: 'https://maps.googleapis.com/maps/api/distancematrix/json?key=x',
    body: '',
    success: 'done',
  })
  const world = createWorld()
  const play = await played(flowOf(get, say('done', '@webhook.status')), { world })
  expect(world.log.entries()[0]?.request).toMatchObject({ method: 'GET', body: '' })
  expect(said(play)).toHaveLength(1)
})
