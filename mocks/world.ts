// Promises a whole practice world from one seed: same seed, same ids, same chance, same answers to the same requests.
import { Clock, type ClockSnapshot, worldStart } from './clock'
import { frozenCopy } from './frozen'
import { hosts } from './hosts'
import { defaultLocale, type Locale } from './locale'
import { send } from './network'
import { RandomStream } from './random'
import { type Row, type Table, Tables, type TablesSnapshot } from './table'
import { type Origin, WireLog, type WireLogSnapshot } from './wire-log'

/** Something happened to a row: what webhooks are made from. */
export interface DomainEvent {
  /** Machine name as in the platform's event catalogue, e.g. `CONTACT_NEW`. */
  type: string
  /** Table of the row. */
  table: string
  /** The row as it was at that moment. */
  row: Row
  /** Id of the exchange that caused it, where there is one. */
  cause?: string
}

export interface PublishedEvent extends DomainEvent {
  /** `e1`, `e2`, … in the order they happened. */
  id: string
  /** Virtual ms since the epoch. */
  at: number
}

export interface WorldSnapshot {
  seed: number
  clock: ClockSnapshot
  log: WireLogSnapshot
  tables: TablesSnapshot
  /** Number of events so far. */
  events: number
  /** States of the streams of chance. */
  chance: { random: number; ids: number; latency: number }
}

export interface WorldOptions {
  seed?: number
  /**
   * `instant`: an answer comes at once and the clock jumps ahead by its latency.
   * `real`: it comes when the clock, at its pace, has got there.
   */
  latency?: 'instant' | 'real'
  /** See `World.locale`. */
  locale?: Locale
}

export interface World {
  readonly seed: number
  readonly clock: Clock
  readonly log: WireLog
  /** Counts resets and restores: a request of an earlier era has no effect in this one. */
  readonly era: number
  /** Of answers to requests without Accept-Language: a page may set its reader's, as a browser would send it. */
  locale: Locale
  /** Whether deliveries really reach a server which the platform's own machines would not: one beside the learner. */
  isNear(address: URL): boolean
  table<T extends Row>(name: string): Table<T>
  /** 0 ≤ n < 1 */
  random(): number
  uuid(): string
  send(request: Request, origin: Origin): Promise<Response>
  publish(event: DomainEvent): void
  subscribe(listener: (event: PublishedEvent) => void): () => void
  /** How long the next answer takes, in virtual ms. */
  latency(): number
  /** Lets time come to `moment`, as the latency option says. */
  elapse(moment: number, signal?: AbortSignal): Promise<void>
  /** Back to the first moment; clock handlers, listeners, the clock's pace and the locale stay. */
  reset(): void
  snapshot(): WorldSnapshot
  restore(snapshot: WorldSnapshot): void
}

const fastest = 40
const slowest = 180

class PracticeWorld implements World {
  readonly seed: number
  readonly clock = new Clock()
  readonly log = new WireLog()
  era = 0
  locale: Locale
  readonly #tables = new Tables()
  readonly #listeners = new Set<(event: PublishedEvent) => void>()
  readonly #waits: boolean
  readonly #chance: { random: RandomStream; ids: RandomStream; latency: RandomStream }
  #events = 0

  constructor({ seed = 1, latency = 'instant', locale = defaultLocale }: WorldOptions) {
    this.locale = locale
    this.seed = seed
    this.#waits = latency === 'real'
    this.#chance = {
      random: new RandomStream(seed, 'random'),
      ids: new RandomStream(seed, 'ids'),
      latency: new RandomStream(seed, 'latency'),
    }
    for (const host of hosts) host.setUp?.(this)
    this.#seedTables()
  }

  isNear(_: URL): boolean {
    return false
  }

  table<T extends Row>(name: string): Table<T> {
    return this.#tables.table<T>(name)
  }

  random(): number {
    return this.#chance.random.next()
  }

  uuid(): string {
    return this.#chance.ids.uuid()
  }

  send(request: Request, origin: Origin): Promise<Response> {
    return send(this, request, origin)
  }

  publish(event: DomainEvent): void {
    this.#events += 1
    const published = frozenCopy({ ...event, id: `e${this.#events}`, at: this.clock.now() })
    this.log.note(published)
    for (const listener of [...this.#listeners]) listener(published)
  }

  subscribe(listener: (event: PublishedEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  latency(): number {
    return fastest + Math.floor(this.#chance.latency.next() * (slowest - fastest + 1))
  }

  elapse(moment: number, signal?: AbortSignal): Promise<void> {
    const left = moment - this.clock.now()
    return this.#waits && this.clock.pace > 0 && left > 0
      ? this.clock.sleep(left, signal)
      : this.clock.jumpTo(moment)
  }

  reset(): void {
    const fresh = (name: string) => new RandomStream(this.seed, name).state
    this.restore({
      seed: this.seed,
      clock: { now: worldStart, count: 0, tasks: [] },
      log: { count: 0, entries: [] },
      tables: {},
      events: 0,
      chance: { random: fresh('random'), ids: fresh('ids'), latency: fresh('latency') },
    })
    this.#seedTables()
  }

  snapshot(): WorldSnapshot {
    const { random, ids, latency } = this.#chance
    return {
      seed: this.seed,
      clock: this.clock.snapshot(),
      log: this.log.snapshot(),
      tables: this.#tables.snapshot(),
      events: this.#events,
      chance: { random: random.state, ids: ids.state, latency: latency.state },
    }
  }

  restore(snapshot: WorldSnapshot): void {
    if (snapshot.seed !== this.seed) {
      throw new Error(
        `Failed to restore the practice world: the snapshot is of seed ${snapshot.seed}, this world of seed ${this.seed}. Make a world with that seed.`,
      )
    }
    this.era += 1
    this.#chance.random.state = snapshot.chance.random
    this.#chance.ids.state = snapshot.chance.ids
    this.#chance.latency.state = snapshot.chance.latency
    this.#events = snapshot.events
    this.#tables.restore(snapshot.tables)
    this.clock.restore(snapshot.clock)
    this.log.restore(snapshot.log)
  }

  #seedTables(): void {
    for (const host of hosts) host.seed?.(this)
  }
}

/** A world at its first moment, with the clock standing still. */
export function createWorld(options: WorldOptions = {}): World {
  return new PracticeWorld(options)
}
