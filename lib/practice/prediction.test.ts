import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { effectOf, factOf, isRight, unsure } from './prediction'
import { PracticeSession } from './session'

const token = { Authorization: 'Bearer pn_practice_token' }

/** What a request came to in a fresh world. */
async function fact(method: string, path: string, body?: unknown, headers: Record<string, string> = token) {
  const world = createWorld()
  const { tables } = world.snapshot()
  const url = path.startsWith('https') ? path : `https://api.wts.chat${path}`
  await world
    .send(
      new Request(url, {
        method,
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
      { kind: 'console' },
    )
    .catch(() => undefined)
  const exchange = world.log.entries().at(-1)
  return exchange && factOf(exchange, tables, world.snapshot().tables)
}

test('reading changes nothing, whatever comes back', async () => {
  expect(await fact('GET', '/core/v1/contact')).toEqual({ status: '200', shape: 'page', effect: 'nothing' })
  expect(await fact('GET', '/core/v1/webhook/event')).toEqual({
    status: '200',
    shape: 'list',
    effect: 'nothing',
  })
  expect(await fact('GET', '/core/v1/contact', undefined, {})).toEqual({
    status: '401',
    shape: 'error',
    effect: 'nothing',
  })
})

test('what comes into being counts before what it touched', async () => {
  const body = { name: 'Bia Campos', phoneNumber: '+5519900009999' }
  expect(await fact('POST', '/core/v1/contact', body)).toEqual({
    status: '200',
    shape: 'object',
    effect: 'created',
  })
  const [contact] = createWorld().table('contact').all()
  const change = { fields: ['Annotation'], annotation: 'mornings' }
  expect(await fact('PUT', `/core/v2/contact/${contact?.id}`, change)).toMatchObject({ effect: 'changed' })
})

test('a removed row is an effect even where the answer says nothing', async () => {
  const path = '/chat/v1/sequence/a3c9b3fb-41ab-4c01-98d2-9bc05b818402/contact'
  expect(await fact('DELETE', path, { phoneNumber: '+5531900001079' })).toMatchObject({ effect: 'removed' })
})

test('no answer is a fact too', async () => {
  expect(await fact('GET', 'https://nobody.example/')).toEqual({
    status: 'none',
    shape: 'none',
    effect: 'nothing',
  })
})

test('what the host keeps of its callers is no effect', () => {
  const row = (id: string) => Object.freeze({ id })
  expect(effectOf({}, { limit: [row('a')], 'maps-limit': [row('b')] })).toBe('nothing')
  expect(effectOf({}, { contact: [row('a')] })).toBe('created')
})

test('an open question is neither right nor wrong', () => {
  const fact = { status: '200', shape: 'page', effect: 'nothing' } as const
  const said = { status: '200', shape: 'list', effect: unsure }
  expect((['status', 'shape', 'effect'] as const).map((ask) => isRight({ said, fact }, ask))).toEqual([
    true,
    false,
    undefined,
  ])
})

test('a session keeps a prediction with what came of it, for checks to read, until it starts over', async () => {
  const session = new PracticeSession()
  const list = () => new Request('https://api.wts.chat/core/v1/contact', { headers: token })
  session.predict({ status: '404' })
  const first = await session.sendFromConsole(list())
  await session.sendFromConsole(list())
  const { predictions } = await session.evidence()
  expect(predictions).toEqual([
    {
      exchange: first.id,
      said: { status: '404' },
      fact: { status: '200', shape: 'page', effect: 'nothing' },
    },
  ])
  expect(session.get().said).toEqual({})
  await session.startOver()
  expect(session.get().predictions).toEqual([])
})

test('a session tells the time of its world, before and after it is there', async () => {
  const session = new PracticeSession()
  const before = session.now()
  const world = await session.world()
  expect(before).toBe(createWorld().clock.now())
  await world.clock.advance(60_000)
  expect(session.now()).toBeGreaterThanOrEqual(before + 60_000)
})
