// An EventSource whose other end is in the same test.
import type { Stream } from '../surroundings'

type Listener = (event: { data: string; lastEventId: string }) => void

export class FakeStream implements Stream {
  closed = false
  flows = true
  /** Whose it is: a crash takes it along. */
  owner: object | undefined
  #listeners = new Map<string, Listener[]>()
  #lastId = ''

  constructor(private readonly left: () => void) {}

  addEventListener(kind: string, hear: Listener): void {
    this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), hear])
  }

  send(kind: string, data: object, id?: string): void {
    if (this.closed || !this.flows) return
    this.#lastId = id ?? this.#lastId
    const event = { data: JSON.stringify(data), lastEventId: this.#lastId }
    for (const hear of this.#listeners.get(kind) ?? []) if (!this.closed) hear(event)
  }

  fail(): void {
    this.left()
    if (!this.closed)
      for (const hear of this.#listeners.get('error') ?? []) hear({ data: '', lastEventId: '' })
  }

  close(): void {
    this.closed = true
    this.left()
  }
}
