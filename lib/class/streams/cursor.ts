// Where a reader stands in a room's log.
import type { Bus } from '../bus/bus'
import type { Feed } from '../bus/feed'
import { readEventId } from './frame'

/** @returns the number of the last event it has seen, or undefined when that was in another log */
export async function standing(bus: Bus, feed: Feed, lastEventId: string): Promise<number | undefined> {
  const id = readEventId(lastEventId)
  if (id === undefined || id.epoch !== feed.epoch) return undefined
  // Another process may be ahead of this one.
  if (id.seq > feed.seq) await bus.catchUp(feed.room)
  return id.seq
}
