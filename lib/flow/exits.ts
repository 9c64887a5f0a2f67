// Promises every way out of a card, with the place where its target is written.
import type { Card } from './flow'

export interface Exit {
  /** Path of the setting: `next`, `success`, `cases.0.next`, … */
  setting: string
  /** What stands on the arrow: a category, or nothing where there is one way only. */
  category?: string
  /** Id of a card; without one the flow ends. */
  to?: string
}

export function exitsOf(card: Card): Exit[] {
  if (card.kind === 'call')
    return [
      { setting: 'success', category: 'Success', to: card.success },
      { setting: 'failure', category: 'Failure', to: card.failure },
    ]
  if (card.kind === 'branch')
    return [
      ...card.cases.map(({ category, next }, at) => ({ setting: `cases.${at}.next`, category, to: next })),
      { setting: 'other', category: 'Other', to: card.other },
    ]
  return [{ setting: 'next', to: card.next }]
}

/** The card with the way out that is written at `setting` leading to `to`. */
export function withExit(card: Card, setting: string, to: string | undefined): Card {
  if (card.kind === 'call') return { ...card, [setting === 'success' ? 'success' : 'failure']: to }
  if (card.kind !== 'branch') return { ...card, next: to }
  if (setting === 'other') return { ...card, other: to }
  const at = Number(setting.split('.')[1])
  return { ...card, cases: card.cases.map((one, index) => (index === at ? { ...one, next: to } : one)) }
}
