import { expect, test } from './fixtures.ts'
import { type HandlerPage, openHandler } from './handler-page.ts'
import { forger, hostileHandlers } from './hostile-handlers.mjs'
import { full } from './sample'

// Ended workers and refused ways out are reported by the browser as errors: they are the subject here.
test.use({ allowedErrors: [/./] })

let handler: HandlerPage

test.beforeEach(async ({ page }) => {
  handler = await openHandler(page)
})

test('a handler answers each delivery by its method and keeps its state between them', async () => {
  await handler.serve(
    `import { seen } from './store'
    export async function POST(request: Request): Promise<Response> {
      seen.add((await request.json()).id)
      return Response.json({ count: seen.size }, { status: 201, headers: { 'x-host': request.headers.get('x-id') ?? '' } })
    }`,
    `export const seen = new Set<string>()`,
  )
  expect(await handler.deliver('{"id":"a"}')).toMatchObject({
    status: 201,
    body: '{"count":1}',
    headers: { 'x-host': '1' },
  })
  await handler.deliver('{"id":"b"}')
  expect(await handler.deliver('{"id":"a"}')).toMatchObject({
    body: '{"count":2}',
    state: { seen: "Set(2) { 'a', 'b' }" },
  })
  expect(await handler.deliver('', 'GET')).toMatchObject({ status: 405, headers: { allow: 'OPTIONS, POST' } })
})

test('a handler that throws or gives nothing answers 500, and the console says why', async () => {
  await handler.serve(`export async function POST(request: Request) {
    if ((await request.text()) === 'throw') throw new Error('no room')
  }`)
  expect(await handler.deliver('throw')).toMatchObject({
    status: 500,
    body: '',
    threw: expect.stringContaining('no room'),
  })
  expect(await handler.deliver('silent')).toMatchObject({ status: 500, body: '' })
  const lines = await handler.lines()
  expect(lines[0]).toMatch(/^Uncaught \(in POST\) Error: no room\n {4}at POST \(\/route.ts:2\)$/)
  expect(lines[1]).toContain('POST gave no Response')
})

test('signatures can be checked with node:crypto and with standardwebhooks, at the practice time', async () => {
  await handler.serve(`import { createHmac, timingSafeEqual } from 'node:crypto'
    import { Webhook } from 'standardwebhooks'
    export async function POST(request: Request) {
      const body = await request.text()
      const wh = new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
      const seconds = Math.floor(Date.now() / 1000)
      const signature = wh.sign('msg_1', new Date(), body)
      const event = wh.verify(body, { 'webhook-id': 'msg_1', 'webhook-timestamp': String(seconds), 'webhook-signature': signature })
      const same = timingSafeEqual(createHmac('sha1', 'a').update('b').digest(), createHmac('sha1', 'a').update('b').digest())
      return Response.json({ event, same, seconds, hmac: createHmac('sha256', 'key').update(body).digest('hex') })
    }`)
  const { body } = await handler.deliver('{"a":1}')
  expect(JSON.parse(body)).toEqual({
    event: { a: 1 },
    same: true,
    seconds: Date.UTC(2026, 2, 2, 12) / 1000,
    hmac: '88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342',
  })
})

test('timers ring by the practice clock and what they change is shown', async () => {
  await handler.serve(
    `import { log } from './store'
    export async function POST() {
      setTimeout(() => log.push('late ' + new Date().toISOString()), 3_600_000)
      const every = setInterval(() => { log.push('tick'); if (log.length === 3) clearInterval(every) }, 60_000)
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      return new Response(String(performance.now()))
    }`,
    'export const log: string[] = []',
  )
  const delivery = await handler.begin()
  await expect.poll(async () => (await handler.said('sleep')).length).toBe(3)
  expect(await handler.said('handled')).toEqual([])
  await handler.advance(7_200_000)
  expect(await handler.outcome(delivery)).toMatchObject({ status: 200, body: '2000' })
  const state = (await handler.said('rested')).at(-1)?.state
  expect(state).toEqual([{ name: 'log', text: "['tick', 'tick', 'tick', 'late 2026-03-02T13:00:00.000Z']" }])
})

test('a request is put down to the delivery that is under way, also after its answer', async () => {
  await handler.serve(`import { after } from 'next/server'
    export async function POST() {
      after(() => fetch('https://api.example/after'))
      await fetch('https://api.example/during')
      return new Response()
    }`)
  await handler.deliver()
  await handler.deliver()
  await expect.poll(async () => (await handler.said('request')).length).toBe(4)
  const order = (await handler.said('request')).map(({ delivery, request }) => [
    delivery,
    new URL((request as { url: string }).url).pathname,
  ])
  expect(order).toEqual([
    [1, '/during'],
    [1, '/after'],
    [2, '/during'],
    [2, '/after'],
  ])
})

test('a caller that hangs up aborts the request it sent', async () => {
  await handler.serve(`export function POST(request: Request) {
    return new Promise((resolve) => request.signal.addEventListener('abort', () => { console.log('gone'); resolve(new Response()) }))
  }`)
  const delivery = await handler.begin()
  await handler.post({ type: 'practice/hangup', id: delivery })
  await expect.poll(handler.lines).toEqual(['gone'])
  expect(await handler.said('handled')).toEqual([])
})

test('a file without a handler ends with a fault, one that fails with its error', async () => {
  await handler.serve('export const post = () => new Response()')
  expect(await handler.said('end')).toMatchObject([{ ending: { code: 'no-handler', file: '/route.ts' } }])
  await handler.serve(`setInterval(() => {}, 1000); throw new Error('at once')`)
  expect(await handler.said('end')).toMatchObject([{ ending: { code: 'failed' } }])
  await handler.serve(`import 'lodash'`)
  const packages = ['node:crypto', 'crypto', 'standardwebhooks', 'next/server']
  expect(await handler.said('end')).toMatchObject([{ ending: { code: 'unknown-import', packages } }])
})

for (const [name, { route, store, status }] of Object.entries<{
  route: string
  store?: string
  status: number
}>(hostileHandlers)) {
  test(`${name} costs the handler its answer at most`, async () => {
    await handler.serve(route, store)
    const { state, ...answer } = await handler.deliver()
    expect(answer.status).toBe(status)
    for (const text of Object.values(state)) expect(text.length).toBeLessThanOrEqual(10_000)
    expect((await handler.said('sleep')).length).toBeLessThanOrEqual(1_000)
    await handler.serve(`export const POST = () => new Response('still here')`)
    expect(await handler.deliver()).toMatchObject({ status: 200, body: 'still here' })
  })
}

test('no handler answers for another delivery', async () => {
  await handler.serve(forger)
  const first = await handler.begin()
  const second = await handler.begin()
  await expect.poll(async () => (await handler.said('sleep')).length).toBe(2)
  await handler.advance(1_000)
  expect(await handler.outcome(first)).toMatchObject({ status: 200, body: 'true 1' })
  expect(await handler.outcome(second)).toMatchObject({ status: 200, body: 'true 2' })
})

test('a handler that never yields is ended, and the next one serves', async () => {
  await handler.serve(`export function POST() { for (;;) {} }`)
  await handler.begin()
  await expect
    .poll(() => handler.said('end'), { timeout: 20_000 })
    .toMatchObject([{ ending: { code: 'no-yield' } }])
  await handler.serve(`export const POST = () => new Response('back')`)
  expect(await handler.deliver()).toMatchObject({ body: 'back' })
})

test('a store whose snapshot never ends is ended too', async () => {
  await handler.serve(
    `import './store'; export const POST = () => { globalThis.armed = true; return new Response() }`,
    `export const trap = new Proxy({}, { ownKeys() { while (globalThis.armed) {} return [] } })`,
  )
  await handler.begin()
  await expect
    .poll(() => handler.said('end'), { timeout: 20_000 })
    .toMatchObject([{ ending: { code: 'no-yield' } }])
})

test('an hour of deliveries is not stopped by the limits of a run', full, async () => {
  test.setTimeout(120_000)
  await handler.serve(`export async function POST() {
    for (let i = 0; i < 4; i += 1) await fetch('https://api.example/')
    setTimeout(() => {}, 1)
    console.log('one')
    return new Response() }`)
  for (let i = 0; i < 700; i += 1) await handler.begin()
  const last = await handler.outcome(700)
  expect(last.status).toBe(200)
  expect(
    (await handler.said('handled')).every(
      ({ handled }) => (handled as { response: { status: number } }).response.status === 200,
    ),
  ).toBe(true)
  expect(await handler.said('request')).toHaveLength(2_800)
  expect(await handler.said('notice')).toEqual([])
})
