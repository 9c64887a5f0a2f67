// All workspaces of one process: each request is answered on the newest state, and what it changed is kept before anybody hears of it.
import type { Locale } from '@/mocks/locale'
import type { Exchange } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import { CommitGroup, Conflict } from './commit-group'
import type { Office } from './deliveries/sender'
import { type Answered, type Asked, type Done, Engine } from './engine'
import type { Keeper, Kept, LogEntry } from './keeper'
import { LogQueue } from './log-queue'
import { beginning, newOwnRows, ownRowsOf, ownTokenOf } from './own-rows'
import { changeBetween, type PracticeChange, sinceBase } from './practice-change'
import { baseOf, type PracticeState } from './practice-state'
import { VersionWatch } from './version-watch'
import { keyOf, newWorkspaceId } from './workspace-key'

interface Held extends Kept {
  /** How many want to answer here, and the last of them. */
  waiting: number
  turn: Promise<unknown>
  /** Until all is kept that this state rests on; undefined when it is. */
  pending: Promise<void> | undefined
  touchedAt: number
  dropped: boolean
}

/** What came of a turn, which nobody may hear before it is kept. */
interface Outcome<T> {
  outcome: T
  kept: Promise<void> | undefined
}

export interface About {
  token: string
  seed: number
  /** Real ms. */
  usedAt: number
  /** What its clock shows, virtual ms. */
  clock: number
}

/** Held in memory; the states share what nobody changed. */
const mostHeld = 2_000
/** Changes that lie beside each other before they are put together. */
const mostLoose = 50
const touchEvery = 3_600_000
/** Another process that is first every time is one that is at fault. */
const mostTries = 20

interface WorkspacesOptions {
  now?: () => number
  /** Whether a subscription may name such an address beside this server. */
  isNear?: World['isNear']
}

/** To those who come from outside it is known by its id; in here and below by its key. */
export class Workspaces implements Office {
  readonly #keeper: Keeper
  readonly #now: () => number
  readonly #engine: Engine
  readonly #held = new Map<string, Held | Promise<Held | undefined>>()
  readonly #group: CommitGroup
  readonly #watch: VersionWatch
  readonly #log: LogQueue
  /** On their way to the keeper: that a workspace is still used, which no answer waits for. */
  readonly #touches = new Set<Promise<unknown>>()

  constructor(keeper: Keeper, { now = Date.now, isNear = () => false }: WorkspacesOptions = {}) {
    this.#keeper = keeper
    this.#engine = new Engine(isNear)
    this.#now = now
    this.#watch = new VersionWatch(keeper)
    this.#log = new LogQueue(keeper)
    this.#group = new CommitGroup(keeper, {
      lost: (key) => this.#drop(key),
      kept: (key) => this.#kept(key),
    })
  }

  get keeper(): Keeper {
    return this.#keeper
  }

  async make(seed: number, locale?: Locale): Promise<{ id: string; token: string }> {
    const id = newWorkspaceId()
    const base = baseOf(seed)
    const { change, state } = beginning(base.world, this.#now(), newOwnRows({ locale }))
    await this.#keeper.make(keyOf(id), seed, base, change)
    return { id, token: ownTokenOf(state) ?? '' }
  }

  /** @returns undefined where there is no such workspace */
  async ask(id: string, asked: Asked): Promise<Answered | undefined> {
    const key = keyOf(id)
    const ran = await this.#step(key, (state) => this.#engine.answer(state, asked, this.#now()))
    if (ran?.exchange) this.note(key, ran.exchange)
    return ran?.answer
  }

  /** As `act`, for somebody who knows what opens the workspace. */
  async change<T>(id: string, work: (world: World) => T): Promise<T | undefined> {
    return this.act(keyOf(id), work)
  }

  async act<T>(key: string, work: (world: World) => T): Promise<T | undefined> {
    return this.#step(key, (state) => this.#engine.run(state, this.#now(), work))
  }

  note(key: string, exchange: Exchange): void {
    this.#log.add(key, exchange)
  }

  async due(most: number): Promise<string[]> {
    return (await this.#keeper.due(this.#now(), most)).map(({ id }) => id)
  }

  #step<T>(key: string, run: (state: PracticeState) => Promise<Done<T>>): Promise<T | undefined> {
    return this.#again(key, async (held) => {
      const { outcome, next } = await run(held.state)
      return { outcome, kept: this.#go(key, held, next, changeBetween(held.state, next)) }
    })
  }

  /** The world is new; what is the workspace's own stays. */
  async reset(id: string): Promise<true | undefined> {
    const key = keyOf(id)
    return this.#again(key, async (held) => {
      const { change, state } = beginning(held.base, this.#now(), ownRowsOf(held.state))
      return { outcome: true, kept: this.#go(key, held, state, change) }
    })
  }

  async remove(id: string): Promise<void> {
    const key = keyOf(id)
    this.#drop(key)
    await this.#keeper.remove(key)
  }

  async about(id: string): Promise<About | undefined> {
    return this.#again(keyOf(id), async ({ state, seed, usedAt, pending }) => {
      const token = ownTokenOf(state) ?? ''
      return { outcome: { token, seed, usedAt, clock: state.world.clock.now }, kept: pending }
    })
  }

  async log(id: string, after: number): Promise<LogEntry[]> {
    const key = keyOf(id)
    await this.#log.flush(key)
    return this.#keeper.readLog(key, after)
  }

  async close(): Promise<void> {
    await this.#group.idle()
    await Promise.all(this.#touches)
    await this.#log.close()
    await this.#keeper.close()
  }

  /** Lets `work` have the workspace for itself until it has taken its step; to keep the step may take longer. */
  async #again<T>(key: string, work: (held: Held) => Promise<Outcome<T>>): Promise<T | undefined> {
    for (let tries = 1; ; tries++) {
      const known = this.#held.get(key)
      const held = known && !(known instanceof Promise) ? known : await this.#hold(key)
      if (!held) return undefined
      try {
        const { outcome, kept } = await this.#inTurn(key, held, work)
        if (kept) await kept
        return outcome
      } catch (error) {
        if (!(error instanceof Conflict) || tries >= mostTries) throw error
      }
    }
  }

  #inTurn<T>(key: string, held: Held, work: (held: Held) => Promise<T>): Promise<T> {
    const run = async () => {
      if (this.#keeper.shared && !held.dropped) await this.#compare(key, held)
      if (held.dropped) throw new Conflict()
      return work(held)
    }
    const mine = held.waiting === 0 ? run() : held.turn.then(run)
    const done = () => {
      held.waiting -= 1
    }
    held.waiting += 1
    held.turn = mine.then(done, done)
    return mine
  }

  /** What others have written makes what is held worthless. */
  async #compare(key: string, held: Held): Promise<void> {
    const version = await this.#watch.versionOf(key)
    if (version === undefined || version > held.version) this.#drop(key)
  }

  /** @returns resolves when all is kept that the new state rests on */
  #go(key: string, held: Held, next: PracticeState, change?: PracticeChange): Promise<void> | undefined {
    if (held.dropped) throw new Conflict()
    held.state = next
    held.usedAt = this.#now()
    if (change) {
      const pending = this.#group.add(key, held.version, change, next)
      held.pending = pending
      pending.then(
        () => {
          if (held.pending === pending) held.pending = undefined
        },
        () => {},
      )
      held.version += 1
      held.touchedAt = held.usedAt
    } else if (held.usedAt - held.touchedAt > touchEvery) {
      held.touchedAt = held.usedAt
      const touch: Promise<unknown> = this.#keeper.touch(key).catch(() => {})
      this.#touches.add(touch)
      void touch.then(() => this.#touches.delete(touch))
    }
    return held.pending
  }

  async #hold(key: string): Promise<Held | undefined> {
    const known = this.#held.get(key)
    if (known) return known
    const loading = this.#load(key)
    this.#held.set(key, loading)
    try {
      const held = await loading
      if (this.#held.get(key) === loading) {
        if (held) this.#held.set(key, held)
        else this.#held.delete(key)
      }
      // Dropped while it was loading, it may be old already.
      else if (held && this.#held.get(key) !== held) held.dropped = true
      return held
    } catch (error) {
      if (this.#held.get(key) === loading) this.#held.delete(key)
      throw error
    }
  }

  async #load(key: string): Promise<Held | undefined> {
    const kept = await this.#keeper.load(key)
    if (!kept) return undefined
    const [oldest] = this.#held.keys()
    if (this.#held.size > mostHeld && oldest !== undefined) this.#drop(oldest)
    const free = { waiting: 0, turn: Promise.resolve(), pending: undefined }
    return { ...kept, ...free, touchedAt: kept.usedAt, dropped: false }
  }

  #drop(key: string): void {
    const held = this.#held.get(key)
    this.#held.delete(key)
    if (held && !(held instanceof Promise)) held.dropped = true
  }

  #kept(key: string): void {
    const held = this.#held.get(key)
    if (!held || held instanceof Promise) return
    held.loose += 1
    if (held.loose < mostLoose) return
    held.loose = 0
    const { version, state, base, pending } = held
    // Only what is kept may be put together.
    const compact = () => this.#keeper.compact(key, version, sinceBase(base, state))
    void Promise.resolve(pending)
      .then(compact)
      .catch(() => {})
  }
}
