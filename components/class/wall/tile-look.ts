import type { TileState } from '@/lib/live-wall/tiles'

/** A sign for each state, so that colour is never the only one. */
export const signs: Record<TileState, string> = {
  stuck: '!',
  failing: '×',
  none: '–',
  working: '…',
  done: '✓',
}

export const looks: Record<TileState, string> = {
  stuck: 'border-bad bg-bad-soft text-bad',
  failing: 'border-warn bg-warn-soft text-warn',
  none: 'border-line bg-raised text-muted',
  working: 'border-pull bg-pull-soft text-pull',
  done: 'border-good bg-good-soft text-good',
}
