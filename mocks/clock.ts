// Promises a time of its own: it stands, runs or jumps as told, and what falls due happens in order, whatever the pace.

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

interface Timer {
  at: number
  order: number
  /** A sleeper goes on in a later microtask, so the clock must let it before it moves further. */
  sleeper: boolean
  run(): undefined | Promise<void>
}

/** Monday, 2 March 2026, 12:00 UTC. */
export const worldStart = Date.UTC(2026, 2, 2, 12)

const longestRealTimer = 2 ** 31 - 1

export class Clock {
  #now = worldStart
  #pace = 0
  #realSince = 0
  /** While due tasks run, time stands at the task's moment, however long they take. */
  #draining = 0
  #count = 0
  #tasks = new Map<string, { task: Task; order: number }>()
  #timers = new Map<number, Timer>()
  #handlers = new Map<string, TaskHandler>()
  #listeners = new Set<() => void>()
  #onSleep = new Set<() => void>()
  #sleeps = 0
  /** Counts restores: what was under way before one has no say after it. */
  #era = 0
  #real: ReturnType<typeof globalThis.setTimeout> | undefined

  /** Virtual ms since the epoch. */
  now(): number {
    if (this.#pace === 0 || this.#draining > 0) return this.#now
    return Math.floor(this.#now + (performance.now() - this.#realSince) * this.#pace)
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
    const task = Object.freeze({ id: `t${this.#count}`, name, payload, at: this.now() + Math.max(0, ms) })
    this.#tasks.set(task.id, { task, order: this.#count })
    this.#changed()
    return task.id
  }

  cancel(taskId: string): boolean {
    const had = this.#tasks.delete(taskId)
    if (had) this.#changed()
    return had
  }

  /** Named tasks still to come, soonest first. */
  pending(): readonly Task[] {
    return [...this.#tasks.values()]
      .sort((a, b) => a.task.at - b.task.at || a.order - b.order)
      .map((e) => e.task)
  }

  /** Like the page's own, on virtual time. Lost on restore and reset: what must survive is a named task. */
  setTimeout(run: () => void, ms: number): number {
    return this.#addTimer(ms, false, () => {
      run()
      return undefined
    })
  }

  clearTimeout(timerId: number): void {
    if (this.#timers.delete(timerId)) this.#changed()
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
      this.#sleeps += 1
      for (const wake of [...this.#onSleep]) wake()
    })
  }

  /** Moves time on by `ms`, doing all that falls due on the way. What needs no waiting is done before this returns. */
  advance(ms: number): Promise<void> {
    return this.advanceTo(this.now() + ms)
  }

  /** Like `advance`, to a moment; a moment in the past changes nothing. */
  async advanceTo(moment: number): Promise<void> {
    this.#now = this.now()
    this.#draining += 1
    const era = this.#era
    try {
      for (let due = this.#next(); due && due.at <= moment && era === this.#era; due = this.#next()) {
        this.#now = Math.max(this.#now, due.at)
        const sleeps = this.#sleeps
        const waiting = due.take()
        if (waiting && sleeps === this.#sleeps) await this.#settled(waiting)
        // A sleeper's promise has only just been resolved: a macrotask lets it act before later things happen.
        else if (due.sleeper) await new Promise((resolve) => globalThis.setTimeout(resolve, 0))
      }
      if (era === this.#era) this.#now = Math.max(this.#now, moment)
    } finally {
      this.#draining -= 1
      this.#realSince = performance.now()
      this.#changed()
    }
  }

  /** Jumps to the next thing that falls due and does it. False when nothing is waiting. */
  async advanceToNext(): Promise<boolean> {
    const next = this.#next()
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
    this.#tasks = new Map(
      snapshot.tasks.map((task) => [
        task.id,
        { task: Object.freeze({ ...task }), order: Number(task.id.slice(1)) },
      ]),
    )
    const sleepers = [...this.#timers.values()].filter((timer) => timer.sleeper)
    this.#timers.clear()
    for (const sleeper of sleepers) sleeper.run()
    this.#changed()
  }

  #addTimer(ms: number, sleeper: boolean, run: Timer['run']): number {
    this.#count += 1
    this.#timers.set(this.#count, { at: this.now() + Math.max(0, ms), order: this.#count, sleeper, run })
    this.#changed()
    return this.#count
  }

  #next(): { at: number; sleeper: boolean; take(): undefined | Promise<void> } | undefined {
    let best: { at: number; order: number; sleeper: boolean; take(): undefined | Promise<void> } | undefined
    const earlier = (at: number, order: number) =>
      !best || at < best.at || (at === best.at && order < best.order)
    for (const { task, order } of this.#tasks.values()) {
      if (earlier(task.at, order))
        best = { at: task.at, order, sleeper: false, take: () => this.#takeTask(task) }
    }
    for (const [id, timer] of this.#timers) {
      if (earlier(timer.at, timer.order)) best = { ...timer, take: () => this.#takeTimer(id, timer) }
    }
    return best
  }

  #takeTask(task: Task): undefined | Promise<void> {
    this.#tasks.delete(task.id)
    return this.#handlers.get(task.name)?.(task.payload, task.at)
  }

  #takeTimer(id: number, timer: Timer): undefined | Promise<void> {
    this.#timers.delete(id)
    return timer.run()
  }

  /** A task that sleeps on this very clock would wait for ever: once it sleeps, time goes on without it. */
  async #settled(work: Promise<void>): Promise<void> {
    let wake = () => {}
    const slept = new Promise<void>((resolve) => {
      wake = resolve
    })
    this.#onSleep.add(wake)
    await Promise.race([work, slept]).finally(() => this.#onSleep.delete(wake))
  }

  #changed(): void {
    this.#aim()
    for (const listener of [...this.#listeners]) listener()
  }

  /** Sets the one real timer to the next thing that falls due. */
  #aim(): void {
    globalThis.clearTimeout(this.#real)
    this.#real = undefined
    if (this.#pace === 0 || this.#draining > 0) return
    const next = this.#next()
    if (!next) return
    const wait = Math.min(longestRealTimer, Math.max(0, (next.at - this.now()) / this.#pace))
    this.#real = globalThis.setTimeout(() => void this.advanceTo(this.now()), Math.ceil(wait))
  }
}
