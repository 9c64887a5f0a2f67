// What a learner does in one exercise, as the class is told of it: never more than once a second, and the last word always.
import type { SessionState } from '@/lib/practice/session'
import { refusalsInARow, type Trouble, troubleIn } from './stuck'

export interface Report {
  state: 'working' | 'failing' | 'done' | 'stuck'
  detail: { passed: string[]; failing: string[]; beliefs: string[]; runs: number }
}

/** Help that is offered in private: first a hint, later to ask the trainer. */
export interface Offer {
  what: 'hint' | 'trainer'
  why: Trouble
}

interface Surroundings {
  /** Milliseconds. */
  now(): number
  /** @returns calls it off */
  later(act: () => void, ms: number): () => void
  send(report: Report): void
}

type Seen = Pick<SessionState, 'entries' | 'ended' | 'latest' | 'verdicts'>

const atMostEach = 1_000
const nothing: Seen = { entries: [], ended: 0, verdicts: new Map() }

export class ExerciseWatch {
  #seen = nothing
  #touched = false
  #done = false
  #stuck = false
  #detail: Report['detail'] = { passed: [], failing: [], beliefs: [], runs: 0 }
  #lastRun = 0
  #knownRefusals = 0
  #offers = 0
  #offer: Offer | undefined
  #sent = { text: '', at: Number.NEGATIVE_INFINITY }
  #waiting = false
  readonly #around: Surroundings
  readonly #listeners = new Set<() => void>()

  constructor(around: Surroundings) {
    this.#around = around
  }

  readonly offer = (): Offer | undefined => this.#offer

  get isDone(): boolean {
    return this.#done
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** It was solved on an earlier day. */
  passedBefore(passed: readonly string[]): void {
    if (this.#done) return
    this.#done = true
    this.#detail = { ...this.#detail, passed: [...passed] }
    this.#tell()
  }

  touch(): void {
    if (this.#touched) return
    this.#touched = true
    this.#lastRun = this.#around.now()
    this.#tell()
  }

  /** @returns whether all checks have passed just now */
  see(state: Seen): boolean {
    const before = this.#seen
    this.#seen = state
    // A run starts the world anew, so what counts it goes back to nothing in between.
    const ran = state.ended > before.ended || (state.latest !== undefined && state.latest !== before.latest)
    if (ran) this.#ran()
    // A handler that listens runs without an end: what reaches it is work too.
    else if (state.entries.length > before.entries.length) this.#lastRun = this.#around.now()
    const judged = state.verdicts !== before.verdicts && state.verdicts.size > 0
    if (judged) this.#judged(state.verdicts)
    this.look()
    return judged && this.#detail.failing.length === 0
  }

  /** What their work shows of what they believe. */
  believe(beliefs: readonly string[]): void {
    this.#detail = { ...this.#detail, beliefs: [...beliefs] }
    this.#tell()
  }

  /** Asks the trainer for help, or needs none any more. */
  ask(stuck: boolean): void {
    this.#stuck = stuck
    this.#settle()
    this.#tell()
  }

  /** Taken or not, an offer is made once; what goes on being wrong leads to the next. */
  answerOffer(): void {
    this.#settle()
  }

  /** To be called now and then, too: idleness makes no event. */
  look(): void {
    if (!this.#touched || this.#done || this.#offer || this.#offers > 1) return
    const { entries } = this.#seen
    const why = troubleIn({
      ...{ entries, knownRefusals: this.#knownRefusals },
      ...{ lastRun: this.#lastRun, now: this.#around.now() },
    })
    if (why === undefined) return
    this.#offers += 1
    this.#offer = { what: this.#offers === 1 ? 'hint' : 'trainer', why }
    if (this.#offers > 1) {
      this.#stuck = true
      this.#tell()
    }
    this.#changed()
  }

  #ran(): void {
    this.#touched = true
    this.#lastRun = this.#around.now()
    this.#detail = { ...this.#detail, runs: this.#detail.runs + 1 }
    this.#tell()
  }

  #judged(verdicts: SessionState['verdicts']): void {
    this.#touched = true
    const ids = (pass: boolean) =>
      [...verdicts].flatMap(([id, verdict]) => (verdict.pass === pass ? [id] : []))
    this.#detail = { ...this.#detail, passed: ids(true), failing: ids(false) }
    // What was done once stays done, whatever is tried afterwards.
    this.#done ||= this.#detail.failing.length === 0
    if (this.#done) {
      this.#stuck = false
      this.#settle()
    }
    this.#tell()
  }

  #settle(): void {
    this.#knownRefusals = refusalsInARow(this.#seen.entries)
    this.#lastRun = this.#around.now()
    if (this.#offer === undefined) return
    this.#offer = undefined
    this.#changed()
  }

  #report(): Report {
    const { failing } = this.#detail
    const work = failing.length > 0 ? 'failing' : 'working'
    return { state: this.#done ? 'done' : this.#stuck ? 'stuck' : work, detail: this.#detail }
  }

  #tell(): void {
    if (this.#waiting) return
    const { now, later, send } = this.#around
    const wait = this.#sent.at + atMostEach - now()
    if (wait > 0) {
      this.#waiting = true
      later(() => {
        this.#waiting = false
        this.#tell()
      }, wait)
      return
    }
    const report = this.#report()
    const text = JSON.stringify(report)
    if (text === this.#sent.text) return
    this.#sent = { text, at: now() }
    send(report)
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
