import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { worldStart } from '@/mocks/clock'
import { createWorld } from '@/mocks/world'
import type { ConsoleLine } from './evidence'
import { loadHandler } from './rehearse-handler'

interface Told {
  lines: Pick<ConsoleLine, 'method' | 'text'>[]
  asked: { url: string; cause?: string; at: number }[]
}

async function load(route: string, more: Record<string, string> = {}) {
  const world = createWorld()
  const told: Told = { lines: [], asked: [] }
  const handler = await loadHandler(
    { '/route.ts': route, ...more },
    {
      clock: world.clock,
      onLine: (line) => told.lines.push(line),
      fetch: async (request, cause) => {
        told.asked.push({ url: request.url, cause, at: world.clock.now() })
        return Response.json({ ok: true })
      },
    },
  )
  const post = (body = '{}', headers: Record<string, string> = {}, cause?: string) =>
    handler.deliver(new Request('https://me.hooks.example/', { method: 'POST', body, headers }), cause)
  return { world, handler, post, ...told }
}

/** Lets a handler get as far as it can without time passing. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

test('each delivery calls the export named by its method', async () => {
  const { handler, post } = await load(`
    export async function POST(request: Request) { return Response.json({ got: await request.json() }, { status: 201 }) }
    export const GET = () => new Response('hello')`)
  const answer = await post('{"a":1}')
  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual({ got: { a: 1 } })
  const send = (method: string) => handler.deliver(new Request('https://me.hooks.example/', { method }))
  expect(await (await send('GET')).text()).toBe('hello')
  expect(await (await send('HEAD')).text()).toBe('')
  const refused = await send('DELETE')
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
  expect((await send('OPTIONS')).status).toBe(204)
})

test.each([
  ['throws', `throw new Error('no room')`, /Uncaught \(in POST\) Error: no room/],
  ['gives no Response', 'await null', /POST gave no Response/],
  ['gives something else', `return 'ok' as never`, /POST gave no Response/],
  ['gives Response.error()', 'return Response.error()', /POST gave no Response/],
  ['gives a body without an end', 'return endless()', /longer than 1000000 bytes/],
])('a handler that %s answers 500 with nothing in it and says so', async (_, body, sentence) => {
  const { post, lines } = await load(`
    const endless = () => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(100_000)) }))
    export async function POST() { ${body} }`)
  const answer = await post()
  expect([answer.status, await answer.text()]).toEqual([500, ''])
  expect(lines).toEqual([{ method: 'error', text: expect.stringMatching(sentence) }])
  expect(lines[0]?.text).not.toContain('/components/')
})

test('what a handler remembers is shown, and never shared with another instance of the same code', async () => {
  const files = {
    '/store.ts': `export const seen = new Set<string>()\nexport let count = 0\nexport const add = () => { count += 1 }`,
  }
  const route = `import { seen, add } from './store'
    export async function POST(request: Request) { seen.add(await request.text()); add(); return new Response() }`
  const first = await load(route, files)
  await first.post('a')
  await first.post('b')
  expect(first.handler.state()).toEqual([
    { name: 'count', text: '2' },
    { name: 'seen', text: "Set(2) { 'a', 'b' }" },
  ])
  const second = await load(route, files)
  expect(second.handler.state()).toContainEqual({ name: 'count', text: '0' })
})

test('the packages are the ones of the sandbox, on the time of the world', async () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const { post } = await load(`
    import { createHmac } from 'node:crypto'
    import { Webhook } from 'standardwebhooks'
    export async function POST(request: Request) {
      const body = await request.text()
      const event = new Webhook('${secret}').verify(body, Object.fromEntries(request.headers))
      return Response.json({ event, hmac: createHmac('sha256', 'k').update(body).digest('hex').length, buffer: typeof Buffer })
    }`)
  const body = '{"id":7}'
  const signed = (at: number) => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(at / 1000),
    'webhook-signature': new Webhook(secret).sign('msg_1', new Date(at), body),
  })
  expect(await (await post(body, signed(worldStart))).json()).toEqual({
    event: { id: 7 },
    hmac: 64,
    buffer: 'undefined',
  })
  expect((await post(body, signed(Date.now()))).status).toBe(500)
})

test('time, timers and their signals are those of the world', async () => {
  const { world, handler, post } = await load(
    `import { log } from './store'
    export async function POST() {
      log.push('in ' + new Date().toISOString())
      setTimeout(() => log.push('late ' + Date.now()), 60_000)
      const every = setInterval(() => { log.push('tick'); if (log.filter((x) => x === 'tick').length === 3) clearInterval(every) }, 10_000)
      const gone = setTimeout(() => log.push('never'), 5_000)
      clearTimeout(gone)
      AbortSignal.timeout(30_000).addEventListener('abort', () => log.push('timeout'))
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      return new Response(String(performance.now() - ${worldStart}))
    }`,
    { '/store.ts': 'export const log: string[] = []' },
  )
  const answer = post()
  await world.clock.advance(120_000)
  expect(await (await answer).text()).toBe('2000')
  expect(handler.state()[0]?.text.replaceAll('\n', '')).toBe(
    `[  'in 2026-03-02T12:00:00.000Z',  'tick',  'tick',  'timeout',  'tick',  'late ${worldStart + 60_000}']`,
  )
})

test('the machine keeps its own time and fetch while a handler runs', async () => {
  const { world, post } = await load(`export async function POST() {
    await new Promise((resolve) => setTimeout(resolve, 1_000)); return new Response() }`)
  const before = Date.now()
  const answer = post()
  expect(Date.now()).toBeGreaterThanOrEqual(before)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await world.clock.advance(1_000)
  expect((await answer).ok).toBe(true)
})

test('a request is put down to the delivery under way, then to the last one', async () => {
  const { world, post, asked } = await load(`
    import { after } from 'next/server'
    export async function POST(request: Request) {
      const wait = Number(await request.text())
      await fetch('https://api.example/at-once')
      after(() => fetch('https://api.example/after'))
      await new Promise((resolve) => setTimeout(resolve, wait))
      return new Response()
    }`)
  const long = post('5000', {}, 'x1')
  await turn()
  await world.clock.advance(1_000)
  const short = post('1000', {}, 'x2')
  await turn()
  await world.clock.advance(10_000)
  await Promise.all([long, short])
  expect(asked.map(({ url, cause, at }) => [new URL(url).pathname, cause, at - worldStart])).toEqual([
    ['/at-once', 'x1', 0],
    ['/at-once', 'x2', 1_000],
    ['/after', 'x2', 2_000],
    ['/after', 'x1', 5_000],
  ])
})

test('after() runs once the answer is out, and its errors are told', async () => {
  const { post, lines } = await load(`
    import { after } from 'next/server'
    export async function POST() {
      after(async () => { await null; console.log('after'); throw new Error('too late') })
      after(Promise.resolve().then(() => console.log('a promise')))
      console.log('before')
      return new Response()
    }`)
  await post()
  await turn()
  expect(lines.map(({ text }) => text.split('\n')[0])).toEqual([
    'before',
    'a promise',
    'after',
    'Uncaught (in after) Error: too late',
  ])
})

test('time waits for what a timer started', async () => {
  const { world, asked } = await load(`
    setInterval(async () => { await fetch('https://api.example/1'); await fetch('https://api.example/2') }, 1_000)
    export const POST = () => new Response()`)
  await world.clock.advance(3_000)
  expect(asked.map(({ at }) => at - worldStart)).toEqual([1_000, 1_000, 2_000, 2_000, 3_000, 3_000])
})

test('a file without a handler is refused, a stopped handler never rings again', async () => {
  await expect(load('export const post = () => new Response()')).rejects.toThrow(/exports no handler/)
  const { world, handler, asked } = await load(
    `setInterval(() => fetch('https://api.example/'), 1_000); export const POST = () => new Response()`,
  )
  await world.clock.advance(1_500)
  handler.stop()
  await world.clock.advance(5_000)
  expect(asked).toHaveLength(1)
})

test('fifty handlers with a hundred deliveries each take seconds', async () => {
  const began = performance.now()
  for (let seed = 0; seed < 50; seed += 1) {
    const { post, handler } = await load(
      `import { seen } from './store'\nexport async function POST(request: Request) { seen.add(await request.text()); return new Response() }`,
      { '/store.ts': 'export const seen = new Set<string>()' },
    )
    for (let i = 0; i < 100; i += 1) await post(String(i))
    expect(handler.state()[0]?.text).toMatch(/^Set\(100\)/)
  }
  expect(performance.now() - began).toBeLessThan(40_000)
})
