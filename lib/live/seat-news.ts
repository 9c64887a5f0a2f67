// Tells every tab of this browser that it has another seat now, or none: a browser has one of each kind.
import type { As } from './knock'

export const channelOf = (as: As) => `pull-and-push:class:${as}`

/** What the tab that listens hears; see SharedLink. */
export const seated = { kind: 'say', from: '', term: 0, message: { say: 'seated' } } as const

export function announceSeat(as: As): void {
  if (typeof BroadcastChannel !== 'function') return
  const channel = new BroadcastChannel(channelOf(as))
  channel.postMessage(seated)
  channel.close()
}
