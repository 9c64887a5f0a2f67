// Promises the changes a person makes to the cards of a flow: added, moved, replaced, taken away; ways to what is gone end.
import { exitsOf, withExit } from './exits'
import type { Card, Flow } from './flow'
import { newCallCard } from './method-change'

/** The first of `say-1`, `say-2`, … that is free. */
function freeId(flow: Flow, kind: Card['kind']): string {
  const taken = new Set(flow.cards.map(({ id }) => id))
  for (let number = 1; ; number += 1) if (!taken.has(`${kind}-${number}`)) return `${kind}-${number}`
}

function newCard(id: string, kind: Card['kind']): Card {
  if (kind === 'say') return { id, kind, text: '' }
  if (kind === 'ask') return { id, kind, text: '', result: '' }
  if (kind === 'call') return newCallCard(id)
  return {
    ...{ id, kind, operand: '@input.text' },
    cases: [{ test: 'has_any_word', arguments: [''], category: 'Yes' }],
  }
}

/** The new card stands last; a card before it that led nowhere now leads there, where it has one way out. */
export function withNewCard(flow: Flow, kind: Card['kind']): { flow: Flow; id: string } {
  const id = freeId(flow, kind)
  const last = flow.cards.at(-1)
  const before = flow.cards.map((card) =>
    card === last && (card.kind === 'say' || card.kind === 'ask') && card.next === undefined
      ? { ...card, next: id }
      : card,
  )
  return { flow: { ...flow, cards: [...before, newCard(id, kind)] }, id }
}

export const withCard = (flow: Flow, card: Card): Flow => ({
  ...flow,
  cards: flow.cards.map((other) => (other.id === card.id ? card : other)),
})

export function withoutCard(flow: Flow, id: string): Flow {
  const ended = (card: Card): Card =>
    exitsOf(card)
      .filter(({ to }) => to === id)
      .reduce((changed, { setting }) => withExit(changed, setting, undefined), card)
  return { ...flow, cards: flow.cards.filter((card) => card.id !== id).map(ended) }
}

/** Up (-1) or down (1); the first is where the flow begins. Ways stay as they are. */
export function withMoved(flow: Flow, id: string, by: -1 | 1): Flow {
  const from = flow.cards.findIndex((card) => card.id === id)
  const to = from + by
  const [card, other] = [flow.cards[from], flow.cards[to]]
  if (!card || !other) return flow
  const cards = [...flow.cards]
  cards[from] = other
  cards[to] = card
  return { ...flow, cards }
}
