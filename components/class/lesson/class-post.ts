// Hands the class's webhooks to the learner's own handler when they are due, through the one door, and says what came of each.

import { fetchJson } from '@/lib/live/fetch-json'
import type { DeliveryReport, FiredRequest, FiredRequests } from '@/lib/live/fired'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Arrived, Target } from './post-targets'

/** One webhook as the page shows it. */
export interface Posted {
  key: string
  event: string
  attempt: number
  /** Milliseconds by this page's clock. */
  at: number
  /** Undefined while it is under way; 0 where no answer came. */
  status?: number
  milliseconds?: number
  /** Whether a handler of the learner's took it. */
  own?: boolean
}

/** Newest first; older ones stay on the wire log. */
const most = 30

export class ClassPost {
  static readonly none: readonly Posted[] = []
  #posted = ClassPost.none
  #secret: Promise<string> | undefined
  readonly #listeners = new Set<() => void>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  readonly #room: LiveRoom
  readonly #target: () => Promise<Target>

  constructor(room: LiveRoom, target: () => Promise<Target>) {
    this.#room = room
    this.#target = target
  }

  readonly get = (): readonly Posted[] => this.#posted

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @returns stops; what is not yet due is sent again by the server */
  open(): () => void {
    const take = (body: unknown) => this.take(body as FiredRequests)
    const stops = [this.#room.on('webhook.fire', take), this.#room.on('webhook.retry', take)]
    return () => {
      for (const stop of stops) stop()
      for (const timer of this.#timers) clearTimeout(timer)
      this.#timers.clear()
    }
  }

  take({ fire, event, requests }: FiredRequests): void {
    for (const request of requests ?? []) {
      const timer = setTimeout(
        () => {
          this.#timers.delete(timer)
          void this.#deliver(fire, event, request)
        },
        Math.max(0, request.at - this.#room.now()),
      )
      this.#timers.add(timer)
    }
  }

  /** This learner's own, by which they can tell what is genuine. */
  #ownSecret(): Promise<string> {
    this.#secret ??= fetchJson<{ secret: string }>('/api/class/learner/secret').then(({ secret }) => secret)
    this.#secret.catch(() => {
      this.#secret = undefined
    })
    return this.#secret
  }

  async #deliver(fire: string, event: string, request: FiredRequest): Promise<void> {
    const { n, attempt } = request
    const key = `${fire} ${n} ${attempt}`
    this.#set([{ key, event, attempt, at: Date.now() }, ...this.#posted].slice(0, most))
    const failed: Arrived = { status: 0, milliseconds: 0, own: false, digest: '' }
    const arrived = await Promise.all([this.#target(), this.#ownSecret()])
      .then(([target, secret]) => target(request, { secret, now: this.#room.now() }))
      .catch(() => failed)
    const { own, ...receipt } = arrived
    const { status, milliseconds } = receipt
    this.#set(this.#posted.map((each) => (each.key === key ? { ...each, status, milliseconds, own } : each)))
    const report: DeliveryReport = { fire, n, attempt, receipt }
    this.#room.send('delivery.report', report, { keep: true }).catch(() => undefined)
  }

  #set(posted: readonly Posted[]): void {
    this.#posted = posted
    for (const listener of [...this.#listeners]) listener()
  }
}
