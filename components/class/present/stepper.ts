import type { Position } from '@/lib/live/room-scene'

/**
 * Sends a class from place to place, one request at a time: whoever presses a key faster than the network answers
 * skips what nobody would have seen, and arrives where they meant to.
 */
export class Stepper {
  #target: Position | undefined
  #sending = false

  constructor(private send: (to: Position) => Promise<unknown>) {}

  /** Where the class will be when everything has arrived; `now` when nothing is on its way. */
  from(now: Position | undefined): Position | undefined {
    return this.#target ?? now
  }

  /** The room says where it is: once nothing is on its way, that is what counts. */
  arrived(): void {
    if (!this.#sending) this.#target = undefined
  }

  /** @throws what sending throws; the class then stays where it is */
  async go(to: Position): Promise<void> {
    this.#target = to
    if (this.#sending) return
    this.#sending = true
    try {
      for (let sent: Position | undefined; sent !== this.#target; ) {
        sent = this.#target
        if (sent) await this.send(sent)
      }
    } catch (error) {
      this.#target = undefined
      throw error
    } finally {
      this.#sending = false
    }
  }
}
