// A learner's own address outside of the page: made, reset, removed, and what arrives there, as it arrives.
import type { Exchange } from '@/mocks/wire-log'
import { type Made, type Shown, type Trouble, troubleIn } from './ask-server'
import { keepWorkspace, keptWorkspace } from './kept-workspace'
import { afterTrouble, every, type Surroundings, usual } from './surroundings'

export interface OwnAddressState {
  /** `idle`: there is none. */
  phase: 'looking' | 'idle' | 'making' | 'ready'
  made?: Made
  expires?: string
  entries: readonly Exchange[]
  trouble?: Trouble
  /** What was done last, to be said aloud. */
  news?: 'made' | 'reset' | 'removed'
}

const mostShown = 200

const none: readonly Exchange[] = []

export class OwnAddress {
  #state: OwnAddressState = { phase: 'looking', entries: none }
  readonly #at: Surroundings
  readonly #listeners = new Set<() => void>()
  #stop = () => {}
  #last = 0
  #count = 0
  /** Counts workspaces, so that an answer about an earlier one is not taken for this one's. */
  #era = 0

  constructor(surroundings: Partial<Surroundings> = {}) {
    this.#at = { ...usual, ...surroundings }
  }

  static readonly serverState: OwnAddressState = { phase: 'looking', entries: none }

  readonly get = (): OwnAddressState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Looks for the workspace of an earlier visit. @returns how to end */
  readonly open = (): (() => void) => {
    const made = keptWorkspace(this.#at.storage)
    if (made) void this.#use(made, undefined)
    else this.#set({ phase: 'idle', entries: none })
    return () => this.#leave()
  }

  async make(): Promise<void> {
    this.#set({ phase: 'making', entries: none })
    try {
      const made = await this.#at.server.make()
      keepWorkspace(this.#at.storage, made)
      await this.#use(made, 'made')
    } catch (error) {
      this.#set({ phase: 'idle', entries: none, trouble: troubleIn(error) })
    }
  }

  async reset(): Promise<void> {
    await this.#tell('reset', (workspace) => this.#at.server.reset(workspace))
  }

  async remove(): Promise<void> {
    await this.#tell('removed', (workspace) => this.#at.server.remove(workspace))
    if (this.#state.news !== 'removed') return
    keepWorkspace(this.#at.storage, undefined)
    this.#leave()
    this.#set({ phase: 'idle', entries: none, news: 'removed' })
  }

  async #tell(news: 'reset' | 'removed', act: (workspace: string) => Promise<void>): Promise<void> {
    const { made, ...state } = this.#state
    if (!made) return
    this.#set({ ...state, made, news: undefined, trouble: undefined })
    try {
      await act(made.workspace)
      this.#set({ ...this.#state, news })
    } catch (error) {
      this.#fail(error)
    }
  }

  async #use(made: Made, news: OwnAddressState['news']): Promise<void> {
    this.#leave()
    const era = this.#era
    this.#set({ phase: 'ready', made, entries: none, news })
    try {
      const shown: Shown = await this.#at.server.show(made.workspace)
      if (era !== this.#era) return
      this.#set({ ...this.#state, expires: shown.expires })
    } catch (error) {
      if (era === this.#era) this.#fail(error)
    }
    if (era === this.#era && this.#state.phase === 'ready') this.#listen(era, 0)
  }

  #listen(era: number, ms: number): void {
    this.#stop = this.#at.later(ms, () => {
      const reading = this.#at.isSeen() ? this.#read(era) : Promise.resolve(every)
      void reading.then((next) => {
        if (era === this.#era && next !== undefined) this.#listen(era, next)
      })
    })
  }

  /** @returns ms until the next time; undefined for never */
  async #read(era: number): Promise<number | undefined> {
    const { made } = this.#state
    if (!made) return undefined
    try {
      const { entries, last } = await this.#at.server.log(made.workspace, this.#last)
      if (era !== this.#era) return undefined
      this.#last = last
      // The server counts over everybody's; here they are one's own, in the order they came.
      const fresh = entries.map(({ exchange }) => ({ ...exchange, id: `x${++this.#count}` }))
      const { trouble: _, ...state } = this.#state
      if (fresh.length > 0 || this.#state.trouble)
        this.#set({ ...state, entries: [...state.entries, ...fresh].slice(-mostShown) })
      return every
    } catch (error) {
      if (era !== this.#era) return undefined
      this.#fail(error)
      return this.#state.phase === 'ready' ? afterTrouble : undefined
    }
  }

  #fail(error: unknown): void {
    const trouble = troubleIn(error)
    const isGone = trouble === 'unknown-workspace'
    if (isGone) {
      keepWorkspace(this.#at.storage, undefined)
      this.#leave()
    }
    this.#set(isGone ? { phase: 'idle', entries: none, trouble } : { ...this.#state, trouble })
  }

  #leave(): void {
    this.#stop()
    this.#era += 1
    this.#last = 0
    this.#count = 0
  }

  #set(state: OwnAddressState): void {
    this.#state = state
    for (const listener of [...this.#listeners]) listener()
  }
}
