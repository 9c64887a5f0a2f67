import { expect, test } from 'vitest'
import { practiceToken } from './chat-api/platform/credentials'
import { ask } from './test-client'
import { createWorld } from './world'

const console = { kind: 'console' as const }
const contactsUrl = 'https://api.wts.chat/core/v1/contact'

test('writes down the request as it was sent and the response as it was given', async () => {
  const world = createWorld()
  const request = new Request(contactsUrl, {
    method: 'POST',
    headers: { Authorization: `Bearer ${practiceToken}`, 'Content-Type': 'application/json' },
    body: '{ "name": "Ana" }',
  })
  const response = await world.send(request, { kind: 'code', cause: 'x0' })
  const [exchange] = world.log.entries()
  expect(exchange).toMatchObject({
    id: 'x1',
    origin: { kind: 'code', cause: 'x0' },
    request: { method: 'POST', url: contactsUrl, body: '{ "name": "Ana" }' },
    response: { status: 200, statusText: 'OK' },
  })
  expect(exchange?.request.headers).toContainEqual(['content-type', 'application/json'])
  expect(exchange?.response?.headers).toEqual([...response.headers])
  expect(exchange?.response?.body).toBe(await response.text())
})

test('the exchange is on the log before its answer', async () => {
  const world = createWorld()
  const seen: (number | undefined)[] = []
  world.log.subscribe(() => seen.push(world.log.entries()[0]?.response?.status))
  await ask(world, 'GET /core/v1/contact')
  expect(seen[0]).toBeUndefined()
  expect(seen.at(-1)).toBe(200)
})

test('requests keep the order in which they left, with and without a body', async () => {
  const world = createWorld()
  await Promise.all([
    world.send(new Request(contactsUrl, { method: 'POST', body: '{}' }), console),
    world.send(new Request(contactsUrl), console),
  ])
  expect(world.log.entries().map((x) => [x.id, x.request.method])).toEqual([
    ['x1', 'POST'],
    ['x2', 'GET'],
  ])
})

test.each(['api.flw.chat', 'api.helena.run'])('%s answers like the canonical host', async (name) => {
  const { status } = await ask(createWorld(), `GET https://${name}/core/v1/contact`)
  expect(status).toBe(200)
})

test.each(['https://api.wts.example/core/v1/contact', 'https://api.wts.chat:8443/core/v1/contact'])(
  '%s is not served: fails as a lookup would, and is written down',
  async (url) => {
    const world = createWorld()
    await expect(world.send(new Request(url), console)).rejects.toThrow(TypeError)
    await expect(world.send(new Request(url), console)).rejects.toThrow(
      /^Failed to fetch: Nenhum servidor responde/,
    )
    const [exchange] = world.log.entries()
    expect(exchange?.failure).toBe('unknown-host')
    expect(exchange?.response).toBeUndefined()
    expect(exchange?.trace[0]).toMatchObject({
      rule: 'network.unknown-host',
      expected: expect.stringContaining('api.wts.chat'),
    })
  },
)

test('a request aborted before it leaves changes nothing', async () => {
  const world = createWorld()
  const before = world.table('contact').all().length
  const request = new Request(contactsUrl, {
    method: 'POST',
    headers: { authorization: `Bearer ${practiceToken}`, 'content-type': 'application/json' },
    body: '{"name":"Ana"}',
    signal: AbortSignal.abort(new Error('changed my mind')),
  })
  await expect(world.send(request, console)).rejects.toThrow('changed my mind')
  expect(world.log.entries()[0]?.failure).toBe('aborted')
  expect(world.table('contact').all().length).toBe(before)
})

test('a request aborted while it waits rejects with the reason and keeps no response', async () => {
  const world = createWorld({ latency: 'real' })
  world.clock.pace = 0.001
  const controller = new AbortController()
  const sending = world.send(new Request(contactsUrl, { signal: controller.signal }), console)
  setTimeout(() => controller.abort(new Error('too slow')), 20)
  await expect(sending).rejects.toThrow('too slow')
  world.clock.pace = 0
  expect(world.log.entries()[0]).toMatchObject({ failure: 'aborted' })
  expect(world.log.entries()[0]?.response).toBeUndefined()
})

test('HEAD is answered without a body, also when it is refused', async () => {
  const { status, text, exchange } = await ask(createWorld(), 'HEAD /core/v1/contact')
  expect([status, text, exchange?.response?.body]).toEqual([405, '', ''])
})

test('a mocked request takes little of our own time', async () => {
  const world = createWorld()
  const rounds = 150
  for (let i = 0; i < 30; i += 1) await ask(world, 'GET /core/v1/contact')
  const before = performance.now()
  for (let i = 0; i < rounds; i += 1) await ask(world, 'GET /core/v1/contact')
  // The budget is 1.2 ms in mean on a quiet machine; ten times that still shows a blunder.
  expect((performance.now() - before) / rounds).toBeLessThan(12)
})

test('a request that was under way at a reset has no effect on the world after it', async () => {
  const world = createWorld()
  const first = world.snapshot()
  await ask(world, 'GET /core/v1/contact')
  const headers = { authorization: `Bearer ${practiceToken}`, 'content-type': 'application/json' }
  const posting = world.send(
    new Request(contactsUrl, { method: 'POST', headers, body: '{"name":"Ana"}' }),
    console,
  )
  const listing = world.send(new Request(contactsUrl, { headers }), console)
  world.reset()
  await expect(posting).rejects.toThrow('set back')
  await expect(listing).rejects.toThrow('set back')
  expect(world.snapshot()).toEqual(first)
})
