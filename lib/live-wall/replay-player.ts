// Plays a class again at its own pace or faster; the room is at each moment what it was to everybody then.
import { applyEvent } from '../live/apply-event'
import type { ClassReplay } from '../live/class-report'
import type { Snapshot } from '../live/room-scene'

export const speeds = [1, 2, 5, 20] as const
export type Speed = (typeof speeds)[number]

export interface ReplayState {
  replay: ClassReplay | undefined
  playing: boolean
  /** Milliseconds into the class. */
  at: number
  speed: Speed
  /** How many events are over. */
  passed: number
  room: Snapshot
}

interface Surroundings {
  now(): number
  /** @returns takes it back */
  later(run: () => void, milliseconds: number): () => void
}

const inBrowser: Surroundings = {
  now: () => performance.now(),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** A clock that is looked at moves each second. */
const tick = 1_000

function roomBefore(replay: ClassReplay | undefined): Snapshot {
  const { lessons = [], locale = 'en', position } = replay ?? {}
  return {
    ...{ seq: 0, state: 'lobby', locked: false, fence: 0, away: false, now: 0 },
    scene: { lessons, locale, ...(position && { position }) },
    me: { id: 'replay', role: 'learner', name: '' },
  }
}

export class ReplayPlayer {
  static readonly empty: ReplayState = {
    ...{ replay: undefined, playing: false, at: 0, speed: 1, passed: 0 },
    room: roomBefore(undefined),
  }
  #state = ReplayPlayer.empty
  #listeners = new Set<() => void>()
  #cancel = () => {}
  /** When it was last looked at. */
  #since = 0

  constructor(private around: Surroundings = inBrowser) {}

  readonly get = (): ReplayState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @param at where to go on, in milliseconds into the class */
  open(replay: ClassReplay, at = 0): void {
    this.#cancel()
    this.#state = { ...ReplayPlayer.empty, replay }
    this.seek(at)
  }

  play(): void {
    const { replay, at } = this.#state
    if (replay === undefined || this.#state.playing) return
    if (at >= replay.length) this.seek(0)
    this.#since = this.around.now()
    this.#set({ playing: true })
    this.#wait()
  }

  pause(): void {
    if (!this.#state.playing) return
    this.#advance()
    this.#cancel()
    this.#set({ playing: false })
  }

  setSpeed(speed: Speed): void {
    if (this.#state.playing) this.#advance()
    this.#set({ speed })
    if (this.#state.playing) this.#wait()
  }

  /** Goes to a moment, forth or back: the room is made anew from the beginning. */
  seek(at: number): void {
    const { replay } = this.#state
    if (replay === undefined) return
    this.#since = this.around.now()
    this.#to(Math.max(0, Math.min(at, replay.length)), { passed: 0, room: roomBefore(replay) })
    if (this.#state.playing) this.#wait()
  }

  /** To what comes next, without waiting for it. */
  next(): void {
    const { replay, passed } = this.#state
    const event = replay?.events[passed]
    if (event) this.seek(event.after)
  }

  /** Whoever watches sees where it ends, not the way there. */
  #to(at: number, from: Pick<ReplayState, 'passed' | 'room'> = this.#state): void {
    const events = this.#state.replay?.events ?? []
    let { passed: count, room: now } = from
    for (let event = events[count]; event !== undefined && event.after <= at; event = events[count]) {
      count += 1
      now = applyEvent(now, { seq: count, kind: event.kind, body: event.body, at: event.after })
    }
    this.#set({ at, passed: count, room: now })
  }

  #advance(): void {
    const { replay, at, speed } = this.#state
    const now = this.around.now()
    const to = Math.min(replay?.length ?? 0, at + (now - this.#since) * speed)
    this.#since = now
    this.#to(to)
  }

  #wait(): void {
    this.#cancel()
    const { replay, at, speed, passed } = this.#state
    if (replay === undefined) return
    if (at >= replay.length) {
      this.#set({ playing: false })
      return
    }
    const event = replay.events[passed]
    const due = event === undefined ? tick : (event.after - at) / speed
    const run = () => {
      this.#advance()
      this.#wait()
    }
    this.#cancel = this.around.later(run, Math.min(tick, Math.max(0, due)))
  }

  #set(change: Partial<ReplayState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
