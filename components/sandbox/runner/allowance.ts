// Counts what a program may still do: so much at first, and more with each delivery where it serves.

export class Allowance {
  readonly #most: number
  #left: number

  constructor(most: number) {
    this.#most = most
    this.#left = most
  }

  get spent(): boolean {
    return this.#left <= 0
  }

  /** Uses one up. False: there is none. */
  take(): boolean {
    if (this.spent) return false
    this.#left -= 1
    return true
  }

  /** Never more than there was at first. */
  add(count: number): void {
    this.#left = Math.min(this.#most, this.#left + count)
  }
}
