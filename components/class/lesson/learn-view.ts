// Which page of the class a learner sees.
import type { LiveState } from '@/lib/live/live-room'

/** `none`: no seat here. `out`: the seat was taken away. */
export type LearnView = 'waiting' | 'none' | 'lobby' | 'live' | 'ended' | 'out'

/** Where the server cannot be reached, the lesson is there all the same: it needs none. */
export function learnView({ link, seat }: Pick<LiveState, 'link' | 'seat'>): LearnView {
  if (link === 'no-seat') return 'none'
  if (seat?.state === 'ended') return 'ended'
  if (link === 'gone') return 'out'
  if (seat === undefined) return link === 'connecting' ? 'waiting' : 'live'
  return seat.state
}
