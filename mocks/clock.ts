// Promises a time of its own: it stands, runs or jumps as told, and what falls due happens in order, whatever the pace.
import { DueQueue } from './due-queue'
import { Stillness } from './stillness'
import { turn } from './turn'

/** What a named task carries; plain JSON, so that it survives snapshot and restore. */
export type TaskPayload = Readonly<Record<string, string | number | boolean | null>>
/** May answer with a promise: the clock then waits for it before anything later happens. */
export type TaskHandler = (payload: TaskPayload, at: number) => undefined | Promise<void>

export interface Task {
  id: string
  name: string
  payload: TaskPayload
  /** Virtual ms since the epoch. */
  at: number
}

export interface ClockSnapshot {
  now: number
  count: number
  tasks: readonly Task[]
}

interface Entry {
  at: number
  order: number
  /** A sleeper goes on in a later microtask, so the clock must let it before it moves further. */
  sleeper: boolean
  gone: boolean
  task?: Task
  run(): undefined | Promise<void>
}

/** Monday, 2 March 2026, 12:00 UTC. */
export const worldStart = Date.UTC(2026, 2, 2, 12)

const longestRealTimer = 2 ** 31 - 1

/**
 * Time waits this many ticks of so many real ms for work which neither ends nor sleeps: it waits for something else then.
 * A machine that stood still meanwhile has ticked once.
 */
const patience = { ticks: 10, ms: 50 }
/** Real ms of work in one go, when the page drives the clock: after them the page has its turn. */
const slice = 8

export class Clock {
  #now = worldStart
  #pace = 0
  #realSince = 0
  /** While due tasks run, time stands at the task's moment, however long they take. */
  #draining = 0
  #count = 0
  #queue = new DueQueue<Entry>((entry) => !entry.gone)
  #tasks = new Map<string, Entry>()
  #timers = new Map<number, Entry>()
  #handlers = new Map<string, TaskHandler>()
  #listeners = new Set<() => void>()
  readonly #still = new Stillness()
  /** How to end the hold of each work of unknown length, and the ticks it has lasted. */
  readonly #patience = new Map<() => void, number>()
  #watching = false
  /** When the page last had its turn, in real ms. */
  #breath = 0
  /** Counts restores: what was under way before one has no say after it. */
  #era = 0
  #real: ReturnType<typeof globalThis.setTimeout> | undefined

  /** Virtual ms since the epoch. It lags rather than pass over something due that has not happened yet. */
  now(): number {
    const next = this.#stands ? undefined : this.#queue.peek()
    return Math.min(this.#sinceReal(), Math.max(this.#now, next?.at ?? Number.POSITIVE_INFINITY))
  }

  /** Virtual ms per real ms: 0 stands still (it then moves only by `advance` and by the latency of requests). */
  get pace(): number {
    return this.#pace
  }

  set pace(pace: number) {
    if (!Number.isFinite(pace) || pace < 0) {
      throw new RangeError(
        `Failed to set the pace of the clock: ${pace} is not a pace. Use 0 or a positive number.`,
      )
    }
    this.#now = this.now()
    this.#realSince = performance.now()
    this.#pace = pace
    this.#changed()
  }

  /** What a task named `name` does when it falls due. One handler per name; a later one takes its place. */
  on(name: string, handler: TaskHandler): void {
    this.#handlers.set(name, handler)
  }

  /** Does `name` with `payload` after `ms`; survives snapshot and restore. Gives the id to cancel it by. */
  schedule(name: string, payload: TaskPayload, ms: number): string {
    this.#count += 1
    const at = this.now() + Math.max(0, ms)
    this.#addTask(Object.freeze({ id: `t${this.#count}`, name, payload, at }), this.#count)
    this.#changed()
    return `t${this.#count}`
  }

  cancel(taskId: string): boolean {
    const entry = this.#tasks.get(taskId)
    if (!entry) return false
    this.#tasks.delete(taskId)
    this.#drop(entry)
    return true
  }

  /** Named tasks still to come, soonest first. */
  pending(): readonly Task[] {
    return [...this.#tasks.values()]
      .sort((a, b) => a.at - b.at || a.order - b.order)
      .flatMap(({ task }) => task ?? [])
  }

  /** Like the page's own, on virtual time. Lost on restore and reset: what must survive is a named task. */
  setTimeout(run: () => void, ms: number): number {
    return this.#addTimer(ms, false, () => {
      run()
      return undefined
    })
  }

  clearTimeout(timerId: number): void {
    const entry = this.#timers.get(timerId)
    this.#timers.delete(timerId)
    if (entry) this.#drop(entry)
  }

  /** Resolves after `ms` of virtual time; rejects with the signal's reason when it is aborted before. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const giveUp = () => {
        this.clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = this.#addTimer(ms, true, () => {
        signal?.removeEventListener('abort', giveUp)
        resolve()
        return undefined
      })
      signal?.addEventListener('abort', giveUp, { once: true })
      this.#still.slept()
    })
  }

  /**
   * Time stands still until the function that comes back is called: whoever does real work outside of the clock's sight (a
   * worker with a message to answer) holds it meanwhile.
   */
  hold(): () => void {
    this.#now = this.now()
    const letGo = this.#still.hold(() => this.#goOn())
    this.#aim()
    return letGo
  }

  /** Holds time while `work` is under way, until anything first sleeps on the clock: it is taken to be this work. */
  still<T>(work: () => T | Promise<T>): Promise<T> {
    const release = this.hold()
    this.#patience.set(release, 0)
    this.#watch()
    return this.#still.during(release, work).finally(() => this.#patience.delete(release))
  }

  /** Moves time on by `ms`, doing all that falls due on the way. What needs no waiting is done before this returns. */
  advance(ms: number): Promise<void> {
    return this.advanceTo(this.now() + ms)
  }

  /** Like `advance`, to a moment; a moment in the past changes nothing. */
  advanceTo(moment: number): Promise<void> {
    // Who holds already may be the one that this call came from, when it came in the middle of a jump.
    return this.#drain(moment, { after: this.#draining > 0 ? this.#still.begun : 0 })
  }

  /** Like `advanceTo`, for work that may hold time itself: it waits for nobody who held before. */
  jumpTo(moment: number): Promise<void> {
    return this.#drain(moment, { after: this.#still.begun })
  }

  /** Jumps to the next thing that falls due and does it. False when nothing is waiting. */
  async advanceToNext(): Promise<boolean> {
    const next = this.#queue.peek()
    if (!next) return false
    await this.advanceTo(next.at)
    return true
  }

  /** Told when time jumped, the pace changed, or what is waiting changed; not for every passing ms. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  snapshot(): ClockSnapshot {
    return { now: this.now(), count: this.#count, tasks: this.pending() }
  }

  /** Takes time and tasks from the snapshot; keeps the pace and the handlers; drops timers, waking who sleeps. */
  restore(snapshot: ClockSnapshot): void {
    this.#era += 1
    this.#now = snapshot.now
    this.#realSince = performance.now()
    this.#count = snapshot.count
    const sleepers = [...this.#timers.values()].filter((timer) => timer.sleeper)
    this.#queue.clear()
    this.#tasks.clear()
    this.#timers.clear()
    for (const task of snapshot.tasks) this.#addTask(Object.freeze({ ...task }), Number(task.id.slice(1)))
    for (const sleeper of sleepers) sleeper.run()
    this.#still.letAllGo()
    this.#changed()
  }

  #addTask(task: Task, order: number): void {
    const run = () => {
      this.#tasks.delete(task.id)
      return this.#handlers.get(task.name)?.(task.payload, task.at)
    }
    const entry = { at: task.at, order, sleeper: false, gone: false, task, run }
    this.#tasks.set(task.id, entry)
    this.#queue.push(entry)
  }

  #addTimer(ms: number, sleeper: boolean, act: () => undefined): number {
    this.#count += 1
    const timer = this.#count
    const run = () => {
      this.#timers.delete(timer)
      return act()
    }
    const entry = { at: this.now() + Math.max(0, ms), order: timer, sleeper, gone: false, run }
    this.#timers.set(timer, entry)
    this.#queue.push(entry)
    this.#changed()
    return timer
  }

  #drop(entry: Entry): void {
    entry.gone = true
    this.#queue.dropped()
    this.#changed()
  }

  /**
   * Does in order what falls due until `moment`, waiting for whoever began to hold time after the `after`th hold; with `most`
   * the page has its turn after that many ms of work.
   */
  async #drain(moment: number, { after = 0, most = Number.POSITIVE_INFINITY }): Promise<void> {
    this.#now = this.now()
    this.#draining += 1
    const era = this.#era
    this.#breath = performance.now()
    try {
      while (this.#still.isHeld(after)) await this.#released()
      for (let due = this.#queue.peek(); due && due.at <= moment; due = this.#queue.peek()) {
        if (era !== this.#era) break
        this.#queue.pop()
        this.#now = Math.max(this.#now, due.at)
        const { sleeps } = this.#still
        const waiting = due.run()
        if (waiting && sleeps === this.#still.sleeps) await this.#still.settled(waiting)
        // A sleeper's promise has only just been resolved: a turn lets it act before later things happen.
        else if (due.sleeper) await this.#turn()
        while (this.#still.isHeld(after)) await this.#released()
        if (performance.now() - this.#breath > most) await this.#turn()
      }
      if (era === this.#era) this.#now = Math.max(this.#now, moment)
    } finally {
      this.#draining -= 1
      this.#goOn()
      this.#changed()
    }
  }

  /** One real timer for all: to set and clear one for each takes longer than most work. */
  #watch(): void {
    if (this.#watching || this.#patience.size === 0) return
    this.#watching = true
    globalThis.setTimeout(() => {
      this.#watching = false
      for (const [release, ticks] of [...this.#patience]) {
        this.#patience.set(release, ticks + 1)
        if (ticks + 1 < patience.ticks) continue
        this.#patience.delete(release)
        release()
      }
      this.#watch()
    }, patience.ms)
  }

  /** Waits until somebody lets go; whoever waited for the same has a turn. */
  async #released(): Promise<void> {
    await this.#still.released()
    await this.#turn()
  }

  async #turn(): Promise<void> {
    await turn()
    this.#breath = performance.now()
  }

  /** Where time would be by the page's own clock. */
  #sinceReal(): number {
    if (this.#pace === 0 || this.#stands) return this.#now
    return Math.floor(this.#now + (performance.now() - this.#realSince) * this.#pace)
  }

  get #stands(): boolean {
    return this.#draining > 0 || this.#still.isHeld()
  }

  #goOn(): void {
    if (this.#stands) return
    this.#realSince = performance.now()
    this.#aim()
  }

  #changed(): void {
    this.#aim()
    for (const listener of [...this.#listeners]) listener()
  }

  /** Sets the one real timer to the next thing that falls due. */
  #aim(): void {
    if (this.#real !== undefined) globalThis.clearTimeout(this.#real)
    this.#real = undefined
    if (this.#pace === 0 || this.#stands) return
    const next = this.#queue.peek()
    if (!next) return
    const wait = Math.min(longestRealTimer, Math.max(0, (next.at - this.now()) / this.#pace))
    this.#real = globalThis.setTimeout(
      () => void this.#drain(this.#sinceReal(), { most: slice }),
      Math.ceil(wait),
    )
  }
}
