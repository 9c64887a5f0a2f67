// One learner's work on one exercise (or console) while the page lives: its own world, what ran, what the checks said.
import { localeOf } from '@/mocks/locale'
import type { Exchange, LoggedEvent, Origin } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import { worldStart } from '@/mocks/world-start'
import { Beat } from './beat'
import type { Verdict } from './check'
import type { ConsoleLine, Evidence, RunOutcome } from './evidence'
import { factOf, type Prediction, type Said } from './prediction'

export interface SessionState {
  /** What stands on this session's wire log. */
  entries: readonly Exchange[]
  /** What happened inside the platform meanwhile. */
  events: readonly LoggedEvent[]
  lines: readonly ConsoleLine[]
  outcome: RunOutcome
  /** Runs that have ended since the start. */
  ended: number
  answers: Readonly<Record<string, string>>
  verdicts: ReadonlyMap<string, Verdict>
  /** The last exchange sent from a console. */
  latest?: Exchange
  /** What the learner expects of the next answer. */
  said: Said
  predictions: readonly Prediction[]
}

const fresh: SessionState = {
  entries: [],
  events: [],
  lines: [],
  outcome: 'none',
  ended: 0,
  answers: {},
  verdicts: new Map(),
  said: {},
  predictions: [],
}

/** Milliseconds; shorter than anybody sees. */
const batch = 30

const worlds = new Set<World>()
const watchers = new Set<(world: World) => void>()

/** Tells of the world of every session: of those that are open now, and of each as it opens. @returns stops telling */
export function everyWorld(tell: (world: World) => void): () => void {
  for (const world of worlds) tell(world)
  watchers.add(tell)
  return () => watchers.delete(tell)
}

export class PracticeSession {
  #state = fresh
  #world?: Promise<World>
  #opened?: World
  #before = 0
  #sending: Promise<unknown> = Promise.resolve()
  readonly #listeners = new Set<() => void>()
  /** Sent as Accept-Language, as a browser would; the practice API words its errors accordingly. */
  language = 'en'

  static readonly serverState = fresh

  readonly get = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The practice world, loaded when it is first needed. */
  world(): Promise<World> {
    this.#world ??= this.#open()
    return this.#world
  }

  /** A world that could not be loaded is asked for again the next time. */
  async #open(): Promise<World> {
    try {
      const [{ createWorld }, { learn }] = await Promise.all([import('@/mocks/world'), import('@/mocks/say')])
      const world = createWorld()
      // What the platform says comes along now, not with the first refusal, when the cable may be out.
      await learn(localeOf(new Headers({ 'accept-language': this.language })))
      world.clock.pace = 1
      // A program may send thousands of requests: the page is told of them in batches.
      const news = new Beat(
        () => this.#set({ entries: world.log.entries(), events: world.log.events() }),
        batch,
      )
      world.log.subscribe(news.later)
      this.#opened = world
      worlds.add(world)
      for (const tell of [...watchers]) tell(world)
      return world
    } catch (error) {
      this.#world = undefined
      throw error
    }
  }

  /** Sends through the one door. Rejects like `fetch` when no server answers. */
  async send(request: Request, origin: Origin): Promise<Response> {
    if (!request.headers.has('accept-language')) request.headers.set('accept-language', this.language)
    const world = await this.world()
    return world.send(request, origin)
  }

  /** Sends from a console. @returns the exchange as the wire log has it, also when nobody answered */
  sendFromConsole(request: Request): Promise<Exchange> {
    const sent = this.#sendFromConsole(request)
    this.#sending = sent.catch(() => undefined)
    return sent
  }

  async #sendFromConsole(request: Request): Promise<Exchange> {
    const world = await this.world()
    const before = world.log.entries().at(-1)?.id
    const { tables } = world.snapshot()
    const { said } = this.#state
    await this.send(request, { kind: 'console' }).catch(() => undefined)
    const entries = world.log.entries()
    const known = entries.findIndex(({ id }) => id === before)
    const latest = entries.slice(known + 1).find(({ origin }) => origin.kind === 'console')
    if (latest === undefined)
      throw new Error('Failed to find the exchange on the wire log: it was cleared meanwhile')
    const predictions = [...this.#state.predictions]
    if (Object.keys(said).length > 0) {
      predictions.push({ exchange: latest.id, said, fact: factOf(latest, tables, world.snapshot().tables) })
    }
    const { log } = world
    this.#set({ latest, entries: log.entries(), events: log.events(), said: {}, predictions })
    return latest
  }

  /** Milliseconds since 1970 on the clock of this session's world; its first moment until there is one. */
  readonly now = (): number => this.#opened?.clock.now() ?? worldStart

  /** What the learner expects of the next answer to a request from a console. */
  predict(said: Said): void {
    this.#set({ said })
  }

  /** A run of code starts from the world's beginning, so that the same program always sees the same. */
  async beginRun(): Promise<void> {
    await this.startOver()
  }

  /** What stands on the wire log now was there before the learner came. */
  markBefore(): void {
    this.#before = this.#opened?.log.entries().length ?? 0
  }

  addLine(line: ConsoleLine): void {
    this.#set({ lines: [...this.#state.lines, line] })
  }

  endRun(outcome: RunOutcome): void {
    this.#set({ outcome, ended: this.#state.ended + 1 })
  }

  answer(field: string, choice: string): void {
    this.#set({ answers: { ...this.#state.answers, [field]: choice } })
  }

  judged(verdicts: ReadonlyMap<string, Verdict>): void {
    this.#set({ verdicts })
  }

  /** What was done until now; a request on its way still counts. */
  async evidence(): Promise<Evidence> {
    await this.#sending
    const world = await this.world()
    const { lines, outcome, answers, predictions } = this.#state
    const exchanges = world.log.entries()
    const before = this.#before
    return { exchanges, world, console: lines, outcome, answers, predictions, order: [], before }
  }

  /** World, wire log, console and verdicts as on the first visit; answers stay. */
  async startOver(): Promise<void> {
    const world = await this.world()
    world.reset()
    world.clock.pace = 1
    world.log.clear()
    this.#before = 0
    this.#set({ ...fresh, answers: this.#state.answers, latest: undefined })
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const sessions = new Map<string, PracticeSession>()

/** The session of this id; the same one after a change of language or lesson, until the page is left. */
export function practiceSession(id: string): PracticeSession {
  const session = sessions.get(id) ?? new PracticeSession()
  sessions.set(id, session)
  return session
}
