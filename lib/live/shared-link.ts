// One connection for all tabs of a browser: whichever tab has it, every tab hears everything once and in order.
import type { RoomEvent } from './apply-event'
import { Downlink } from './downlink'
import type { As } from './knock'
import type { Link } from './link'
import type { Snapshot } from './room-scene'
import { epochOf, SeatLog, seqOf, type Taken } from './seat-log'
import { channelOf } from './seat-news'
import type { Surroundings } from './surroundings'
import { Tabs } from './tabs'

/** What tabs tell each other. */
type Word =
  /** A tab that has nothing yet, or has missed something. */
  | { say: 'want'; id: string }
  /** From the server itself: holds whatever a tab may have believed. */
  | { say: 'snapshot'; seat: Snapshot; id: string; fresh: boolean }
  | { say: 'taken'; taken: Taken[] }
  | { say: 'glance'; kind: string; body: Record<string, unknown> }
  | { say: 'link'; link: Link }
  | { say: 'wake' }
  /** This browser has another seat. */
  | { say: 'seated' }

interface Ends {
  /** The room is known, or known anew. */
  begun(): void
  event(event: RoomEvent): void
  glance(kind: string, body: Record<string, unknown>): void
  beat(now: number): void
  link(link: Link): void
}

export class SharedLink {
  readonly log = new SeatLog()
  #link: Link = 'connecting'
  readonly #tabs: Tabs
  readonly #downlink: Downlink

  constructor(
    as: As,
    around: Surroundings,
    private readonly ends: Ends,
  ) {
    const hear = (word: unknown) => (this.#tabs.leads ? this.#asked(word as Word) : this.#told(word as Word))
    const lead = () => this.#downlink.start()
    this.#tabs = new Tabs(channelOf(as), around, { lead, follow: () => this.#follow(), hear })
    this.#downlink = new Downlink(as, around, {
      heard: {
        snapshot: (seat, id) => {
          this.#begin(seat, id)
          this.#say({ say: 'snapshot', seat, id, fresh: true })
        },
        event: (id, event) => this.#heard(id, event),
        glance: (kind, body) => {
          this.#glance(kind, body)
          this.#say({ say: 'glance', kind, body })
        },
        beat: (now) => this.ends.beat(now),
      },
      id: () => this.log.id,
      upTo: (id) => this.log.skipTo(id),
      link: (link) => {
        this.#linked(link)
        this.#say({ say: 'link', link })
      },
    })
  }

  /** This tab has the connection. */
  get leads(): boolean {
    return this.#tabs.leads
  }

  start(): void {
    this.#tabs.start()
  }

  close(): void {
    this.#downlink.close()
    this.#tabs.close()
  }

  wake(): void {
    if (this.leads) this.#downlink.wake()
    else this.#say({ say: 'wake' })
  }

  offline(): void {
    if (this.leads) this.#downlink.offline()
  }

  #say(word: Word): void {
    this.#tabs.say(word)
  }

  #linked(link: Link): void {
    this.#link = link
    this.ends.link(link)
  }

  #begin(seat: Snapshot, id: string): void {
    this.log.begin(seat, id)
    this.ends.begun()
  }

  #heard(id: string, event: RoomEvent): void {
    const taken = this.log.take(id, event)
    if (taken === undefined) return
    this.#say({ say: 'taken', taken: [taken] })
    this.ends.event(event)
  }

  #glance(kind: string, body: Record<string, unknown>): void {
    if (kind === 'driver.away') this.log.change({ away: body.away === true })
    this.ends.glance(kind, body)
  }

  #follow(): void {
    this.#downlink.close()
    this.#say({ say: 'want', id: this.log.id })
  }

  /** As the tab that has the connection. */
  #asked(word: Word): void {
    if (word.say === 'wake') this.#downlink.wake()
    if (word.say === 'seated') this.#again()
    if (word.say !== 'want') return
    const { id, seat } = this.log
    // A tab that was opened since may have another seat by now.
    if (this.#link === 'gone' || this.#link === 'no-seat') {
      this.#again()
      return
    }
    this.#say({ say: 'link', link: this.#link })
    const missed = this.log.since(word.id)
    if (missed) this.#say({ say: 'taken', taken: missed })
    else if (seat) this.#say({ say: 'snapshot', seat, id, fresh: false })
  }

  #again(): void {
    this.log.forget()
    this.#downlink.again()
  }

  /** As one of the others. */
  #told(word: Word): void {
    if (word.say === 'link') this.#linked(word.link)
    if (word.say === 'glance') this.#glance(word.kind, word.body)
    if (word.say === 'taken') for (const one of word.taken) this.#take(one)
    if (word.say !== 'snapshot') return
    const { id } = this.log
    const newer = epochOf(id) !== epochOf(word.id) || seqOf(id) < seqOf(word.id)
    if (word.fresh || newer) this.#begin(word.seat, word.id)
  }

  #take({ prev, id, event }: Taken): void {
    const mine = this.log.id
    const missed = epochOf(mine) !== epochOf(id) || seqOf(mine) < seqOf(prev)
    if (missed) this.#say({ say: 'want', id: mine })
    else if (this.log.take(id, event)) this.ends.event(event)
  }
}
