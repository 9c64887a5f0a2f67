// Many small writes of one moment as one statement; each of them is answered only when it is written.

export class Grouped<Item, Result> {
  #batch: { items: Map<string, Item>; done: Promise<Map<string, Result>> } | undefined

  /**
   * @param keyOf two with one key in one batch: the later one counts
   * @param write @returns the result of each key that was written
   */
  constructor(
    private keyOf: (item: Item) => string,
    private write: (items: Item[]) => Promise<Map<string, Result>>,
    private wait = 50,
  ) {}

  /** @returns undefined when the database did not accept it */
  async add(item: Item): Promise<Result | undefined> {
    const key = this.keyOf(item)
    this.#batch ??= this.#begin()
    const { items, done } = this.#batch
    items.set(key, item)
    return (await done).get(key)
  }

  #begin() {
    const items = new Map<string, Item>()
    const done = new Promise<void>((resolve) => setTimeout(resolve, this.wait)).then(() => {
      this.#batch = undefined
      return this.write([...items.values()])
    })
    return { items, done }
  }
}
