// All workspaces of one process: each request is answered on the newest state, and what it changed is kept before anybody hears of it.
import { randomBytes } from 'node:crypto'
import { CommitGroup, Conflict } from './commit-group'
import { type Answered, type Asked, Engine } from './engine'
import type { Keeper, Kept, LogEntry } from './keeper'
import { LogQueue } from './log-queue'
import { beginning, newToken, ownTokenOf } from './own-token'
import { changeBetween, type PracticeChange, sinceBase } from './practice-change'
import { baseOf, type PracticeState } from './practice-state'
import { VersionWatch } from './version-watch'

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

export const newWorkspaceId = () => randomBytes(16).toString('hex')

export class Workspaces {
  readonly #keeper: Keeper
  readonly #now: () => number
  readonly #engine = new Engine()
  readonly #held = new Map<string, Held | Promise<Held | undefined>>()
  readonly #group: CommitGroup
  readonly #watch: VersionWatch
  readonly #log: LogQueue
  /** On their way to the keeper: that a workspace is still used, which no answer waits for. */
  readonly #touches = new Set<Promise<unknown>>()

  constructor(keeper: Keeper, { now = Date.now }: { now?: () => number } = {}) {
    this.#keeper = keeper
    this.#now = now
    this.#watch = new VersionWatch(keeper)
    this.#log = new LogQueue(keeper)
    this.#group = new CommitGroup(keeper, {
      // What is written into a file of this machine is soon written.
      gather: keeper.shared ? 4 : 1,
      lost: (id) => this.#drop(id),
      kept: (id) => this.#kept(id),
    })
  }

  get keeper(): Keeper {
    return this.#keeper
  }

  async make(seed: number): Promise<{ id: string; token: string }> {
    const id = newWorkspaceId()
    const base = baseOf(seed)
    const token = newToken()
    await this.#keeper.make(id, seed, base, beginning(base.world, this.#now(), token).change)
    return { id, token }
  }

  /** @returns undefined where there is no such workspace */
  async ask(id: string, asked: Asked): Promise<Answered | undefined> {
    const ran = await this.#again(id, async (held) => {
      const ran = await this.#engine.run(held.state, asked, this.#now())
      return { outcome: ran, kept: this.#go(id, held, ran.next, changeBetween(held.state, ran.next)) }
    })
    if (ran?.exchange) this.#log.add(id, ran.exchange)
    return ran?.answer
  }

  /** The world is new, the token stays. */
  async reset(id: string): Promise<true | undefined> {
    return this.#again(id, async (held) => {
      const token = ownTokenOf(held.state) ?? newToken()
      const { change, state } = beginning(held.base, this.#now(), token)
      return { outcome: true, kept: this.#go(id, held, state, change) }
    })
  }

  async remove(id: string): Promise<void> {
    this.#drop(id)
    await this.#keeper.remove(id)
  }

  async about(id: string): Promise<About | undefined> {
    return this.#again(id, async ({ state, seed, usedAt, pending }) => {
      const token = ownTokenOf(state) ?? ''
      return { outcome: { token, seed, usedAt, clock: state.world.clock.now }, kept: pending }
    })
  }

  async log(id: string, after: number): Promise<LogEntry[]> {
    await this.#log.flush(id)
    return this.#keeper.readLog(id, after)
  }

  async close(): Promise<void> {
    await this.#group.idle()
    await Promise.all(this.#touches)
    await this.#log.close()
    await this.#keeper.close()
  }

  /** Lets `work` have the workspace for itself until it has taken its step; to keep the step may take longer. */
  async #again<T>(id: string, work: (held: Held) => Promise<Outcome<T>>): Promise<T | undefined> {
    for (let tries = 1; ; tries++) {
      const known = this.#held.get(id)
      const held = known && !(known instanceof Promise) ? known : await this.#hold(id)
      if (!held) return undefined
      try {
        const { outcome, kept } = await this.#inTurn(id, held, work)
        if (kept) await kept
        return outcome
      } catch (error) {
        if (!(error instanceof Conflict) || tries >= mostTries) throw error
      }
    }
  }

  #inTurn<T>(id: string, held: Held, work: (held: Held) => Promise<T>): Promise<T> {
    const run = async () => {
      if (this.#keeper.shared && !held.dropped) await this.#compare(id, held)
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
  async #compare(id: string, held: Held): Promise<void> {
    const version = await this.#watch.versionOf(id)
    if (version === undefined || version > held.version) this.#drop(id)
  }

  /** @returns resolves when all is kept that the new state rests on */
  #go(id: string, held: Held, next: PracticeState, change?: PracticeChange): Promise<void> | undefined {
    if (held.dropped) throw new Conflict()
    held.state = next
    held.usedAt = this.#now()
    if (change) {
      const pending = this.#group.add(id, held.version, change)
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
      const touch: Promise<unknown> = this.#keeper.touch(id).catch(() => {})
      this.#touches.add(touch)
      void touch.then(() => this.#touches.delete(touch))
    }
    return held.pending
  }

  async #hold(id: string): Promise<Held | undefined> {
    const known = this.#held.get(id)
    if (known) return known
    const loading = this.#load(id)
    this.#held.set(id, loading)
    try {
      const held = await loading
      if (this.#held.get(id) === loading) {
        if (held) this.#held.set(id, held)
        else this.#held.delete(id)
      }
      // Dropped while it was loading, it may be old already.
      else if (held && this.#held.get(id) !== held) held.dropped = true
      return held
    } catch (error) {
      if (this.#held.get(id) === loading) this.#held.delete(id)
      throw error
    }
  }

  async #load(id: string): Promise<Held | undefined> {
    const kept = await this.#keeper.load(id)
    if (!kept) return undefined
    const [oldest] = this.#held.keys()
    if (this.#held.size > mostHeld && oldest !== undefined) this.#drop(oldest)
    const free = { waiting: 0, turn: Promise.resolve(), pending: undefined }
    return { ...kept, ...free, touchedAt: kept.usedAt, dropped: false }
  }

  #drop(id: string): void {
    const held = this.#held.get(id)
    this.#held.delete(id)
    if (held && !(held instanceof Promise)) held.dropped = true
  }

  #kept(id: string): void {
    const held = this.#held.get(id)
    if (!held || held instanceof Promise) return
    held.loose += 1
    if (held.loose < mostLoose) return
    held.loose = 0
    const { version, state, base, pending } = held
    // Only what is kept may be put together.
    const compact = () => this.#keeper.compact(id, version, sinceBase(base, state))
    void Promise.resolve(pending)
      .then(compact)
      .catch(() => {})
  }
}
