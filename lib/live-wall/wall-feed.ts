// Keeps a trainer's wall up to date: asks for what has changed when told that something has, a few times a second at most.
import { type Fetch, fetchJson } from '../live/fetch-json'
import type { LiveRoom } from '../live/live-room'
import { foldWall, withoutLearner } from './fold-wall'
import { readChange } from './read-change'
import { emptyWall, type Wall } from './wall'

/** An eye follows no more than four changes a second. */
const pause = 250
/** Nothing tells of who comes and goes on another process; and a glance may be missed. */
const heartbeat = 5_000
const longestRetry = 15_000

export interface WallState {
  wall: Wall
  /** Nothing has come yet. */
  loading: boolean
  /** The last try failed; what is shown may be old. */
  stale: boolean
}

export interface Surroundings {
  fetch?: Fetch
  /** @returns takes it back */
  later?: (run: () => void, milliseconds: number) => () => void
}

function setLater(run: () => void, milliseconds: number) {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

export class WallFeed {
  static readonly serverState: WallState = { wall: emptyWall, loading: true, stale: false }
  #state = WallFeed.serverState
  #listeners = new Set<() => void>()
  #offs: (() => void)[]
  #cancel = () => {}
  #asking = false
  #again = false
  #failures = 0
  #closed = false
  #fetch: Fetch | undefined
  #later: NonNullable<Surroundings['later']>

  constructor(room: Pick<LiveRoom, 'on'>, { fetch, later = setLater }: Surroundings = {}) {
    this.#fetch = fetch
    this.#later = later
    const changed = () => this.#hint()
    this.#offs = [
      ...['wall.changed', 'webhook.fire', 'poll.open', 'driver.changed'].map((kind) =>
        room.on(kind, changed),
      ),
      room.on('member.kick', ({ member }) =>
        this.#set({ wall: withoutLearner(this.#state.wall, String(member)) }),
      ),
    ]
    void this.#ask()
  }

  readonly get = (): WallState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#closed = true
    this.#cancel()
    for (const off of this.#offs) off()
  }

  #hint(): void {
    if (this.#asking) this.#again = true
    else if (this.#failures === 0) this.#in(pause)
  }

  #waiting = Number.POSITIVE_INFINITY

  /** The earlier of two wishes counts. */
  #in(milliseconds: number): void {
    if (this.#closed || milliseconds >= this.#waiting) return
    this.#cancel()
    this.#waiting = milliseconds
    this.#cancel = this.#later(() => void this.#ask(), milliseconds)
  }

  async #ask(): Promise<void> {
    this.#waiting = Number.POSITIVE_INFINITY
    this.#asking = true
    this.#again = false
    try {
      const raw = await fetchJson<unknown>(
        `/api/class/trainer/wall?since=${this.#state.wall.at}`,
        undefined,
        this.#fetch,
      )
      this.#failures = 0
      const change = readChange(raw)
      this.#again ||= change.more
      if (!this.#closed) this.#set({ wall: foldWall(this.#state.wall, change), loading: false, stale: false })
    } catch {
      this.#failures += 1
      if (!this.#closed) this.#set({ stale: true })
    }
    this.#asking = false
    if (this.#failures > 0) this.#in(Math.min(1_000 * 2 ** this.#failures, longestRetry))
    else this.#in(this.#again ? pause : heartbeat)
  }

  #set(change: Partial<WallState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
