import { expect, test } from 'vitest'
import { flowProblems } from './check-flow'
import { withCard, withMoved, withNewCard, withoutCard } from './edit-flow'
import type { Flow } from './flow'
import { createContact, say } from './flow-fixtures'

const flow: Flow = {
  ...{ name: 'x', dialect: 'weni' },
  cards: [
    say('a', '1', 'call'),
    createContact({ success: 'b', failure: 'a' }),
    {
      ...{ id: 'split', kind: 'branch', operand: '@input', other: 'b' },
      cases: [{ test: 'has_text', arguments: [], category: 'Any', next: 'b' }],
    },
    say('b', '2'),
  ],
}
const ids = ({ cards }: Flow) => cards.map(({ id }) => id)

test.each(['say', 'ask', 'call', 'branch'] as const)(
  'a new card to %s stands last under a free id',
  (kind) => {
    const once = withNewCard(flow, kind)
    const twice = withNewCard(once.flow, kind)
    expect(ids(twice.flow)).toEqual(['a', 'call', 'split', 'b', `${kind}-1`, `${kind}-2`])
    expect(twice.id).toBe(`${kind}-2`)
  },
)

test('the last card leads to the new one, unless it leads somewhere already', () => {
  const once = withNewCard(flow, 'say').flow
  expect(once.cards[3]).toMatchObject({ id: 'b', next: 'say-1' })
  const led = withNewCard({ ...flow, cards: [say('a', '1', 'a')] }, 'say').flow
  expect(led.cards[0]).toMatchObject({ next: 'a' })
})

test('with a card go all ways that led to it, and no other', () => {
  const rest = withoutCard(flow, 'b')
  expect(ids(rest)).toEqual(['a', 'call', 'split'])
  expect(flowProblems(rest)).toEqual([])
  expect(rest.cards[1]).toMatchObject({ success: undefined, failure: 'a' })
  expect(rest.cards[2]).toMatchObject({ other: undefined, cases: [{ next: undefined, category: 'Any' }] })
})

test('a card is moved by one place; at the end it stays', () => {
  expect(ids(withMoved(flow, 'call', -1))).toEqual(['call', 'a', 'split', 'b'])
  expect(ids(withMoved(flow, 'call', 1))).toEqual(['a', 'split', 'call', 'b'])
  expect(withMoved(flow, 'a', -1)).toBe(flow)
  expect(withMoved(flow, 'b', 1)).toBe(flow)
})

test('a changed card takes the place of the one with its id', () => {
  const next = withCard(flow, say('b', 'new'))
  expect(next.cards[3]).toMatchObject({ text: 'new' })
  expect(next.cards.slice(0, 3)).toEqual(flow.cards.slice(0, 3))
})
