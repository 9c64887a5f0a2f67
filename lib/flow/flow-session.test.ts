import { expect, test } from 'vitest'
import { PracticeSession } from '@/lib/practice/session'
import type { Card } from './flow'
import { createContact, flowOf, joao, nina, said, say } from './flow-fixtures'
import { flowSession } from './flow-session'
import { newPlay } from './play-store'

const ask: Card = { id: 'ask', kind: 'ask', text: 'Sure?', result: 'Sure', next: 'thanks' }
const asking = flowOf(ask, say('thanks', 'Thanks, @contact.name'))

const states = (session: ReturnType<typeof flowSession>) => session.get().plays.map(({ state }) => state)

test('a play begins, waits, takes an answer and ends; whoever listens is told', async () => {
  const session = flowSession(new PracticeSession())
  let told = 0
  session.subscribe(() => {
    told += 1
  })
  session.begin(asking, joao)
  expect(states(session)).toEqual(['running'])
  await session.settled()
  expect(states(session)).toEqual(['waiting'])
  session.answer('yes')
  await session.settled()
  expect(states(session)).toEqual(['done'])
  expect(said(session.get().plays[0] ?? newPlay(joao))).toEqual(['Sure?', 'Thanks, João Lima'])
  expect(told).toBeGreaterThan(4)
})

test('the calls of a play stand on the wire log of its practice session', async () => {
  const practice = new PracticeSession()
  const session = flowSession(practice)
  session.begin(flowOf(createContact()), nina)
  await session.settled()
  const { exchanges } = await practice.evidence()
  expect(exchanges.map(({ origin, response }) => [origin.kind, response?.status])).toEqual([['card', 201]])
})

test('the platform words its errors in the language of the page, though the card says none', async () => {
  const practice = new PracticeSession()
  practice.language = 'en'
  const session = flowSession(practice)
  session.begin(flowOf(createContact({ headers: [] })), nina)
  await session.settled()
  const [exchange] = (await practice.evidence()).exchanges
  expect(exchange?.request.headers.map(([name]) => name)).not.toContain('accept-language')
  expect(exchange?.response?.body).toContain('Invalid token')
})

test('to begin again stops the play that waits; earlier plays stay', async () => {
  const session = flowSession(new PracticeSession())
  session.begin(asking, nina)
  await session.settled()
  session.begin(asking, joao)
  await session.settled()
  expect(states(session)).toEqual(['stopped', 'waiting'])
})

test('stopped before its world was there, a play never begins', async () => {
  const session = flowSession(new PracticeSession())
  session.begin(flowOf(say('hi', 'hello')), nina)
  session.stop()
  await session.settled()
  expect(session.get().plays).toMatchObject([{ state: 'stopped', events: [] }])
})

test('cleared, nothing is left, also of a play that was about to begin', async () => {
  const session = flowSession(new PracticeSession())
  session.begin(asking, nina)
  session.clear()
  await session.settled()
  expect(session.get().plays).toEqual([])
})

test('a world that cannot be loaded ends the play with a word about it', async () => {
  const practice = new PracticeSession()
  practice.world = () => Promise.reject(new Error('the cable is out'))
  const session = flowSession(practice)
  session.begin(asking, nina)
  await session.settled()
  expect(session.get().plays).toMatchObject([{ state: 'done', events: [{ code: 'flow.not-loaded' }] }])
})

test('the last 20 plays are kept', async () => {
  const session = flowSession(new PracticeSession())
  for (let number = 1; number <= 25; number += 1) {
    session.begin(flowOf(say('hi', `number ${number}`)), nina)
    await session.settled()
  }
  expect(session.get().plays).toHaveLength(20)
  expect(session.get().plays.flatMap(said)[0]).toBe('number 6')
})

test('a practice session has one flow session', () => {
  const practice = new PracticeSession()
  expect(flowSession(practice)).toBe(flowSession(practice))
  expect(flowSession(practice)).not.toBe(flowSession(new PracticeSession()))
})
