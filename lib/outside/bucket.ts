// Counts what each of many strangers asks for: some at once, then so many a second; who asks for nothing takes no room.

interface Level {
  left: number
  at: number
}

/** Strangers remembered at most; then those who have rested are forgotten, and in need the oldest. */
const most = 20_000

export class Buckets {
  readonly #levels = new Map<string, Level>()
  readonly #perSecond: number
  readonly #atOnce: number
  readonly #now: () => number

  /** @param perSecond 0 for no limit */
  constructor(perSecond: number, atOnce: number, now: () => number = Date.now) {
    this.#perSecond = perSecond
    this.#atOnce = atOnce
    this.#now = now
  }

  /** Takes one. @returns seconds to wait before the next try, 0 when it was there */
  take(who: string): number {
    if (this.#perSecond === 0) return 0
    const now = this.#now()
    const known = this.#levels.get(who)
    const left = known ? this.#filled(known, now) : this.#atOnce
    if (left < 1) return Math.max(1, Math.ceil((1 - left) / this.#perSecond))
    if (known) Object.assign(known, { left: left - 1, at: now })
    else this.#remember(who, { left: left - 1, at: now })
    return 0
  }

  #filled({ left, at }: Level, now: number): number {
    return Math.min(this.#atOnce, left + (Math.max(0, now - at) / 1000) * this.#perSecond)
  }

  #remember(who: string, level: Level): void {
    this.#levels.set(who, level)
    if (this.#levels.size <= most) return
    for (const [name, one] of this.#levels)
      if (this.#filled(one, level.at) >= this.#atOnce) this.#levels.delete(name)
    for (const name of this.#levels.keys()) {
      if (this.#levels.size <= most) break
      this.#levels.delete(name)
    }
  }
}
