import { expect, test } from 'vitest'
import { contacts } from '../../chat-api/records/contact-record'
import { heard } from '../../chat-api/records/contact-test-client'
import { sessions } from '../../chat-api/records/session-record'
import { createWorld } from '../../world'
import { webhookEvents } from '../events'
import { changePayment, payments } from '../payment'
import { happeningNamed, happenings } from './happenings'

/** In a fresh world, within ten seconds. */
const causes: [id: string, events: string[]][] = [
  ['customer-writes', ['MESSAGE_RECEIVED', 'SESSION_UPDATE']],
  ['new-customer-writes', ['CONTACT_NEW', 'SESSION_NEW', 'MESSAGE_RECEIVED']],
  ['agent-answers', ['MESSAGE_SENT', 'SESSION_UPDATE']],
  ['agent-finishes', ['SESSION_COMPLETE']],
  ['payment-asked', ['PAYMENT_NEW']],
  ['customer-pays', ['PAYMENT_UPDATE']],
  ['contact-changes', ['CONTACT_UPDATE']],
  ['card-created', ['PANEL_CARD_NEW']],
  ['card-moves', ['PANEL_CARD_UPDATE']],
]

test.each(causes)('%s makes %j and nothing else', async (id, types) => {
  const world = createWorld()
  const events = heard(world)
  happeningNamed(id)?.run(world)
  await world.clock.advance(10_000)
  expect(events.map(({ type }) => type)).toEqual(types)
})

test('each of the eleven events can be made to happen', () => {
  expect(happenings.map(({ id }) => id)).toEqual(causes.map(([id]) => id))
  const made = new Set(causes.flatMap(([, types]) => types))
  expect(webhookEvents.filter(({ type }) => !made.has(type))).toEqual([])
})

test.each(happenings)(
  '$id happens again and again, each time as an event of its own',
  async ({ id, run }) => {
    const world = createWorld()
    const events = heard(world)
    const first = async () => {
      const before = events.length
      run(world)
      await world.clock.advance(10_000)
      return events.length - before
    }
    expect(await first()).toBeGreaterThan(0)
    if (id !== 'customer-pays') expect(await first()).toBeGreaterThan(0)
  },
)

test.each(happenings.filter(({ choices }) => choices))('$id is about whom the learner chose', (happening) => {
  const world = createWorld()
  const events = heard(world)
  const last = happening.choices?.(world).at(-1)
  happening.run(world, last?.id)
  void world.clock.advance(10_000)
  const named = events.some(({ row }) => JSON.stringify(row).includes(last?.id ?? 'nobody'))
  expect(named).toBe(true)
})

test('nothing happens to somebody who is not there', () => {
  const world = createWorld()
  const events = heard(world)
  for (const happening of happenings.filter(({ choices }) => choices)) happening.run(world, 'nobody')
  expect(events).toEqual([])
})

test('what can no longer happen says what is needed first', () => {
  const world = createWorld()
  for (const { id } of payments(world).all()) changePayment(world, id, 'PAID')
  for (const { id } of sessions(world).all())
    sessions(world).update(id, { endAt: '2026-03-02T12:00:00.000Z' })
  const stuck = happenings.filter(({ choices }) => choices?.(world).length === 0)
  expect(stuck.map(({ id }) => id)).toEqual(['agent-answers', 'agent-finishes', 'customer-pays'])
  expect(stuck.filter(({ needs }) => needs === undefined)).toEqual([])
})

test('whoever is blocked or archived does not write', () => {
  const world = createWorld()
  const names = happeningNamed('customer-writes')?.choices?.(world) ?? []
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter(({ id }) => contacts(world).get(id)?.status !== 'ACTIVE')).toEqual([])
})

test.each(happenings)('$id says everything in three languages', ({ name, sentence, needs }) => {
  for (const texts of [name, sentence, ...(needs ? [needs] : [])]) {
    expect(new Set(Object.values(texts)).size).toBe(3)
    expect(Object.keys(texts)).toEqual(['en', 'pt', 'es'])
  }
})

test('the same seed has the same happenings', () => {
  const told = () => {
    const world = createWorld({ seed: 4 })
    const events = heard(world)
    for (const { run } of happenings) run(world)
    return events
  }
  expect(told()).toEqual(told())
})
