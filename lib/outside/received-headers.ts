// The header lines of a request as they came, to be looked at: `Headers` would check once more what the parser has let through.

export class ReceivedHeaders {
  readonly #values = new Map<string, string>()

  /** @param raw names and values in turns, as `IncomingMessage` has them; lines of one name are put together with commas */
  constructor(raw: readonly string[]) {
    for (let at = 0; at < raw.length; at += 2) {
      const name = (raw[at] ?? '').toLowerCase()
      const before = this.#values.get(name)
      const value = raw[at + 1] ?? ''
      this.#values.set(name, before === undefined ? value : `${before}, ${value}`)
    }
  }

  /** @param name in lower case */
  get(name: string): string | null {
    return this.#values.get(name) ?? null
  }

  [Symbol.iterator](): IterableIterator<[name: string, value: string]> {
    return this.#values.entries()
  }
}
