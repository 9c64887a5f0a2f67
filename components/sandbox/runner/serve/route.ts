// A learner's route under way: answers deliveries, several at once, does what was put off with `after`, tells its errors.
import type { PlainResponse } from '../messages'
import { format } from '../worker/format'
import { Causes } from './causes'
import { callHandler, type Handlers } from './handlers'
import { plainOf, serverError } from './plain-response'

export interface Reply {
  response: PlainResponse
  /** What the handler threw, as the console shows it. */
  threw?: string
  /** Whether something was put off until the answer is out. */
  more: boolean
}

interface Delivery {
  answered: boolean
  /** Put off until the answer is out. */
  waiting: (() => unknown)[]
  /** Under way after the answer. */
  open: Set<Promise<void>>
}

export class Route {
  readonly causes = new Causes()
  readonly #handlers: Handlers
  readonly #onError: (text: string) => void
  readonly #during: <T>(work: Promise<T>) => Promise<T>
  readonly #deliveries = new Map<number, Delivery>()

  /** @param during counts work as under way until it settles */
  constructor(
    handlers: Handlers,
    onError: (text: string) => void,
    during: <T>(work: Promise<T>) => Promise<T> = (work) => work,
  ) {
    this.#during = during
    this.#handlers = handlers
    this.#onError = onError
  }

  /** Never rejects. `send` gets the answer, then comes what was put off; resolves when that is done too. */
  async deliver(id: number, request: Request, send: (reply: Reply) => void): Promise<void> {
    const delivery: Delivery = { answered: false, waiting: [], open: new Set() }
    this.#deliveries.set(id, delivery)
    this.causes.begin(id)
    const reply = await this.#reply(request)
    send({ ...reply, more: delivery.waiting.length + delivery.open.size > 0 })
    delivery.answered = true
    for (const work of delivery.waiting) this.#begin(delivery, work)
    while (delivery.open.size > 0) await Promise.all(delivery.open)
    this.#deliveries.delete(id)
    this.causes.end(id)
  }

  readonly after = (work: unknown): void => {
    const delivery = this.#deliveries.get(this.causes.current ?? -1)
    if (!delivery) throw new Error('Failed to call after(): no delivery is being handled.')
    const run = () => (typeof work === 'function' ? work() : work)
    // A promise is under way already; only its end is waited for.
    if (delivery.answered || typeof work !== 'function') this.#begin(delivery, run)
    else delivery.waiting.push(run)
  }

  #begin(delivery: Delivery, work: () => unknown): void {
    const done = this.#tried(work).finally(() => delivery.open.delete(done))
    delivery.open.add(done)
  }

  async #tried(work: () => unknown): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#onError(`Uncaught (in after) ${format([error])}`)
    }
  }

  async #reply(request: Request): Promise<Omit<Reply, 'more'>> {
    try {
      const response = await callHandler(this.#handlers, request)
      return { response: await this.#during(plainOf(response, request)) }
    } catch (error) {
      const threw = format([error])
      this.#onError(`Uncaught (in ${request.method}) ${threw}`)
      return { response: serverError(request.url), threw }
    }
  }
}
