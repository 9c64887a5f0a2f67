// How fast one member may speak: a burst is fine, a flood is not.

interface Bucket {
  left: number
  at: number
}

export class Pace {
  #buckets = new Map<string, Bucket>()

  constructor(
    private burst: number,
    private perSecond: number,
    private now: () => number,
  ) {}

  /** @returns false when it is too much */
  take(key: string): boolean {
    const at = this.now()
    const { left, at: since } = this.#buckets.get(key) ?? { left: this.burst, at }
    const filled = Math.min(this.burst, left + ((at - since) / 1000) * this.perSecond)
    if (this.#buckets.size > 20_000) this.#buckets.clear()
    this.#buckets.set(key, { left: Math.max(0, filled - 1), at })
    if (filled >= 1) return true
    this.#buckets.set(key, { left: filled, at })
    return false
  }
}
