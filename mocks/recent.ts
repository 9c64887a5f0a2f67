// Promises the newest so many things by their id, in the order they came; the price of forgetting one does not grow.

export class Recent<T> {
  readonly #most: number
  #kept = new Map<string, T>()
  /** In the order they came. A map finds its own oldest only by walking over all it has forgotten. */
  #ids: string[] = []
  #oldest = 0

  constructor(most: number) {
    this.#most = most
  }

  add(id: string, thing: T): void {
    if (!this.#kept.has(id)) this.#ids.push(id)
    this.#kept.set(id, thing)
    while (this.#kept.size > this.#most) this.#forgetOldest()
  }

  /** Puts another thing in the place of one that is there. */
  replace(id: string, thing: T): void {
    if (this.#kept.has(id)) this.#kept.set(id, thing)
  }

  get(id: string): T | undefined {
    return this.#kept.get(id)
  }

  all(): T[] {
    return [...this.#kept.values()]
  }

  clear(): void {
    this.#kept.clear()
    this.#ids = []
    this.#oldest = 0
  }

  #forgetOldest(): void {
    this.#kept.delete(this.#ids[this.#oldest] ?? '')
    this.#oldest += 1
    if (this.#oldest < this.#most) return
    this.#ids = this.#ids.slice(this.#oldest)
    this.#oldest = 0
  }
}
