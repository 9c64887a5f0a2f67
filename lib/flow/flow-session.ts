// Promises the plays of one exercise session while the page lives: the one that goes on now, and those before it.
import type { PracticeSession } from '@/lib/practice/session'
import { localeOf } from '@/mocks/locale'
import type { Flow, FlowContact, FlowEvent, Play } from './flow'
import { newPlay } from './play-store'
import { FlowPlayer } from './player'
import { type Stage, worldStage } from './stage'

export interface FlowPlays {
  /** Oldest first; only the last can still be going on. */
  plays: readonly Play[]
}

export interface FlowStage {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => FlowPlays
  /** Begins the flow anew; a play that still goes on is stopped. */
  begin(flow: Flow, contact: FlowContact): void
  /** What the contact writes to the play that waits. */
  answer(text: string): void
  stop(): void
  clear(): void
  /** Resolves when nothing is under way: what was pressed until now has had its effect. */
  settled(): Promise<void>
}

/** Older plays are forgotten. */
const mostPlays = 20
const none: FlowPlays = { plays: [] }
const notLoaded: FlowEvent = { kind: 'error', card: '', setting: '', code: 'flow.not-loaded', values: {} }

/** Of a page: the practice world is loaded with the first play. */
class FlowSession implements FlowStage {
  readonly #practice: PracticeSession
  readonly #listeners = new Set<() => void>()
  #state = none
  #player: FlowPlayer | undefined
  #forget = () => {}
  /** Counts what was begun, stopped and cleared: what is begun meanwhile has no say after it. */
  #turn = 0
  #work: Promise<void> = Promise.resolve()

  constructor(practice: PracticeSession) {
    this.#practice = practice
  }

  readonly get = (): FlowPlays => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  begin(flow: Flow, contact: FlowContact): void {
    this.stop()
    this.#leave()
    const before = this.#state.plays.slice(-(mostPlays - 1))
    const show = (play: Play) => this.#set([...before, play])
    show(newPlay(contact))
    this.#work = this.#play(flow, contact, show)
  }

  answer(text: string): void {
    const player = this.#player
    if (player) this.#work = this.#work.then(() => player.answer(text))
  }

  stop(): void {
    const last = this.#state.plays.at(-1)
    if (this.#player) this.#player.stop()
    else if (last?.state === 'running') {
      this.#turn += 1
      this.#set([...this.#state.plays.slice(0, -1), { ...last, state: 'stopped' }])
    }
  }

  clear(): void {
    this.stop()
    this.#leave()
    this.#set([])
  }

  settled(): Promise<void> {
    return this.#work
  }

  #leave(): void {
    this.#turn += 1
    this.#forget()
    this.#player = undefined
  }

  async #play(flow: Flow, contact: FlowContact, show: (play: Play) => void): Promise<void> {
    const turn = this.#turn
    const stage = await this.#open()
    if (turn !== this.#turn) return
    if (!stage) return show({ ...newPlay(contact), state: 'done', events: [notLoaded] })
    const player = new FlowPlayer(stage, flow, contact)
    this.#forget = player.subscribe(() => show(player.get()))
    this.#player = player
    await player.begin()
  }

  async #open(): Promise<Stage | undefined> {
    try {
      const world = await this.#practice.world()
      // A card says no language; the practice platform then words its errors in this one.
      world.locale = localeOf(new Headers({ 'accept-language': this.#practice.language }))
      return worldStage(world)
    } catch {
      return undefined
    }
  }

  #set(plays: readonly Play[]): void {
    this.#state = { plays }
    for (const listener of [...this.#listeners]) listener()
  }
}

const sessions = new WeakMap<PracticeSession, FlowSession>()

/** The same one for the same session. */
export function flowSession(practice: PracticeSession): FlowStage {
  const session = sessions.get(practice) ?? new FlowSession(practice)
  sessions.set(practice, session)
  return session
}
