// What one expression may use up: steps, depth and sizes, so that every evaluation ends.
import { Stop } from './problem'

/** Characters of one setting, and of one expression in it. */
export const longestSetting = 100_000
export const longestExpression = 10_000
const mostSteps = 100_000
const deepest = 400
const longestText = 200_000
const mostText = 5_000_000
const longestList = 10_000

export class Budget {
  #steps = 0
  #depth = 0
  #written = 0

  spend(steps = 1): void {
    this.#steps += steps
    if (this.#steps > mostSteps) throw new Stop('expression.too-many-steps')
  }

  /** Anything that may hold itself again. */
  within<T>(work: () => T): T {
    if (this.#depth >= deepest) throw new Stop('expression.too-deep')
    this.#depth += 1
    try {
      this.spend()
      return work()
    } finally {
      this.#depth -= 1
    }
  }

  /** Asked before a text of this length is made. */
  text(length: number): void {
    this.#written += length
    if (length > longestText || this.#written > mostText) throw new Stop('expression.too-large')
    this.spend()
  }

  list(length: number): void {
    if (length > longestList) throw new Stop('expression.too-large')
    this.spend(length)
  }
}
