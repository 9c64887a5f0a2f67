// Timers that ring when somebody else's clock says so.

type Callback = (...args: unknown[]) => void

export interface Alarm {
  /** False: there are too many already. */
  set(id: number, ms: number): boolean
  cancel(id: number): void
}

interface Timer {
  run(): void
  /** Milliseconds between two calls; undefined for a timeout. */
  every?: number
}

function checked(callback: unknown, name: string): Callback {
  if (typeof callback === 'function') return callback as Callback
  throw new TypeError(`${name} needs a function as its first argument.`)
}

/** As Node has it: at least 1 ms, and a wait that does not fit in 31 bits is none. */
const wait = (delay: unknown) => {
  const ms = Math.trunc(Number(delay))
  return ms >= 1 && ms <= 2 ** 31 - 1 ? ms : 1
}

export class WorldTimers {
  readonly #alarm: Alarm
  readonly #timers = new Map<number, Timer>()
  #count = 0

  constructor(alarm: Alarm) {
    this.#alarm = alarm
  }

  readonly setTimeout = (callback: unknown, delay?: unknown, ...args: unknown[]): number => {
    const run = checked(callback, 'setTimeout')
    return this.#start({ run: () => run(...args) }, wait(delay))
  }

  readonly setInterval = (callback: unknown, delay?: unknown, ...args: unknown[]): number => {
    const run = checked(callback, 'setInterval')
    return this.#start({ run: () => run(...args), every: wait(delay) }, wait(delay))
  }

  readonly clear = (id?: unknown): void => {
    if (typeof id === 'number' && this.#timers.delete(id)) this.#alarm.cancel(id)
  }

  has(id: number): boolean {
    return this.#timers.has(id)
  }

  /** How many wait to ring. */
  get waiting(): number {
    return this.#timers.size
  }

  /** Its time has come. @throws whatever the callback throws */
  ring(id: number): void {
    const timer = this.#timers.get(id)
    if (!timer) return
    if (timer.every === undefined || !this.#alarm.set(id, timer.every)) this.#timers.delete(id)
    timer.run()
  }

  #start(timer: Timer, ms: number): number {
    this.#count += 1
    if (this.#alarm.set(this.#count, ms)) this.#timers.set(this.#count, timer)
    return this.#count
  }
}
