// Promises what is due first, in logarithmic time: a binary heap by moment, then by order of arrival.

export interface Due {
  /** The smaller, the sooner. */
  at: number
  /** Among those of one moment, the smaller goes first; no two are alike. */
  order: number
}

function sooner(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

/** What is no longer wanted stays inside until its turn comes; `isWanted` tells, so that taking out costs nothing. */
export class DueQueue<T extends Due> {
  #heap: T[] = []
  #unwanted = 0
  readonly #isWanted: (entry: T) => boolean

  constructor(isWanted: (entry: T) => boolean = () => true) {
    this.#isWanted = isWanted
  }

  push(entry: T): void {
    const heap = this.#heap
    let hole = heap.length
    heap.push(entry)
    while (hole > 0) {
      const above = (hole - 1) >> 1
      const parent = heap[above] as T
      if (!sooner(entry, parent)) break
      heap[hole] = parent
      hole = above
    }
    heap[hole] = entry
  }

  peek(): T | undefined {
    while (this.#heap.length > 0) {
      const first = this.#heap[0] as T
      if (this.#isWanted(first)) return first
      this.#takeFirst()
      this.#unwanted = Math.max(0, this.#unwanted - 1)
    }
    return undefined
  }

  pop(): T | undefined {
    const first = this.peek()
    if (first) this.#takeFirst()
    return first
  }

  /** One entry is no longer wanted. When most are not, the queue is built anew, so that they take no room. */
  dropped(): void {
    this.#unwanted += 1
    if (this.#unwanted < 64 || this.#unwanted * 2 < this.#heap.length) return
    const kept = this.#heap.filter(this.#isWanted)
    this.clear()
    for (const entry of kept) this.push(entry)
  }

  clear(): void {
    this.#heap = []
    this.#unwanted = 0
  }

  #takeFirst(): void {
    const heap = this.#heap
    const last = heap.pop() as T
    if (heap.length === 0) return
    let hole = 0
    for (;;) {
      let below = 2 * hole + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && sooner(heap[below + 1] as T, heap[below] as T)) below += 1
      if (!sooner(heap[below] as T, last)) break
      heap[hole] = heap[below] as T
      hole = below
    }
    heap[hole] = last
  }
}
