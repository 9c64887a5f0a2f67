// Says which delivery a request belongs to, as well as can be known without async context.

/**
 * A worker cannot follow an `await` back to the delivery it began in. So a request is put down to the only delivery under
 * way; of several, to the one that began last; and with none under way, to the last there was. Two handlers that overlap
 * can therefore be taken for each other.
 */
export class Causes {
  readonly #running = new Set<number>()
  #last: number | undefined

  begin(delivery: number): void {
    this.#running.add(delivery)
    this.#last = delivery
  }

  end(delivery: number): void {
    this.#running.delete(delivery)
    if (this.#last === delivery) this.#last = [...this.#running].at(-1) ?? delivery
  }

  /** Whether any delivery is under way. */
  get busy(): boolean {
    return this.#running.size > 0
  }

  /** Undefined before the first delivery. */
  get current(): number | undefined {
    return this.#last
  }
}
