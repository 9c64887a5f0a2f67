// Lets time stand while a program has something to do: from what set it to work until it rests.
import type { HandlerClock } from '@/lib/practice/handler-clock'

/** Time goes on after so many ticks of so many real ms: the program may wait for something that nobody can see. */
const patience = { ticks: 10, ms: 100 }

interface Hold {
  letGo: () => void
  ticks: number
}

export class Resting {
  readonly #clock: HandlerClock
  readonly #holds = new Map<string, Hold>()
  #ticking = false

  constructor(clock: HandlerClock) {
    this.#clock = clock
  }

  /** Time stands until the program rests after `cause`, a word and a number. */
  until(cause: string): void {
    const letGo = this.#clock.hold?.()
    if (!letGo) return
    this.rested(cause)
    this.#holds.set(cause, { letGo, ticks: 0 })
    this.#tick()
  }

  rested(cause: string): void {
    const hold = this.#holds.get(cause)
    this.#holds.delete(cause)
    hold?.letGo()
  }

  end(): void {
    for (const cause of [...this.#holds.keys()]) this.rested(cause)
  }

  /** One real timer for all. */
  #tick(): void {
    if (this.#ticking || this.#holds.size === 0) return
    this.#ticking = true
    setTimeout(() => {
      this.#ticking = false
      for (const [cause, hold] of [...this.#holds]) {
        hold.ticks += 1
        if (hold.ticks >= patience.ticks) this.rested(cause)
      }
      this.#tick()
    }, patience.ms)
  }
}
