// The same log for those whose network lets no stream through: a question that waits for its answer.
import { setTimeout as pause } from 'node:timers/promises'
import type { Bus } from '../bus/bus'
import type { Feed } from '../bus/feed'
import { Refusal } from '../refusal'
import type { Member } from '../rooms/member'
import { isFor, type Personal, type Shown, shownOf } from './audience'
import { standing } from './cursor'
import { eventId } from './frame'

export interface Polled {
  /** Where to go on from. */
  id: string
  events: Shown[]
  /** Take a snapshot: the log does not reach back so far, or is another one. */
  resync?: true
}

export interface Wait {
  lastEventId: string
  milliseconds: number
  signal: AbortSignal
}

export const longestWait = 25_000

/** Until something happens, the time is up or nobody waits any more. */
async function somethingNew(bus: Bus, feed: Feed, { milliseconds, signal }: Wait): Promise<void> {
  let stop = () => {}
  const happened = new Promise<void>((resolve) => {
    stop = bus.follow(feed, { event: () => resolve(), glance: () => {}, resync: () => resolve() })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const late = new AbortController()
  const timeUp = pause(Math.min(milliseconds, longestWait), undefined, { signal: late.signal }).catch(
    () => {},
  )
  await Promise.race([happened, timeUp])
  late.abort()
  stop()
}

export async function longPoll(bus: Bus, personal: Personal, member: Member, wait: Wait): Promise<Polled> {
  const feed = await bus.feed(member.room)
  if (feed === undefined) throw new Refusal('room-ended')
  const stands = await standing(bus, feed, wait.lastEventId)
  if (stands === feed.seq) await somethingNew(bus, feed, wait)
  const missed = stands === undefined ? undefined : feed.since(stands)
  if (missed === undefined) return { id: '', events: [], resync: true }
  const events = missed
    .filter((event) => isFor(event, member))
    .flatMap((event) => {
      const body = personal(event, member)
      return body === null ? [] : [{ ...shownOf(event), body: body ?? event.body }]
    })
  return { id: eventId(feed.epoch, feed.seq), events }
}
