// One room as this process sees it: its last events in memory, and everybody here who wants the next one.
import type { RoomEvent } from '../log/event'

/** Something that is true now and kept nowhere. */
export interface Glance {
  room: string
  kind: string
  body: object
}

export interface Listener {
  event(event: RoomEvent): void
  glance(glance: Glance): void
  /** The log is another one now: whatever was seen of it must be forgotten. */
  resync(): void
}

/** Whoever has missed more takes a snapshot. */
export const tailLength = 500

export class Feed {
  readonly listeners = new Set<Listener>()
  /** Nobody has followed it for a while: it hears no more. */
  closed = false
  #tail: RoomEvent[]
  /** Committed before an earlier one has been heard of. */
  #early = new Map<number, RoomEvent>()

  constructor(
    readonly room: string,
    public epoch: string,
    public seq: number,
    tail: RoomEvent[],
  ) {
    this.#tail = tail
  }

  /** @returns events after `seq`, oldest first, or undefined when they are not all here */
  since(seq: number): RoomEvent[] | undefined {
    if (seq > this.seq || seq < this.seq - this.#tail.length) return undefined
    return this.#tail.slice(this.#tail.length - (this.seq - seq))
  }

  /** Hands on what is next in line, keeps what is early, drops what is known. */
  accept(event: RoomEvent): void {
    if (event.seq <= this.seq) return
    this.#early.set(event.seq, event)
    for (let next = this.#early.get(this.seq + 1); next; next = this.#early.get(this.seq + 1)) {
      this.#early.delete(next.seq)
      this.seq = next.seq
      this.#tail.push(next)
      if (this.#tail.length > 2 * tailLength) this.#tail = this.#tail.slice(-tailLength)
      for (const listener of [...this.listeners]) listener.event(next)
    }
  }

  restart(epoch: string, seq: number, tail: RoomEvent[]): void {
    this.epoch = epoch
    this.seq = seq
    this.#tail = tail
    this.#early.clear()
    for (const listener of [...this.listeners]) listener.resync()
  }
}
