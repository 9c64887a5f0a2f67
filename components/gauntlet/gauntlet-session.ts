// One gauntlet while the page lives: which hour, the run that is on or was last, what the handler wrote.
import type { ConsoleLine } from '@/lib/practice/evidence'
import { GauntletRun, type RunPhase, type RunState } from '@/lib/practice/gauntlet-run'

/** `none`: never run. `opening`: the practice world is being loaded. `failed`: it could not be. */
export type GauntletPhase = 'none' | 'opening' | 'failed' | RunPhase

export interface GauntletState {
  phase: GauntletPhase
  run?: GauntletRun
  /** What the run told last. */
  told?: RunState
  lines: readonly ConsoleLine[]
}

export const isOn = (phase: GauntletPhase) => phase === 'opening' || phase === 'ready' || phase === 'playing'

/** A handler may write thousands of lines an hour; so many of the newest are kept. */
const mostLines = 200
/** Milliseconds. */
const batch = 150

export class GauntletSession {
  #state: GauntletState = { phase: 'none', lines: [] }
  #opened = 0
  #waiting: ConsoleLine[] = []
  #timer?: ReturnType<typeof setTimeout>
  readonly #open: (seed: number, language: string) => Promise<GauntletRun>
  readonly #listeners = new Set<() => void>()

  constructor(open: (seed: number, language: string) => Promise<GauntletRun> = GauntletRun.open) {
    this.#open = open
  }

  readonly get = (): GauntletState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A fresh run takes the place of the last. Undefined when it cannot be had, or is wanted no more. */
  async open(seed: number, language: string): Promise<GauntletRun | undefined> {
    this.cancel()
    this.#opened += 1
    const ticket = this.#opened
    this.#waiting = []
    this.#set({ phase: 'opening', lines: [], run: undefined, told: undefined })
    try {
      const run = await this.#open(seed, language)
      if (ticket !== this.#opened) return undefined
      const look = () => {
        if (this.#state.run === run) this.#set({ phase: run.get().phase, told: run.get() })
      }
      run.subscribe(look)
      this.#set({ phase: run.get().phase, run, told: run.get() })
      return run
    } catch {
      if (ticket === this.#opened) this.#set({ phase: 'failed' })
      return undefined
    }
  }

  cancel(): void {
    const { phase, run } = this.#state
    if (phase === 'opening') {
      this.#opened += 1
      this.#set({ phase: 'cancelled' })
    }
    run?.end('cancelled')
  }

  /** What comes when the run is over is about its end, which the page tells by itself. */
  addLine(line: ConsoleLine): void {
    if (!isOn(this.#state.phase)) return
    this.#waiting.push(line)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const lines = [...this.#state.lines, ...this.#waiting].slice(-mostLines)
      this.#waiting = []
      this.#set({ lines })
    }, batch)
  }

  #set(change: Partial<GauntletState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const sessions = new Map<string, GauntletSession>()

/** The same one until the page is left. */
export function gauntletSession(id: string): GauntletSession {
  const session = sessions.get(id) ?? new GauntletSession()
  sessions.set(id, session)
  return session
}
