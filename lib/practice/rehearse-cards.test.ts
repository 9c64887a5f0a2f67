import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Card, Flow } from '@/lib/flow/flow'
import { defineExercise, fail, pass } from './check'
import { didSomething } from './evidence'
import { type TestExercise, testExercise } from './no-code-course'
import { rehearse } from './rehearsal'

let exercise: TestExercise
beforeEach(() => {
  exercise = testExercise()
})
afterEach(() => exercise.remove())

const contacts = [
  { name: 'Bia Rocha', urn: 'whatsapp:5511911112222', language: 'por', fields: {} },
  { name: 'Ana "Nina" Prado', urn: 'whatsapp:5511933334444', language: 'por', fields: {} },
]

const say = (id: string, text: string): Card => ({ id, kind: 'say', text })

/** Asks for a number, makes a contact of it and says whether that worked. */
const flowWith = (body: string): Flow => ({
  name: 'Register',
  dialect: 'weni',
  cards: [
    { id: 'ask', kind: 'ask', text: 'Which number?', result: 'Number', next: 'create' },
    {
      ...{ id: 'create', kind: 'call', method: 'POST', body, result: 'Created' },
      url: 'https://flows.weni.ai/api/v2/contacts.json',
      headers: [
        { name: 'Authorization', value: 'Token weni_practice_token' },
        { name: 'Content-Type', value: 'application/json' },
      ],
      ...{ success: 'done', failure: 'sorry' },
    },
    say('done', 'Registered.'),
    say('sorry', 'That did not work.'),
  ],
})

const byHand = '{"name": "@contact.name", "urns": ["tel:+55@results.number"]}'
const script = [{ contact: 'Ana "Nina" Prado', answers: ['11955556666'] }]

const definition = defineExercise({
  checks: [
    {
      id: 'created',
      test: ({ exchanges, flow }) => {
        const call = exchanges.at(-1)
        if (flow?.plays.length === 0) return fail('not-played')
        return call?.response?.status === 201 ? pass(call) : fail('refused', call)
      },
    },
    {
      id: 'told',
      test: ({ flow }) => {
        const lines = flow?.plays.at(-1)?.events.flatMap((e) => (e.kind === 'line' ? [e.line.text] : []))
        return lines?.includes('Registered.') ? pass() : fail('not-told')
      },
    },
  ],
})

beforeEach(() =>
  exercise.write({
    'start/flow.json': { flow: flowWith(''), contacts },
    'solution/flow.json': { flow: flowWith('{"name": "Nina", "urns": ["tel:+55@results.number"]}'), script },
    'wrong/by-hand/flow.json': { flow: flowWith(byHand), script },
    'wrong/other-contact/flow.json': { flow: flowWith(byHand), script: [{ answers: ['11955556666'] }] },
  }),
)

test('a flow that works passes, with the contacts of the start', async () => {
  expect(await exercise.judge('solution', definition)).toMatchObject({
    created: { pass: true },
    told: { pass: true },
  })
  expect(exercise.read('solution')).toMatchObject({ kind: 'flow', file: { contacts, locked: false } })
})

test('a known wrong flow fails with its own reason, at the exchange that shows it', async () => {
  expect(await exercise.judge('wrong/by-hand', definition)).toMatchObject({
    created: { pass: false, reason: 'refused', exchange: expect.stringMatching(/^x/) },
    told: { pass: false, reason: 'not-told' },
  })
})

test('who writes to the flow decides what is sent; the first contact where nobody is named', async () => {
  const { flow, exchanges } = await rehearse(exercise.read('wrong/other-contact'), 'en')
  expect(flow?.plays.map(({ contact }) => contact.name)).toEqual(['Bia Rocha'])
  expect(exchanges.at(-1)?.request.body).toBe('{"name": "Bia Rocha", "urns": ["tel:+5511955556666"]}')
  expect(exchanges.at(-1)).toMatchObject({ origin: { kind: 'card' }, response: { status: 201 } })
})

test('a flow nobody has played proves nothing', async () => {
  const evidence = await rehearse(exercise.read('start'), 'en')
  expect(evidence.flow).toMatchObject({ flow: flowWith(''), plays: [] })
  expect(didSomething(evidence)).toBe(false)
})

test('a flow that was played is an attempt, also where it has called nobody', async () => {
  const flow: Flow = { name: 'Hello', dialect: 'weni', cards: [say('hello', 'Hello')] }
  exercise.write({ 'wrong/silent/flow.json': { flow, script: [{}] } })
  const evidence = await rehearse(exercise.read('wrong/silent'), 'en')
  expect([evidence.exchanges.length, evidence.flow?.plays.length]).toEqual([0, 1])
  expect(didSomething(evidence)).toBe(true)
})

test('a script that names nobody, a contact twice and a flow that is none stop with the place', () => {
  exercise.write({ 'wrong/by-hand/flow.json': { flow: flowWith(byHand), script: [{ contact: 'Zé' }] } })
  expect(() => exercise.read('wrong/by-hand')).toThrow(
    /wrong\/by-hand\/flow\.json: there is no contact "Zé"\. Name one of: Bia Rocha, Ana "Nina" Prado/,
  )
  exercise.write({ 'wrong/by-hand/flow.json': { contacts: [contacts[0], contacts[0]] } })
  expect(() => exercise.read('wrong/by-hand')).toThrow(/"contacts": two contacts of one name/)
  exercise.write({ 'wrong/by-hand/flow.json': { flow: { name: 'x', dialect: 'weni' } } })
  expect(() => exercise.read('wrong/by-hand')).toThrow(/"flow\.cards"/)
})
