// Keeps a room's events coming whatever the network does, and says how they come.
import { fetchJson } from './fetch-json'
import type { Seat } from './knock'
import type { Link } from './link'
import { PollLane } from './poll-lane'
import { Refused } from './refused'
import { type Heard, type StreamEnd, StreamLane } from './stream-lane'
import type { Surroundings } from './surroundings'

interface Ends {
  heard: Heard
  id(): string
  upTo(id: string): void
  link(link: Link): void
}

/** A stream that has said nothing for so long may never: meanwhile the page asks. */
const askAfter = 8_000
/** Heartbeats come every 15 s: who was away for longer than one does not believe in the old stream. */
const trustedFor = 17_000
const streamAgain = { neverFlowed: 5 * 60_000, flowedBefore: 30_000, cutOften: 60_000 }
/** A class is not kept waiting by a server that is back; one that stays away is not asked without end. */
const longestBackoff = { first: 2_500, later: 10_000 }
const firstTries = 20
const cutOften = 3

export class Downlink {
  #link: Link = 'connecting'
  #failures = 0
  /** Streams that broke one after the other although the seat stood. */
  #cuts = 0
  #flowed = false
  #openedAt = ''
  #stopNext = () => {}
  #next: (() => void) | undefined
  #stopEarly = () => {}
  #heardAt = { clock: 0, wall: 0 }
  #checking = 0
  readonly #stream: StreamLane
  readonly #poll: PollLane

  constructor(
    private readonly as: string,
    private readonly around: Pick<Surroundings, 'fetch' | 'clock' | 'stream' | 'random'>,
    private readonly ends: Ends,
  ) {
    const { heard, id, upTo } = ends
    const until: Heard = {
      ...heard,
      snapshot: (seat, at) => {
        heard.snapshot(seat, at)
        if (seat.state === 'ended') this.#over('gone')
      },
      event: (at, event) => {
        heard.event(at, event)
        if (event.kind === 'room.end') this.#over('gone')
      },
    }
    // It was asked for when nothing was known yet, and the other lane was faster: on from there, or something is left out.
    const first: Heard['snapshot'] = (seat, at) =>
      this.#openedAt === id() ? until.snapshot(seat, at) : this.#openStream()
    const stream = { heard: { ...until, snapshot: first }, flows: () => this.#flows(), ended: this.#ended }
    const answered = () => this.#answered()
    this.#stream = new StreamLane(around, stream)
    this.#poll = new PollLane(as, around, { heard: until, id, upTo, answered, refused: this.#refused })
  }

  start(): void {
    this.#openStream()
  }

  /** For a browser that may have another seat by now. */
  again(): void {
    this.close()
    this.#say('connecting')
    this.#openStream()
  }

  close(): void {
    this.#checking += 1
    this.#stopEarly()
    this.#stopNext()
    this.#next = undefined
    this.#stream.close()
    this.#poll.stop()
  }

  /** Back from sleep, or the network is: nothing waits any longer. */
  wake(): void {
    if (this.#link === 'gone') return
    this.#failures = 0
    const { now, wall } = this.around.clock
    const silence = Math.max(now() - this.#heardAt.clock, wall() - this.#heardAt.wall)
    const hears = this.#stream.open || this.#poll.open
    if (hears && silence < trustedFor && this.#link !== 'lost') return
    if (hears) {
      this.#openStream()
      // Through whatever still stands between: a stream may need longer to come through than an answer.
      void this.#poll.start()
    } else if (this.#next) this.#runNext()
    else void this.#askSeat()
  }

  offline(): void {
    if (this.#link === 'open' || this.#link === 'polling') this.#say('lost')
  }

  #say(link: Link): void {
    if (link !== this.#link) this.ends.link(link)
    this.#link = link
  }

  #openStream(): void {
    this.#stopNext()
    this.#next = undefined
    this.#stopEarly()
    this.#openedAt = this.ends.id()
    const after = this.#openedAt && `?after=${this.#openedAt}`
    this.#stream.start(`/api/class/${this.as}/events${after}`)
    this.#stopEarly = this.around.clock.after(askAfter, () => this.#poll.open || void this.#poll.start())
  }

  #flows(): void {
    this.#failures = 0
    this.#cuts = 0
    this.#flowed = true
    this.#stopEarly()
    this.#poll.stop()
    this.#noteHeard()
    this.#say('open')
  }

  #answered(): void {
    this.#failures = 0
    this.#noteHeard()
    this.#say('polling')
  }

  #noteHeard(): void {
    this.#heardAt = { clock: this.around.clock.now(), wall: this.around.clock.wall() }
  }

  readonly #ended = (why: StreamEnd, retry?: number): void => {
    this.#stopEarly()
    if (why === 'silent') this.#askInstead(this.#flowed ? 'flowedBefore' : 'neverFlowed')
    else if (this.#poll.open) this.#later(streamAgain.cutOften, () => this.#openStream())
    else if (why === 'resync') this.#openStream()
    else this.#cut(why, retry)
  }

  #cut(why: 'cut' | 'bye' | 'gone', retry?: number): void {
    if (this.#link !== 'connecting') this.#say('lost')
    // Told to go by a room that still has the seat: this browser has too many streams.
    if (why === 'gone') this.#cuts = cutOften
    // Everybody was told goodbye at the same moment: they do not come back at the same moment.
    if (why === 'bye') this.#later(retry ?? 500 + this.around.random() * 2_000, () => this.#openStream())
    else void this.#askSeat()
  }

  #askInstead(why: keyof typeof streamAgain): void {
    this.#flowed = false
    if (!this.#poll.open) void this.#poll.start()
    this.#later(streamAgain[why], () => this.#openStream())
  }

  readonly #refused = (why: Refused): void => {
    if (this.#stream.open && this.#flowed) return
    this.#stream.close()
    this.#stopEarly()
    this.#refusedBy(why)
  }

  /** An EventSource does not say why it was refused: the seat does. */
  async #askSeat(): Promise<void> {
    this.#checking += 1
    const checking = this.#checking
    const path = `/api/class/${this.as}/seat`
    const seat = await fetchJson<Seat>(path, {}, this.around.fetch).catch((error: Refused) => error)
    if (checking !== this.#checking) return
    if (seat instanceof Refused) this.#refusedBy(seat)
    else if (seat.room.state === 'ended' && this.ends.id() !== '') this.#over('gone')
    else {
      this.#cuts += 1
      if (this.#cuts >= cutOften) this.#askInstead('cutOften')
      else this.#later(this.around.random() * 300 * this.#cuts ** 2, () => this.#openStream())
    }
  }

  #refusedBy({ code, status, retryAfter }: Refused): void {
    const sat = this.ends.id() !== ''
    if (status === 410 || (status === 401 && sat)) this.#over('gone')
    else if (status === 401) this.#over('no-seat')
    else {
      this.#say(code === 'server-full' || code === 'room-full' ? 'full' : 'lost')
      this.#cuts = 0
      this.#failures += 1
      const asked = (retryAfter ?? 0) * 1_000 * (1 + this.around.random())
      this.#later(Math.max(asked, this.#backoff()), () => void this.#askSeat())
    }
  }

  #backoff(): number {
    const longest = this.#failures > firstTries ? longestBackoff.later : longestBackoff.first
    const most = Math.min(longest, 250 * 2 ** Math.min(this.#failures, 6))
    return most * (0.5 + this.around.random() / 2)
  }

  #later(milliseconds: number, run: () => void): void {
    this.#stopNext()
    this.#next = run
    this.#stopNext = this.around.clock.after(milliseconds, () => this.#runNext())
  }

  #runNext(): void {
    this.#stopNext()
    const next = this.#next
    this.#next = undefined
    next?.()
  }

  #over(link: 'gone' | 'no-seat'): void {
    this.close()
    this.#say(link)
  }
}
