// What a live room needs of its browser, so that a test can hand in all of it.
import type { Fetch } from './fetch-json'
import { randomUuid } from './random-uuid'

/** As much of an EventSource as is used. */
export interface Stream {
  addEventListener(kind: string, hear: (event: { data: string; lastEventId: string }) => void): void
  close(): void
}

export interface Clock {
  /** Milliseconds since some moment; never set back, never set forward. */
  now(): number
  /** The device's own idea of the time: it goes on while the device sleeps, and may be wrong. */
  wall(): number
  /** @returns stops it */
  after(milliseconds: number, run: () => void): () => void
}

/** What this browser's tabs say to each other. */
export interface Channel {
  postMessage(message: unknown): void
  addEventListener(kind: 'message', hear: (event: { data: unknown }) => void): void
  close(): void
}

export interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean },
    hold: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown>
}

export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export interface PageNews {
  /** It is looked at again, or there is a network again: whatever waits need not wait. */
  wake(): void
  offline(): void
  /** It is put away, perhaps to come back as it was. */
  hide(): void
  show(): void
}

export interface Surroundings {
  fetch: Fetch
  stream(path: string): Stream
  clock: Clock
  /** May throw, like everything about storage. */
  storage(): Kept
  /** Missing in old browsers: then every tab goes alone. */
  channel?: (name: string) => Channel
  /** Missing on plain http. */
  locks?: Locks
  random(): number
  uuid(): string
  /** @returns stops listening */
  page(news: PageNews): () => void
}

function listenToPage({ wake, offline, hide, show }: PageNews): () => void {
  const visible = () => document.visibilityState === 'visible' && wake()
  const shown = ({ persisted }: PageTransitionEvent) => persisted && show()
  const listening: [EventTarget, string, EventListener][] = [
    [document, 'visibilitychange', visible],
    [document, 'resume', wake],
    [window, 'online', wake],
    [window, 'offline', offline],
    [window, 'pagehide', hide],
    [window, 'pageshow', shown as EventListener],
  ]
  for (const [target, kind, run] of listening) target.addEventListener(kind, run)
  return () => {
    for (const [target, kind, run] of listening) target.removeEventListener(kind, run)
  }
}

/** A device's own clock may be put right in the middle of a class: nothing is measured with it. */
const clock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  wall: Date.now,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** Touches nothing yet, so the server may make it too. */
export function browserSurroundings(): Surroundings {
  return {
    fetch: (path, init) => fetch(path, init),
    stream: (path) => new EventSource(path),
    clock,
    storage: () => localStorage,
    ...(typeof BroadcastChannel === 'function' && { channel: (name: string) => new BroadcastChannel(name) }),
    ...(globalThis.navigator?.locks && { locks: navigator.locks }),
    random: Math.random,
    uuid: randomUuid,
    page: listenToPage,
  }
}
