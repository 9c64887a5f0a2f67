import { expect, test } from 'vitest'
import { exchangeOf, listenAt, NoAnswer, receiverAt } from './receivers'
import { ask } from './test-client'
import { createWorld, type World } from './world'

const url = 'https://loja.hooks.example/hook'
const delivery = { kind: 'delivery' as const }
const post = (body = '{}', signal?: AbortSignal) => new Request(url, { method: 'POST', body, signal })
const last = (world: World) => world.log.entries().at(-1)

test('a receiver answers at its host, in its world, until it stops listening', async () => {
  const world = createWorld()
  const stop = listenAt(world, 'Loja.hooks.example', async (request) =>
    Response.json(`got ${await request.text()}`),
  )
  const { status, text, exchange } = await ask(world, `POST ${url}`, { raw: 'hi' })
  expect([status, text, exchange?.response?.body, exchange?.request.body]).toEqual([
    200,
    '"got hi"',
    '"got hi"',
    'hi',
  ])
  expect(receiverAt(createWorld(), 'loja.hooks.example')).toBeUndefined()
  stop()
  await expect(world.send(post(), { kind: 'console' })).rejects.toThrow(TypeError)
  expect(last(world)?.failure).toBe('unknown-host')
})

test('stopping an old receiver leaves the one in its place', () => {
  const world = createWorld()
  const stop = listenAt(world, 'a.example', () => new Response())
  const second = () => new Response()
  listenAt(world, 'a.example', second)
  stop()
  expect(receiverAt(world, 'a.example')).toBe(second)
})

test('the request arrives after its latency, and the time the receiver takes on the clock is the exchange’s', async () => {
  const world = createWorld()
  let arrived = 0
  listenAt(world, 'loja.hooks.example', async () => {
    arrived = world.clock.now()
    await world.clock.sleep(3_000)
    return new Response('done')
  })
  const sending = world.send(post(), delivery)
  await world.clock.advance(10_000)
  expect(await (await sending).text()).toBe('done')
  const exchange = last(world)
  const latency = arrived - (exchange?.at ?? 0)
  expect(latency).toBeGreaterThanOrEqual(40)
  expect(latency).toBeLessThanOrEqual(180)
  expect(exchange?.duration).toBe(latency + 3_000)
})

test('time stands still while a receiver computes, however long that takes', async () => {
  const world = createWorld()
  listenAt(world, 'loja.hooks.example', async () => {
    await new Promise((resolve) => setTimeout(resolve, 30))
    return new Response()
  })
  const seen: string[] = []
  world.clock.on('later', () => {
    seen.push(String(last(world)?.response?.status))
    return undefined
  })
  world.clock.schedule('later', {}, 200)
  const sending = world.send(post(), delivery)
  await world.clock.advance(1_000)
  expect(seen).toEqual(['200'])
  await sending
  expect(last(world)?.duration).toBeLessThanOrEqual(180)
})

test('the same with the clock running fast: real time at work costs no virtual time', async () => {
  const world = createWorld()
  world.clock.pace = 3_600
  listenAt(world, 'loja.hooks.example', async () => {
    await new Promise((resolve) => setTimeout(resolve, 40))
    return new Response()
  })
  await world.send(post(), delivery)
  world.clock.pace = 0
  // 40 ms would be 144 s; a real timer may be some ms late, and each is 3.6 s.
  expect(last(world)?.duration).toBeLessThan(100_000)
})

test('a receiver that waits for nothing at all cannot stop time for ever', async () => {
  const world = createWorld()
  listenAt(world, 'loja.hooks.example', () => new Promise(() => {}))
  const sending = world.send(post(), delivery)
  sending.catch(() => {})
  await world.clock.advance(60_000)
  expect([last(world)?.failure, last(world)?.response]).toEqual([undefined, undefined])
  expect(world.clock.now() - (last(world)?.at ?? 0)).toBe(60_000)
})

test.each(['refused', 'tls', 'reset', 'unknown-host'] as const)(
  'no answer: %s is written down',
  async (failure) => {
    const world = createWorld()
    listenAt(world, 'loja.hooks.example', () => {
      throw new NoAnswer(failure)
    })
    const error = await world.send(post(), { kind: 'console' }).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.cause).toMatchObject({ failure })
    expect(last(world)).toMatchObject({ failure, duration: world.clock.now() - (last(world)?.at ?? 0) })
  },
)

test('a receiver that breaks is a connection that breaks', async () => {
  const world = createWorld()
  listenAt(world, 'loja.hooks.example', () => {
    throw new Error('a bug')
  })
  await expect(world.send(post(), { kind: 'console' })).rejects.toThrow(TypeError)
  expect(last(world)?.failure).toBe('reset')
})

test('a sender that gives up is not kept waiting', async () => {
  const world = createWorld()
  listenAt(world, 'loja.hooks.example', () => new Promise(() => {}))
  const controller = new AbortController()
  const sending = world.send(post('{}', controller.signal), delivery)
  void world.clock.sleep(2_000).then(() => controller.abort(new Error('enough')))
  await Promise.all([expect(sending).rejects.toThrow('enough'), world.clock.advance(5_000)])
  expect(last(world)).toMatchObject({ failure: 'aborted', duration: 2_000 })
})

test('what a handler sends because of a delivery takes its time beside all else', async () => {
  const world = createWorld()
  listenAt(world, 'loja.hooks.example', async (request) => {
    const call = new Request('https://api.wts.chat/core/v1/tag')
    const { status } = await world.send(call, { kind: 'code', cause: exchangeOf(request) })
    return new Response(String(status))
  })
  const sending = [world.send(post(), delivery), world.send(post(), delivery)]
  await world.clock.advance(1_000)
  await Promise.all(sending)
  const [one, two] = world.log.entries().filter(({ origin }) => origin.kind === 'delivery')
  for (const exchange of [one, two]) expect(exchange?.duration).toBeLessThanOrEqual(360)
  expect(world.log.entries().filter(({ origin }) => origin.cause === one?.id).length).toBe(1)
})

test('a world set back while a receiver is at work is not touched by it', async () => {
  const world = createWorld()
  const first = world.snapshot()
  let finish = () => {}
  listenAt(world, 'loja.hooks.example', async () => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return new Response()
  })
  const sending = world.send(post(), delivery)
  const expected = expect(sending).rejects.toThrow('set back')
  void world.clock.advance(200)
  await new Promise((resolve) => setTimeout(resolve, 20))
  world.reset()
  finish()
  await expected
  expect(world.snapshot()).toEqual(first)
})

test('bytes that are no text come through as they are', async () => {
  const world = createWorld()
  const bytes = new Uint8Array([0, 255, 128, 10])
  listenAt(world, 'loja.hooks.example', () => new Response(bytes))
  const response = await world.send(post(), { kind: 'console' })
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
})
