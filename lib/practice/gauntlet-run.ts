// One run of the gauntlet: a fresh world of the seed, the learner's handler listening, the hour played so that the page keeps its turns; told in batches, to be called off at any moment.
import { localeOf } from '@/mocks/locale'
import type { Fault } from '@/mocks/webhooks/faults/define-fault'
import type { Plan } from '@/mocks/webhooks/gauntlet/plan'
import type { ReportCard } from '@/mocks/webhooks/gauntlet/report-card'
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import type { HandlerClock } from './handler-clock'
import { handlerHost } from './lab-hosts'

/**
 * `ready`: waits for the handler to listen. `fallen`: the handler ended by itself, before the hour or in it. `broken`: the
 * course is at fault.
 */
export type RunPhase = 'ready' | 'playing' | 'done' | 'cancelled' | 'fallen' | 'broken'

export interface RunState {
  phase: RunPhase
  /** Virtual ms since the hour began. More than the hour: what was not taken is being sent again. */
  elapsed: number
  /** What stands on this run's wire log. */
  entries: readonly Exchange[]
  events: readonly LoggedEvent[]
  /** Exchanges that the sender did not send. */
  forged: ReadonlySet<string>
  /** Once the run is done. */
  card?: ReportCard
}

/** The file that the practice writes for each run: a handler imports its secrets from it. */
export const secretsPath = '/secrets.ts'

/** Real ms between two pieces of news. */
const batch = 200
/** Virtual ms that are played in one go: fine enough to be watched. */
const slice = 20_000
/** Afterwards only retries are left, and there may be days of them. */
const longSlice = 900_000

/** Ends a run from within; never seen outside. */
const calledOff = new Error('Failed to play the hour to its end: the run was called off.')

async function loadModules() {
  const [world, receivers, turn, hour, plan, report, faults, thirdParty, say] = await Promise.all([
    import('@/mocks/world'),
    import('@/mocks/receivers'),
    import('@/mocks/turn'),
    import('@/mocks/webhooks/gauntlet/hour'),
    import('@/mocks/webhooks/gauntlet/run-plan'),
    import('@/mocks/webhooks/gauntlet/report-card'),
    import('@/mocks/webhooks/faults/faults'),
    import('@/mocks/webhooks/faults/third-party'),
    import('@/mocks/say'),
  ])
  return {
    ...{ ...world, ...receivers, ...turn, ...hour, ...plan },
    ...{ ...report, ...faults, ...thirdParty, ...say },
  }
}

type Modules = Awaited<ReturnType<typeof loadModules>>

/** Loads what a run needs, so that the cable may be pulled afterwards. */
export const warmGauntlet = (): Promise<unknown> => loadModules()

export class GauntletRun {
  readonly seed: number
  readonly plan: Plan
  /** Those of this hour, by number. */
  readonly faults: readonly Fault[]
  /** Text of `secretsPath`. */
  readonly secrets: string
  /** Virtual ms since the epoch. */
  readonly startedAt: number
  readonly #world: World
  readonly #modules: Modules
  readonly #language: string
  readonly #listeners = new Set<() => void>()
  #state: RunState
  #told = 0

  private constructor(seed: number, language: string, modules: Modules) {
    const { createWorld, hourOf, secretFile, faultNamed } = modules
    this.#modules = modules
    this.#language = language
    this.#world = createWorld({ seed })
    this.seed = seed
    this.plan = hourOf(seed)
    this.faults = this.plan.faults
      .flatMap(({ fault }) => faultNamed(fault) ?? [])
      .sort((a, b) => a.number - b.number)
    this.secrets = secretFile(this.#world, this.plan.faults)
    this.startedAt = this.#world.clock.now()
    this.#state = this.#look('ready')
  }

  /** @param language of what the practice API says in errors, e.g. `pt-BR` */
  static async open(seed: number, language: string): Promise<GauntletRun> {
    const modules = await loadModules()
    await modules.learn(localeOf(new Headers({ 'accept-language': language })))
    return new GauntletRun(seed, language, modules)
  }

  readonly get = (): RunState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The time that the handler lives in. */
  get clock(): HandlerClock {
    return this.#world.clock
  }

  /** What the handler sends goes through the one door. `cause` is the exchange of the delivery that it is put down to. */
  send(request: Request, cause?: string): Promise<Response> {
    if (!request.headers.has('accept-language')) request.headers.set('accept-language', this.#language)
    return this.#world.send(request, { kind: 'code', cause })
  }

  /** The handler listens: plays the hour, once. Resolves when it is over, however that came. */
  async play(receive: (request: Request, cause?: string) => Promise<Response>): Promise<void> {
    if (this.#state.phase !== 'ready') return
    const { exchangeOf, listenAt, runPlan, reportCard } = this.#modules
    const { plan } = this
    const leave = listenAt(this.#world, handlerHost, (request) => receive(request, exchangeOf(request)))
    this.#show('playing')
    try {
      const drive = (moment: number) => this.#drive(moment)
      const evidence = await runPlan(this.#world, { plan, host: handlerHost, drive })
      this.#mustPlay()
      this.#show('done', reportCard(evidence))
    } catch {
      // Already over: it was called off, and whatever broke after that is of no interest.
      if (this.#isPlaying()) this.#show('broken')
    } finally {
      leave()
    }
  }

  /** What is over stays as it was. */
  end(how: 'cancelled' | 'fallen'): void {
    const { phase } = this.#state
    if (phase === 'ready' || phase === 'playing') this.#show(how)
  }

  async #drive(moment: number): Promise<void> {
    const { clock } = this.#world
    while (clock.now() < moment) {
      this.#mustPlay()
      const played = clock.now() - this.startedAt
      const step = played < this.plan.length ? slice : longSlice
      await clock.advanceTo(Math.min(moment, clock.now() + step))
      this.#mustPlay()
      if (performance.now() - this.#told > batch) this.#show('playing')
      await this.#modules.turn()
    }
  }

  #mustPlay(): void {
    if (!this.#isPlaying()) throw calledOff
  }

  #isPlaying(): boolean {
    return this.#state.phase === 'playing'
  }

  #look(phase: RunPhase, card?: ReportCard): RunState {
    const { clock, log } = this.#world
    const forged = this.#modules.forgedRequests(this.#world).all()
    return {
      phase,
      elapsed: clock.now() - this.startedAt,
      entries: log.entries(),
      events: log.events(),
      forged: new Set(forged.map(({ id }) => id)),
      card,
    }
  }

  #show(phase: RunPhase, card?: ReportCard): void {
    this.#told = performance.now()
    this.#state = this.#look(phase, card)
    for (const listener of this.#listeners) listener()
  }
}
