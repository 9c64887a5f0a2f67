import { expect, test } from 'vitest'
import { fail } from './check'
import { everyWorld, PracticeSession, practiceSession } from './session'

const list = () =>
  new Request('https://api.wts.chat/core/v1/contact?PageSize=1', {
    headers: { Authorization: 'Bearer pn_practice_token' },
  })

test('what is sent from a console comes back as it stands on the wire log', async () => {
  const session = new PracticeSession()
  session.language = 'es'
  const exchange = await session.sendFromConsole(list())
  expect(exchange.response?.status).toBe(200)
  expect(exchange.request.headers).toContainEqual(['accept-language', 'es'])
  expect(session.get().entries).toHaveLength(1)
  expect(session.get().latest?.id).toBe(exchange.id)
})

test('a request to nobody is an exchange without an answer, not an error', async () => {
  const session = new PracticeSession()
  const exchange = await session.sendFromConsole(new Request('https://nobody.example/'))
  expect(exchange).toMatchObject({ failure: 'unknown-host' })
  expect(exchange.response).toBeUndefined()
})

test('who asks for the checks while a request is on its way is told of it too', async () => {
  const session = new PracticeSession()
  await session.world()
  void session.sendFromConsole(list())
  expect((await session.evidence()).exchanges[0]?.response?.status).toBe(200)
})

test('a language the program chose itself is left alone', async () => {
  const session = new PracticeSession()
  const request = list()
  request.headers.set('Accept-Language', 'pt-BR')
  const { request: sent } = await session.sendFromConsole(request)
  expect(sent.headers.filter(([name]) => name === 'accept-language')).toEqual([['accept-language', 'pt-BR']])
})

test('a run begins with an empty log and a fresh world, and keeps the answers', async () => {
  const session = new PracticeSession()
  const count = async () => {
    const world = await session.world()
    return world.table('contact').all().length
  }
  const before = await count()
  session.answer('get', 'nothing')
  session.judged(new Map([['one', fail('not-sent')]]))
  await session.send(
    new Request('https://api.wts.chat/core/v1/contact', {
      method: 'POST',
      headers: { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' },
      body: '{"name":"Teo Prado"}',
    }),
    { kind: 'code' },
  )
  expect(await count()).toBe(before + 1)
  await session.beginRun()
  expect(await count()).toBe(before)
  expect(session.get()).toMatchObject({
    entries: [],
    lines: [],
    outcome: 'none',
    answers: { get: 'nothing' },
  })
  expect(session.get().verdicts.size).toBe(0)
})

test('the same id is the same session, so that a change of language keeps what ran', () => {
  expect(practiceSession('a/b/c')).toBe(practiceSession('a/b/c'))
  expect(practiceSession('a/b/c')).not.toBe(practiceSession('a/b/d'))
})

test('who asks for every world is told of those that are open and of those to come, until they stop', async () => {
  const [open, coming, late] = [new PracticeSession(), new PracticeSession(), new PracticeSession()]
  const first = await open.world()
  const told = new Set<unknown>()
  const stop = everyWorld((world) => told.add(world))
  const second = await coming.world()
  stop()
  const third = await late.world()
  expect([first, second, third].map((world) => told.has(world))).toEqual([true, true, false])
})
