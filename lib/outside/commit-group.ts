// Keeps changes before they are acknowledged, those of one short moment together: one commit costs as much as twenty.
import { ChangeSum } from './change-sum'
import type { Keeper, Step } from './keeper'
import type { PracticeChange } from './practice-change'
import type { PracticeState } from './practice-state'

/** Somebody else was first: the request is to be answered again, on what there is now. */
export class Conflict extends Error {}

interface Waiting {
  from: number
  to: number
  sum: ChangeSum
  state: PracticeState
  done: Promise<void>
  settle(error?: unknown): void
}

function newWaiting(from: number, change: PracticeChange, state: PracticeState): Waiting {
  let settle: Waiting['settle'] = () => {}
  const done = new Promise<void>((resolve, reject) => {
    settle = (error) => (error === undefined ? resolve() : reject(error))
  })
  // Whoever waits hears of it; that nobody does is no accident.
  done.catch(() => {})
  return { from, to: from + 1, sum: new ChangeSum(change), state, done, settle }
}

interface GroupOptions {
  /** Told at once, before anybody builds on what was not kept. */
  lost(id: string): void
  kept(id: string): void
}

export class CommitGroup {
  readonly #keeper: Keeper
  readonly #options: GroupOptions
  #waiting = new Map<string, Waiting>()
  /** Takes back that a flush is to come. */
  #cancel: (() => void) | undefined
  #running: Promise<void> | undefined

  constructor(keeper: Keeper, options: GroupOptions) {
    this.#keeper = keeper
    this.#options = options
  }

  /**
   * @param state what the change makes of version `from`
   * @returns resolves when the change is kept; rejects with `Conflict`, or with what the keeper threw
   */
  add(id: string, from: number, change: PracticeChange, state: PracticeState): Promise<void> {
    const known = this.#waiting.get(id)
    const waiting = known ?? newWaiting(from, change, state)
    if (known) {
      known.to = from + 1
      known.state = state
      known.sum.add(change)
    } else this.#waiting.set(id, waiting)
    if (!this.#running) this.#cancel ??= this.#soon()
    return waiting.done
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running) await (this.#running ?? this.#flush())
  }

  /** Without a time to wait for, what came in by the same turn of the loop goes together. */
  #soon(): () => void {
    const flush = () => void this.#flush()
    const { gather } = this.#keeper
    if (gather > 0) {
      const timer = setTimeout(flush, gather)
      return () => clearTimeout(timer)
    }
    const turn = setImmediate(flush)
    return () => clearImmediate(turn)
  }

  #flush(): Promise<void> {
    this.#cancel?.()
    this.#cancel = undefined
    const group = this.#waiting
    this.#waiting = new Map()
    this.#running = this.#commit(group).finally(() => {
      this.#running = undefined
      if (this.#waiting.size > 0) void this.#flush()
    })
    return this.#running
  }

  async #commit(group: Map<string, Waiting>): Promise<void> {
    const steps: Step[] = [...group].map(([id, { from, to, sum, state }]) => ({
      ...{ id, from, to, state },
      change: sum.value,
    }))
    try {
      const granted = await this.#keeper.commit(steps)
      for (const [id, waiting] of group) {
        if (granted.has(id)) {
          this.#options.kept(id)
          waiting.settle()
        } else this.#lose(id, waiting, new Conflict())
      }
    } catch (error) {
      for (const [id, waiting] of group) this.#lose(id, waiting, error)
    }
  }

  /** What came in meanwhile builds on what was not kept. */
  #lose(id: string, waiting: Waiting, error: unknown): void {
    this.#options.lost(id)
    waiting.settle(error)
    this.#waiting.get(id)?.settle(new Conflict())
    this.#waiting.delete(id)
  }
}
