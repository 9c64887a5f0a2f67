import type { LiveState } from '@/lib/live/live-room'

export const linkWords = [
  'open',
  'polling',
  'connecting',
  'lost',
  'full',
  'ended',
  'sentOut',
  'noSeat',
] as const
export type LinkWord = (typeof linkWords)[number]

/**
 * @param silent nothing has come for longer than anybody would overlook: a hiccup is not worth a word
 * @returns undefined while there is nothing to say yet
 */
export function linkWord({ link, seat }: LiveState, silent: boolean): LinkWord | undefined {
  if (link === 'gone') return seat?.state === 'ended' ? 'ended' : 'sentOut'
  if (link === 'no-seat') return 'noSeat'
  if (link === 'open' || link === 'polling') return link
  if (silent) return link
  return seat ? 'open' : undefined
}
