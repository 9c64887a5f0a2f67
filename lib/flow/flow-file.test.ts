import { expect, test } from 'vitest'
import { flowContactSchema, readFlow, validateFlow } from './flow-file'
import { createContact, flowOf, nina, say } from './flow-fixtures'

const flow = flowOf(say('a', 'hello', 'call'), createContact(), {
  ...{ id: 'split', kind: 'branch', operand: '@input', other: 'a' },
  cases: [{ test: 'has_text', arguments: [], category: 'Any' }],
})

test('a flow comes back from its text as it was', () => {
  expect(readFlow(JSON.stringify(flow)).flow).toEqual(JSON.parse(JSON.stringify(flow)))
})

test.each([
  ['not JSON at all', 'flow.not-json', {}],
  ['[]', 'flow.not-a-flow', { path: '/' }],
  ['{"name":"x","dialect":"excel","cards":[]}', 'flow.not-a-flow', { path: 'dialect' }],
  [
    '{"name":"x","dialect":"weni","cards":[{"id":"a","kind":"shout"}]}',
    'flow.not-a-flow',
    { path: 'cards.0.kind' },
  ],
])('%j is no flow: %s', (text, code, values) => {
  expect(readFlow(text).problem).toMatchObject({ code, values })
})

test('a method the card does not have is named with its place', () => {
  const cards = [{ ...createContact(), method: 'OPTIONS' }]
  expect(validateFlow({ ...flow, cards }).problem?.setting).toBe('cards.0.method')
})

test.each(flow.cards.map((card) => [card.kind, card] as const))(
  'a setting nobody knows is no part of a card to %s',
  (_, card) => {
    expect(validateFlow({ ...flow, cards: [{ ...card, colour: 'red' }] }).problem?.setting).toBe('cards.0')
  },
)

test('a flow that cannot be played is still a flow: a draft keeps it', () => {
  expect(validateFlow({ ...flow, cards: [say('a', 'x', 'gone')] }).problem).toBeUndefined()
})

test('a contact has an address with a scheme', () => {
  expect(flowContactSchema.safeParse(nina).success).toBe(true)
  expect(flowContactSchema.safeParse({ ...nina, urn: '5511' }).success).toBe(false)
})
