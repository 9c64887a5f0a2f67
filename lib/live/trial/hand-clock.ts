// A clock that a test moves by hand.
import type { Clock } from '../surroundings'

interface Timer {
  at: number
  run(): void
}

/** Everything that was promised has happened, as far as no time is needed for it. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

export class HandClock implements Clock {
  #now = 1_000_000
  #timers = new Set<Timer>()
  /** How far the device's own clock is off. */
  skew = 0

  readonly now = () => this.#now
  readonly wall = () => this.#now + this.skew
  readonly after = (milliseconds: number, run: () => void) => {
    const timer = { at: this.#now + Math.max(0, milliseconds), run }
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  /** Everything due within this time happens, in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await settled()
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
      await settled()
    }
    this.#now = end
  }

  #next(end: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  }
}
