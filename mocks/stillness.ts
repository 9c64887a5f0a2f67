// Promises to know for whom time has to stand still: work that the clock cannot see the end of, until it ends or sleeps.

export class Stillness {
  readonly #holds = new Set<number>()
  readonly #onSleep = new Set<() => void>()
  readonly #onRelease = new Set<() => void>()
  #begun = 0
  #sleeps = 0

  /** Number of holds ever begun; to ask `isHeld` later. */
  get begun(): number {
    return this.#begun
  }

  /** Number of sleeps ever begun. */
  get sleeps(): number {
    return this.#sleeps
  }

  /** @returns how to let go; doing it twice changes nothing */
  hold(released: () => void): () => void {
    this.#begun += 1
    const number = this.#begun
    this.#holds.add(number)
    return () => {
      if (!this.#holds.delete(number)) return
      this.#wake(this.#onRelease)
      released()
    }
  }

  /** True while somebody holds who began after the `after`th. */
  isHeld(after = 0): boolean {
    for (const number of this.#holds) if (number > after) return true
    return false
  }

  /** Resolves when somebody lets go. */
  released(): Promise<void> {
    return new Promise((resolve) => this.#onRelease.add(resolve))
  }

  letAllGo(): void {
    this.#holds.clear()
    this.#wake(this.#onRelease)
  }

  slept(): void {
    this.#sleeps += 1
    this.#wake(this.#onSleep)
  }

  /** Calls `release` when `work` is done or when anybody sleeps. */
  async during<T>(release: () => void, work: () => T | Promise<T>): Promise<T> {
    this.#onSleep.add(release)
    try {
      return await work()
    } finally {
      this.#onSleep.delete(release)
      release()
    }
  }

  /** A task that sleeps on the clock which waits for it would wait for ever: it is as good as done. */
  async settled(work: Promise<void>): Promise<void> {
    let wake = () => {}
    const slept = new Promise<void>((resolve) => {
      wake = resolve
    })
    this.#onSleep.add(wake)
    await Promise.race([work, slept]).finally(() => this.#onSleep.delete(wake))
  }

  #wake(waiting: Set<() => void>): void {
    const all = [...waiting]
    waiting.clear()
    for (const wake of all) wake()
  }
}
