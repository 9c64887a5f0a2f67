// Sends what workspaces owe, when it is due, from however many processes: taken up in one step of the workspace, sent over the guarded way out, and its end written down.

import type { CallRules } from '@/lib/egress/address-rules'
import { callOut } from '@/lib/egress/call-out'
import { attempts, deliveries } from '@/mocks/webhooks/delivery/delivery'
import type { Exchange } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import { Buckets } from '../bucket'
import { causeOf, type Logs, shortKey } from '../log-lines'
import { type Outgoing, settle, takeUp } from './outbox'
import { sendingOf } from './sending'
import { answerTo, exchangeFor, type Sent } from './sent'

/** Where the worlds are, by their keys. */
export interface Office {
  /** What `work` changes is kept before this resolves; it may run more than once. Undefined where there is no such workspace. */
  act<T>(key: string, work: (world: World) => T): Promise<T | undefined>
  note(key: string, exchange: Exchange): void
  /** Workspaces in which something is to happen by now. */
  due(most: number): Promise<string[]>
}

interface SenderOptions {
  rules: CallRules
  /** Deliveries a second, over time, of one workspace and to one host; five times as many at once. 0 for no limit. */
  perWorkspace?: number
  perHost?: number
  logs?: Logs
  now?: () => number
  /** In the sender's place, for tests. */
  call?: typeof callOut
}

/** Ms from one look to the next. */
const lookEvery = 250
/** Workspaces of one look. */
const mostWorkspaces = 50
/** Requests under way in all; past them the next look waits. */
const mostCalls = 400
const burst = 5

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

export class Sender {
  readonly #office: Office
  readonly #options: SenderOptions
  readonly #perWorkspace: Buckets
  readonly #perHost: Buckets
  /** Keys of the workspaces that are being looked after. */
  readonly #serving = new Set<string>()
  readonly #calls = new Set<Promise<void>>()
  #timer: ReturnType<typeof setInterval> | undefined
  #looking: Promise<void> | undefined

  constructor(office: Office, options: SenderOptions) {
    this.#office = office
    this.#options = options
    const { perWorkspace = 0, perHost = 0, now = Date.now } = options
    this.#perWorkspace = new Buckets(perWorkspace, perWorkspace * burst, now)
    this.#perHost = new Buckets(perHost, perHost * burst, now)
  }

  start(): this {
    // A database that cannot be reached now is asked again with the next look.
    this.#timer ??= setInterval(() => void this.look().catch((error) => this.#failed(error)), lookEvery)
    this.#timer.unref()
    return this
  }

  /** Takes up what is due now. @returns when it has been taken up; it is sent meanwhile */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  /** Until nothing that was taken up is under way. */
  async idle(): Promise<void> {
    await this.#looking
    while (this.#calls.size > 0) await Promise.allSettled(this.#calls)
  }

  /** What is under way is left: its end is not written down, so it is sent again by whoever is there then. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#timer = undefined
    await this.#looking?.catch(() => {})
  }

  async #look(): Promise<void> {
    if (this.#calls.size >= mostCalls) return
    const keys = await this.#office.due(mostWorkspaces)
    await Promise.all(keys.filter((key) => !this.#serving.has(key)).map((key) => this.#serve(key)))
  }

  async #serve(key: string): Promise<void> {
    const { now = Date.now } = this.#options
    const mayCall = (url: string) =>
      this.#perWorkspace.take(key) === 0 && this.#perHost.take(hostOf(url)) === 0
    this.#serving.add(key)
    try {
      const taken = await this.#office.act(key, (world) => takeUp(world, { now: now(), mayCall }))
      for (const outgoing of taken ?? []) this.#follow(this.#send(key, outgoing))
    } finally {
      this.#serving.delete(key)
    }
  }

  #failed(error: unknown): void {
    this.#options.logs?.write({ event: 'failure', where: 'sender', error: causeOf(error) })
  }

  #follow(call: Promise<void>): void {
    // An end that cannot be written down is one that nobody knows: it is sent again.
    const ended: Promise<void> = call
      .catch((error) => this.#failed(error))
      .finally(() => this.#calls.delete(ended))
    this.#calls.add(ended)
  }

  async #send(key: string, outgoing: Outgoing): Promise<void> {
    const { rules, call = callOut } = this.#options
    const began = performance.now()
    const { url, headers, body } = outgoing
    const bytes = new TextEncoder().encode(body)
    const answer = await answerTo(call({ url, headers: Object.entries(headers), body: bytes }, { rules }))
    const duration = Math.ceil(performance.now() - began)
    const exchange = await this.#office.act(key, (world) => this.#end(world, outgoing, answer, duration))
    if (!exchange) return
    this.#office.note(key, exchange)
    const { response, failure: error } = exchange
    const line = { workspace: shortKey(key), host: hostOf(url), attempt: outgoing.attempt, ms: duration }
    this.#options.logs?.write({ event: 'delivery', ...line, status: response?.status, error })
  }

  #end(
    world: World,
    outgoing: Outgoing,
    answer: Awaited<ReturnType<typeof answerTo>>,
    duration: number,
  ): Exchange {
    const sent: Sent = answer(sendingOf(world).locale)
    const attempt = attempts(world).get(outgoing.attempt)
    const at = attempt?.at ?? world.clock.now()
    const cause = deliveries(world).get(attempt?.deliveryId ?? '')?.eventId
    const facts = exchangeFor(outgoing, sent, { at, duration, cause })
    const opened = world.log.open(facts)
    settle(world, outgoing.attempt, sent.outcome, opened.id)
    return { ...opened, ...facts }
  }
}
