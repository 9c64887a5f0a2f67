// A learner's page as far as its stream goes: it listens, comes back where it stood, and counts what it got.
import { setTimeout as pause } from 'node:timers/promises'
import { type Heard, listen } from '../../trial/classroom'
import type { Visitor } from './visitor'

export class Follower {
  /** Numbers of the events it got, in the order they came. */
  seqs: number[] = []
  /** When its last stream began, by performance.now(). */
  openedAt = 0
  #lastId = ''
  #retry = 1_500
  #close = () => {}
  #over = false
  #waiting: (() => void)[] = []

  constructor(
    private visitor: Visitor,
    private as: string,
  ) {
    void this.#follow()
  }

  async #follow(): Promise<void> {
    while (!this.#over) {
      await this.#once().catch(() => {})
      if (!this.#over) await pause(this.#retry)
    }
  }

  async #once(): Promise<void> {
    const { status, body, close } = await this.visitor.stream(this.as, this.#lastId)
    this.#close = close
    if (this.#over) return close()
    if (status !== 200 || !body) return void body?.cancel()
    this.openedAt = performance.now()
    for await (const heard of listen(body)) this.#hear(heard)
  }

  #hear({ id, event, data }: Heard & { retry?: number }): void {
    if (id) this.#lastId = id
    // What a browser keeps of `retry:`; the parser of these tests does not show it.
    if (event === 'bye') this.#retry = 500 + Math.random() * 2_000
    if (event === 'snapshot') this.seqs = Array.from({ length: data.seq }, (_, i) => i + 1)
    else if (data.seq !== undefined && event !== 'resumed') this.seqs.push(data.seq)
    for (const look of this.#waiting.splice(0)) look()
  }

  /** Resolves once it is so; it is looked at whenever something comes in. */
  async until(holds: (follower: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((look) => this.#waiting.push(look))
  }

  stop(): void {
    this.#over = true
    this.#close()
  }
}
