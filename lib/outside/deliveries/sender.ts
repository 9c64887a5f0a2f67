// Sends what workspaces owe, when it is due, from however many processes: taken up under a lease, sent over the guarded way out, and its end written down.

import type { CallRules } from '@/lib/egress/address-rules'
import { callOut } from '@/lib/egress/call-out'
import type { Locale } from '@/mocks/locale'
import type { EmitterOptions } from '@/mocks/webhooks/delivery/attempt'
import { attempts, deliveries } from '@/mocks/webhooks/delivery/delivery'
import { policies } from '@/mocks/webhooks/delivery/policies'
import { secretsOf } from '@/mocks/webhooks/faults/secrets'
import { signerOf } from '@/mocks/webhooks/signing/signer'
import { styleOf } from '@/mocks/webhooks/signing/styles'
import type { Exchange } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import { type Outgoing, settle, takeUp } from './outbox'
import { exchangeFor, type Sent, sendingOf } from './sent'

/** Where the worlds are. `key` is whatever names a workspace there. */
export interface Office {
  /** What `work` changes is kept before this resolves; it may run more than once. Undefined where there is no such workspace. */
  act<T>(key: string, work: (world: World) => T): Promise<T | undefined>
  note(key: string, exchange: Exchange): void
  /** Workspaces with something due, which nobody else is given for `lease` ms. */
  takeDue(lease: number, most: number): Promise<string[]>
}

interface SenderOptions {
  rules: CallRules
  locale?: Locale
  now?: () => number
  /** In the sender's place, for tests. */
  call?: typeof callOut
}

const lookEvery = 500
/** Longer than one attempt may take. */
const lease = 20_000
const mostWorkspaces = 20

const optionsOf = (world: World): EmitterOptions => ({
  policy: policies.standard,
  sign: signerOf(styleOf('standard'), () => secretsOf(world)),
})

export class Sender {
  readonly #office: Office
  readonly #options: SenderOptions
  readonly #underWay = new Set<Promise<void>>()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(office: Office, options: SenderOptions) {
    this.#office = office
    this.#options = options
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.look().catch(() => {}), lookEvery)
    this.#timer.unref()
  }

  /** Takes up and sends what is due now. @returns when all of it has ended */
  async look(): Promise<void> {
    const keys = await this.#office.takeDue(lease, mostWorkspaces)
    await Promise.all(keys.map((key) => this.#track(this.#serve(key))))
  }

  /** What is under way ends; what is not sent yet is somebody else's, or the next start's. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#timer = undefined
    await Promise.allSettled(this.#underWay)
  }

  async #track(work: Promise<void>): Promise<void> {
    this.#underWay.add(work)
    await work.finally(() => this.#underWay.delete(work))
  }

  async #serve(key: string): Promise<void> {
    const { now = Date.now } = this.#options
    const taken = await this.#office.act(key, (world) => takeUp(world, optionsOf(world), now()))
    await Promise.all((taken ?? []).map((outgoing) => this.#send(key, outgoing)))
  }

  async #send(key: string, outgoing: Outgoing): Promise<void> {
    const { rules, locale = 'en', call = callOut } = this.#options
    const began = performance.now()
    const { url, headers, body } = outgoing
    const bytes = new TextEncoder().encode(body)
    const sent = await sendingOf(
      call({ url, headers: Object.entries(headers), body: bytes }, { rules }),
      locale,
    )
    const duration = Math.ceil(performance.now() - began)
    const exchange = await this.#office.act(key, (world) => this.#end(world, outgoing, sent, duration))
    if (exchange) this.#office.note(key, exchange)
  }

  #end(world: World, outgoing: Outgoing, sent: Sent, duration: number): Exchange {
    const attempt = attempts(world).get(outgoing.attempt)
    const at = attempt?.at ?? world.clock.now()
    const cause = deliveries(world).get(attempt?.deliveryId ?? '')?.eventId
    const facts = exchangeFor(outgoing, sent, { at, duration, cause })
    const opened = world.log.open(facts)
    settle(world, optionsOf(world), outgoing.attempt, sent.outcome, opened.id)
    return { ...opened, ...facts }
  }
}
