import { expect, test, vi } from 'vitest'
import { ask } from './test-client'
import { createWorld, type World } from './world'

/** A bit of everything that chance has a part in. */
async function story(world: World): Promise<string[]> {
  const answers: string[] = []
  const tell = async (line: string, body?: unknown) => {
    const { status, text, exchange } = await ask(world, line, { body })
    answers.push(`${status} ${exchange?.duration} ${text}`)
  }
  await tell('GET /core/v1/contact?PageSize=3')
  await tell('POST /core/v1/contact', { name: 'Novo', tagNames: ['Nova'] })
  await tell('GET /core/v1/nothing')
  await tell('POST /chat/v1/message/send', { to: '+5511900009999', body: { text: 'Oi' } })
  await world.clock.advance(60_000)
  answers.push(JSON.stringify(world.snapshot()))
  return answers
}

test('the same seed gives the same ids and the same answers to the same requests', async () => {
  expect(await story(createWorld({ seed: 5 }))).toEqual(await story(createWorld({ seed: 5 })))
})

test('another seed gives other ids', () => {
  const ids = (seed: number) =>
    createWorld({ seed })
      .table('contact')
      .all()
      .map((row) => row.id)
  expect(ids(1)).not.toEqual(ids(2))
})

test('reset brings back the first moment: tables, clock, chance and log', async () => {
  const world = createWorld()
  const first = await story(world)
  world.reset()
  expect(world.log.entries()).toEqual([])
  expect(await story(world)).toEqual(first)
})

test('a snapshot is plain JSON, and a world restored from it goes on exactly as the one it was taken from', async () => {
  const world = createWorld()
  await story(world)
  await ask(world, 'POST /chat/v1/message/send', {
    body: { to: '+5511900009999', body: { text: 'de novo' } },
  })
  const snapshot = JSON.parse(JSON.stringify(world.snapshot()))
  const other = createWorld()
  other.restore(snapshot)
  expect(await story(other)).toEqual(await story(world))
})

test('a snapshot of another seed is refused with the remedy', () => {
  const snapshot = createWorld({ seed: 2 }).snapshot()
  expect(() => createWorld({ seed: 1 }).restore(snapshot)).toThrow('Make a world with that seed.')
})

test('events are numbered, dated, frozen, and go to listeners until they leave', () => {
  const world = createWorld()
  const listener = vi.fn()
  const leave = world.subscribe(listener)
  world.publish({ type: 'CONTACT_NEW', table: 'contact', row: { id: '1' }, cause: 'x1' })
  leave()
  world.publish({ type: 'CONTACT_NEW', table: 'contact', row: { id: '2' } })
  expect(listener.mock.calls).toEqual([
    [
      {
        id: 'e1',
        at: world.clock.now(),
        type: 'CONTACT_NEW',
        table: 'contact',
        row: { id: '1' },
        cause: 'x1',
      },
    ],
  ])
  expect(Object.isFrozen(listener.mock.calls[0]?.[0].row)).toBe(true)
})

test('an answer comes at once and the clock jumps ahead by its latency', async () => {
  const world = createWorld()
  const before = world.clock.now()
  const { exchange } = await ask(world, 'GET /core/v1/contact')
  expect(exchange?.duration).toBeGreaterThanOrEqual(40)
  expect(exchange?.duration).toBeLessThanOrEqual(180)
  expect(world.clock.now() - before).toBe(exchange?.duration)
})

test('with real latency the answer comes when the clock has got there', async () => {
  const world = createWorld({ latency: 'real' })
  world.clock.pace = 1
  const before = performance.now()
  const { exchange } = await ask(world, 'GET /core/v1/contact')
  world.clock.pace = 0
  expect(performance.now() - before).toBeGreaterThanOrEqual((exchange?.duration ?? 0) - 2)
})

test('answers in the reader’s language where the request asks for none', async () => {
  const world = createWorld({ locale: 'es' })
  const text = async (language: string) => {
    const headers = { 'accept-language': language }
    return (await ask(world, 'GET /core/v1/contact', { token: null, headers })).json
  }
  expect(await text('')).toMatchObject({ text: 'Acceso denegado' })
  expect(await text('en')).toMatchObject({ text: 'Access denied' })
  world.locale = 'pt'
  expect(await text('')).toMatchObject({ text: 'Acesso negado' })
})
