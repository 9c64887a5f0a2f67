// Promises a race of asking and being told over one and the same day, each in a practice world of its own, moved on as fast as wanted.
import { hour } from '../../chat-api/platform/dates'
import { createWorld } from '../../world'
import { type Happening, happeningsOf } from './happenings'
import type { Outage } from './outage'
import { Poller } from './poller'
import { Pusher } from './pusher'
import { liveThrough } from './shop-day'
import { type Figures, Tally } from './tally'

export interface RaceOptions {
  seed?: number
  /** Virtual hours. */
  hours?: number
  /** Virtual ms between two questions. */
  interval: number
  /** The learner's server is out of reach for both: nothing is asked, nothing is received. */
  outage?: Outage
  /** Does the sender try again what was not received? */
  retries?: boolean
  /** Instead of the seed's own. */
  happenings?: readonly Happening[]
}

export interface RaceFigures {
  poll: Figures
  push: Figures
}

export class Race {
  /** Virtual ms since the epoch; what the tallies tell counts from the epoch too. */
  readonly start: number
  /** Virtual ms. */
  readonly duration: number
  readonly poll = new Tally()
  readonly push = new Tally()
  readonly #poller: Poller
  readonly #pusher: Pusher
  #now = 0

  constructor({ seed = 1, hours = 24, interval, outage, retries = false, happenings }: RaceOptions) {
    this.duration = hours * hour
    const day = happenings ?? happeningsOf(seed, this.duration)
    const [asking, told] = [createWorld({ seed }), createWorld({ seed })]
    this.start = asking.clock.now()
    this.#poller = new Poller(asking, this.poll, interval, outage)
    this.#pusher = new Pusher(told, this.push, { outage, retries })
    liveThrough(asking, day)
    liveThrough(told, day)
  }

  /** Virtual ms since the start. */
  get now(): number {
    return this.#now
  }

  get finished(): boolean {
    return this.#now >= this.duration
  }

  /** Moves both on to the same moment, at most to the end. @param until virtual ms since the start */
  async step(until: number): Promise<void> {
    const next = Math.min(until, this.duration)
    await this.#poller.runTo(this.start + next)
    await this.#pusher.runTo(this.start + next)
    this.#now = Math.max(this.#now, next)
    if (this.finished) await this.#pusher.finish()
  }

  figures(): RaceFigures {
    return { poll: this.poll.figures(), push: this.push.figures() }
  }
}
