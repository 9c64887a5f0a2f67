import { defaultLocale } from '@/mocks/locale'
import type { Race, RaceFigures, RaceOptions } from '@/mocks/webhooks/race/race'

export type Phase = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'failed'

export interface RunState {
  phase: Phase
  /** Virtual ms since the start. */
  now: number
  figures?: RaceFigures
}

/** Ms of work a frame may take: the page goes on answering. */
const budget = 8

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

/** Loads the practice world and all it needs to answer without a network. */
export async function loadRace(): Promise<typeof Race> {
  const [{ Race }, { learn }] = await Promise.all([
    import('@/mocks/webhooks/race/race'),
    import('@/mocks/say'),
  ])
  await learn(defaultLocale)
  return Race
}

/** Runs one race at the page's pace: starts, pauses, goes on, hurries to the end. */
export class RaceRun {
  readonly options: RaceOptions
  /** Virtual ms per real ms. */
  speed: number
  race?: Race
  #state: RunState = { phase: 'idle', now: 0 }
  #hurries = false
  readonly #listeners = new Set<() => void>()

  constructor(options: RaceOptions, speed: number) {
    this.options = options
    this.speed = speed
  }

  readonly get = (): RunState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async start(): Promise<void> {
    this.#set({ phase: 'loading' })
    await this.#orFail(async () => {
      this.race = new (await loadRace())(this.options)
      await this.#run(this.race)
    })
  }

  pause(): void {
    if (this.#state.phase === 'running') this.#set({ phase: 'paused' })
  }

  async resume(): Promise<void> {
    const { race } = this
    if (race && this.#state.phase === 'paused') await this.#orFail(() => this.#run(race))
  }

  /** As fast as the page allows, from wherever it is. */
  async toEnd(): Promise<void> {
    this.#hurries = true
    await (this.#state.phase === 'idle' ? this.start() : this.resume())
  }

  async #run(race: Race): Promise<void> {
    this.#set({ phase: 'running' })
    for (let last = performance.now(); this.#state.phase === 'running' && !race.finished; ) {
      await nextFrame()
      const now = performance.now()
      const due = this.#hurries ? race.duration : race.now + (now - last) * this.speed
      last = now
      await this.#advance(race, due, now)
      this.#set({ now: race.now, figures: race.figures() })
    }
    if (race.finished) this.#set({ phase: 'done' })
  }

  /** Gets as far as the budget lets it: a slow device lags behind, nothing is skipped. */
  async #advance(race: Race, due: number, since: number): Promise<void> {
    const stride = Math.max(this.options.interval, 60_000)
    do await race.step(Math.min(due, race.now + stride))
    while (race.now < Math.min(due, race.duration) && performance.now() - since < budget)
  }

  async #orFail(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch {
      this.#set({ phase: 'failed' })
    }
  }

  #set(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
