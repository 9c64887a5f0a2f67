// The page's side of a program that serves: its deliveries under way, its timers on the world's clock, what it remembers.

import { Resting } from './resting'
import { limits } from './runner/limits'
import { isShape, type PlainRequest } from './runner/messages'
import { type Handled as Answered, type FromServing, isFromServing } from './runner/serve/messages'
import type { Service } from './runner-host'

export type Handled =
  | Answered
  /** `ended`: the program is no longer there. `not-serving`: too many deliveries are under way in it. */
  | { failure: 'ended' | 'not-serving' }

type Tell = (type: `practice/${string}`, message: object) => void

/** How many deliveries are remembered for the requests they may still cause. */
const rememberedCauses = 5_000

export class Serving {
  readonly #service: Pick<Service, 'clock' | 'onServing' | 'onState'>
  readonly #tell: Tell
  readonly #deliveries = new Map<number, (handled: Handled) => void>()
  readonly #causes = new Map<number, string | undefined>()
  readonly #timers = new Map<number, AbortController>()
  readonly #resting: Resting
  readonly #ready: Promise<void>
  #isReady: () => void = () => {}
  #ended = false
  #count = 0

  constructor(service: Pick<Service, 'clock' | 'onServing' | 'onState'>, tell: Tell) {
    this.#service = service
    this.#resting = new Resting(service.clock)
    this.#tell = tell
    this.#ready = new Promise((resolve) => {
      this.#isReady = resolve
    })
  }

  now(): number {
    return this.#service.clock.now()
  }

  causeOf(delivery: unknown): string | undefined {
    return typeof delivery === 'number' ? this.#causes.get(delivery) : undefined
  }

  /** A delivery that comes before the program listens waits for it. */
  async deliver(request: PlainRequest, signal: AbortSignal, cause?: string): Promise<Handled> {
    await this.#ready
    signal.throwIfAborted()
    if (this.#ended) return { failure: 'ended' }
    if (this.#deliveries.size >= limits.deliveriesAtOnce) return { failure: 'not-serving' }
    const id = this.#remember(cause)
    return new Promise((resolve, reject) => {
      const hangUp = () => {
        this.#deliveries.delete(id)
        this.#tell('practice/hangup', { id })
        reject(signal.reason)
      }
      signal.addEventListener('abort', hangUp, { once: true })
      this.#deliveries.set(id, (handled) => {
        signal.removeEventListener('abort', hangUp)
        resolve(handled)
      })
      this.#resting.until(`delivery ${id}`)
      this.#tell('practice/deliver', { id, request, now: this.now() })
    })
  }

  /** The answer to a request of the program is on its way to it. */
  answered(id: number): void {
    if (!this.#ended) this.#resting.until(`answer ${id}`)
  }

  receive(message: Record<string, unknown>): void {
    const { type } = message
    if (typeof type !== 'string' || !type.startsWith('practice/')) return
    const said: unknown = { ...message, type: type.slice('practice/'.length) }
    if (isShape(said) && isFromServing(said)) this.#hear(said)
  }

  end(): void {
    this.#ended = true
    this.#isReady()
    for (const settle of this.#deliveries.values()) settle({ failure: 'ended' })
    for (const timer of this.#timers.values()) timer.abort()
    this.#deliveries.clear()
    this.#timers.clear()
    this.#resting.end()
  }

  #remember(cause: string | undefined): number {
    this.#count += 1
    this.#causes.set(this.#count, cause)
    this.#causes.delete(this.#count - rememberedCauses)
    return this.#count
  }

  #hear(message: FromServing): void {
    switch (message.type) {
      case 'serving':
        this.#isReady()
        this.#service.onServing?.()
        this.#service.onState?.(message.state)
        break
      case 'handled':
        this.#handled(message.id, message.handled)
        break
      case 'rested':
        this.#resting.rested(`${message.cause} ${message.id}`)
        this.#service.onState?.(message.state)
        break
      case 'sleep':
        void this.#ringAfter(message.id, message.ms)
        break
      case 'unsleep':
        this.#timers.get(message.id)?.abort()
    }
  }

  #handled(id: number, handled: Answered): void {
    this.#service.onState?.(handled.state)
    const settle = this.#deliveries.get(id)
    if (!settle) return
    this.#deliveries.delete(id)
    settle(handled)
  }

  async #ringAfter(id: number, ms: number): Promise<void> {
    const timer = new AbortController()
    this.#timers.set(id, timer)
    try {
      await this.#service.clock.sleep(ms, timer.signal)
    } catch {
      return
    } finally {
      if (this.#timers.get(id) === timer) this.#timers.delete(id)
    }
    if (this.#ended || timer.signal.aborted) return
    this.#resting.until(`timer ${id}`)
    this.#tell('practice/woke', { id, now: this.now() })
  }
}
