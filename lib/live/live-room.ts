// One seat of a live class in this page: the room as it is now, its events in order, and commands to it.
import type { As } from './knock'
import type { Link } from './link'
import { type Answer, Outbox } from './outbox'
import type { Snapshot } from './room-scene'
import { ServerClock } from './server-clock'
import { SharedLink } from './shared-link'
import { browserSurroundings, type Surroundings } from './surroundings'

export type { As } from './knock'
export type { Link } from './link'
export type { Answer } from './outbox'

export interface LiveState {
  link: Link
  /** Since when nothing comes, in the server's milliseconds: compare with `now()`. */
  lostSince?: number
  /** The room; stays as it was last known while the link is lost. */
  seat?: Snapshot
  /** Commands not yet accepted. */
  waiting: number
}

export interface Meta {
  /** Its number in the log; what is only true now has none. */
  seq?: number
  at?: number
}

export type Hear = (body: Record<string, unknown>, meta: Meta) => void

/** A tab that lives sends what it kept within this time. */
const leftBehind = 20_000
/** Where the next one makes up for a lost one. */
const unkept = ['laser.move']
/** Where the hand is once it is granted; no event tells its owner. */
const hands: Partial<Record<string, boolean>> = { 'help.raise': true, 'help.lower': false }

export class LiveRoom {
  static readonly serverState: LiveState = { link: 'connecting', waiting: 0 }
  #state: LiveState = LiveRoom.serverState
  readonly #listeners = new Set<() => void>()
  readonly #hearers = new Map<string, Set<Hear>>()
  readonly #clock: ServerClock
  readonly #outbox: Outbox
  #link: SharedLink | undefined
  #stopPage = () => {}

  /** Nothing is asked of the network before the first subscriber. */
  constructor(
    readonly as: As,
    private readonly around: Surroundings = browserSurroundings(),
  ) {
    this.#clock = new ServerClock(around.fetch, around.clock)
    this.#outbox = new Outbox(as, around, () => this.#set({ waiting: this.#outbox.waiting }))
  }

  readonly get = (): LiveState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#link === undefined) this.#start()
    return () => {
      this.#listeners.delete(listener)
      // React mounts twice in development: whoever lets go may be back in the same turn.
      queueMicrotask(() => this.#listeners.size === 0 && this.close())
    }
  }

  /** The server's milliseconds. */
  now(): number {
    return this.#clock.now()
  }

  /** This tab is the one of its browser that has the connection: for what must be done once. */
  leads(): boolean {
    return this.#link?.leads ?? false
  }

  /** @param how `keep`: must not be lost, whatever happens to this page or the network @throws Refused */
  send(kind: string, body: object, how: { keep?: boolean } = {}): Promise<Answer> {
    const { seat } = this.#state
    const drives = seat && seat.me.role !== 'learner' && seat.me.role !== 'projector'
    const fence = drives ? { fence: seat.fence } : {}
    if (unkept.includes(kind)) return this.#outbox.mention(kind, body, fence)
    const hand = hands[kind]
    // Until the answer is there, nobody knows.
    if (hand !== undefined) this.#know({ hand: undefined })
    const answer = this.#outbox.send(kind, body, { ...how, ...fence })
    // The turn of the wheel is known before its event comes round: the next click has it already.
    const granted = (to: Answer) => {
      if (to.fence !== undefined) this.#turn(to.fence)
      if (hand !== undefined) this.#know({ hand })
    }
    answer.then(granted, () => {})
    return answer
  }

  /** @returns stops hearing */
  on(kind: string, hear: Hear): () => void {
    const hearers = this.#hearers.get(kind) ?? new Set()
    this.#hearers.set(kind, hearers.add(hear))
    return () => hearers.delete(hear)
  }

  /** Begins anew, for a browser that has another seat now. */
  again(): void {
    this.close()
    if (this.#listeners.size > 0) this.#start()
  }

  close(): void {
    this.#stopPage()
    this.#link?.close()
    this.#link = undefined
    this.#clock.close()
    this.#outbox.close()
    this.#state = { ...LiveRoom.serverState, waiting: this.#outbox.waiting }
  }

  #start(): void {
    const link = new SharedLink(this.as, this.around, {
      begun: () => this.#begun(link),
      event: ({ kind, body, seq, at }) => {
        this.#set({ ...(link.log.seat && { seat: link.log.seat }) })
        this.#tell(kind, body, { seq, at })
      },
      glance: (kind, body) => {
        if (link.log.seat !== this.#state.seat) this.#set({ ...(link.log.seat && { seat: link.log.seat }) })
        this.#tell(kind, body, {})
      },
      beat: (now) => {
        this.#clock.heard(now)
        this.#outbox.adopt(leftBehind)
      },
      link: (to) => this.#linked(to),
    })
    this.#link = link
    this.#stopPage = this.around.page({
      wake: () => this.#wake(),
      offline: () => link.offline(),
      hide: () => link.close(),
      show: () => {
        link.start()
        this.#wake()
      },
    })
    this.#clock.start(this.around.random() * 2_000)
    link.start()
  }

  #begun({ log: { seat }, leads }: SharedLink): void {
    if (seat === undefined) return
    this.#clock.guess(seat.now)
    this.#outbox.confirm(seat.me.id, leads)
    this.#set({ seat })
    this.#tell('snapshot', { ...seat }, {})
  }

  #wake(): void {
    this.#link?.wake()
    this.#outbox.tryNow()
    this.#clock.refresh()
  }

  #linked(link: Link): void {
    if (link === this.#state.link) return
    const { lostSince: before, ...rest } = this.#state
    const silent = link === 'lost' || link === 'full' || link === 'connecting'
    this.#state = { ...rest, link, ...(silent && { lostSince: before ?? this.now() }) }
    if (link === 'gone') this.#outbox.end()
    if (link === 'open' || link === 'polling') this.#outbox.tryNow()
    this.#set({})
  }

  #turn(fence: number): void {
    this.#know({ fence: Math.max(fence, this.#state.seat?.fence ?? 0) })
  }

  #know(change: Partial<Snapshot>): void {
    this.#link?.log.change(change)
    if (this.#link?.log.seat) this.#set({ seat: this.#link.log.seat })
  }

  #tell(kind: string, body: Record<string, unknown>, meta: Meta): void {
    for (const hear of [...(this.#hearers.get(kind) ?? [])]) hear(body, meta)
  }

  #set(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
