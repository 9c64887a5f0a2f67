// What a serving worker was asked and may still do; a message that does not fit never reaches the page.
import { Allowance } from '../allowance'
import { limits } from '../limits'
import type { Cause, FromServing } from './messages'

export class Ledger {
  readonly #deliveries = new Set<number>()
  readonly #timers = new Set<number>()
  /** What the worker has yet to say it rests after. */
  readonly #awake = new Set<`${Cause} ${number}`>()
  readonly #allowed = new Allowance(limits.timers)
  #serving = false

  /** False: too many are under way, or the program does not serve yet. */
  deliver(id: number): boolean {
    if (!this.#serving || this.#deliveries.has(id) || this.#deliveries.size >= limits.deliveriesAtOnce)
      return false
    this.#deliveries.add(id)
    this.#awake.add(`delivery ${id}`)
    this.#allowed.add(limits.timersPerDelivery)
    return true
  }

  /** Whoever sent it has gone: what the handler answers is nobody's. */
  hangup(id: number): boolean {
    return this.#deliveries.delete(id)
  }

  wake(id: number): boolean {
    if (!this.#timers.delete(id)) return false
    this.#awake.add(`timer ${id}`)
    return true
  }

  answer(id: number): void {
    this.#awake.add(`answer ${id}`)
  }

  passes(message: FromServing): boolean {
    switch (message.type) {
      case 'serving':
        if (this.#serving) return false
        this.#serving = true
        return true
      case 'handled':
        return this.#deliveries.delete(message.id)
      case 'rested':
        return this.#awake.delete(`${message.cause} ${message.id}`)
      case 'unsleep':
        return this.#timers.delete(message.id)
      case 'sleep':
        if (this.#timers.has(message.id) || this.#timers.size >= limits.timersAtOnce) return false
        if (!this.#allowed.take()) return false
        this.#timers.add(message.id)
        return true
    }
  }
}
