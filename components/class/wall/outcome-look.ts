import { isBad, isGood, type Outcome } from '@/lib/live-wall/delivery-board'

/** A sign for each word, so that colour is never the only one. */
export const outcomeSigns: Record<Outcome, string> = {
  took: '✓',
  refused: '⊘',
  unverified: '?',
  late: '◷',
  twice: '2×',
  believed: '!',
  'turned-away': '×',
  broke: '×',
  silent: '–',
  waiting: '…',
}

export const outcomeLook = (outcome: Outcome): string =>
  isGood(outcome)
    ? 'bg-good-soft text-good'
    : isBad(outcome)
      ? 'bg-bad-soft text-bad'
      : 'bg-sunken text-muted'
