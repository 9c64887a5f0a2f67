// The server's time in this browser: best of five trips, asked again now and then.
import { type Fetch, fetchJson } from './fetch-json'
import type { Clock } from './surroundings'

const trips = 5
const askAgainEvery = 5 * 60_000
/** A device that slept comes back with a clock that stood still. */
const mostOff = 2_000
const freshFor = 30_000

export class ServerClock {
  #offset = 0
  #known = false
  #measuredAt = 0
  #asking: Promise<void> | undefined
  #stop = () => {}
  #open = false

  constructor(
    private readonly fetch: Fetch,
    private readonly clock: Clock,
  ) {}

  /** The server's milliseconds since 1970; this device's own until they are known. */
  now(): number {
    return this.clock.now() + this.#offset
  }

  /** @param within milliseconds: a class that comes in together does not ask together */
  start(within: number): void {
    this.#open = true
    this.#stop = this.clock.after(within, () => void this.measure())
  }

  /** Where nobody knows how long this page slept. */
  refresh(): void {
    if (this.#open && Math.abs(this.clock.wall() - this.#measuredAt) > freshFor) void this.measure()
  }

  close(): void {
    this.#open = false
    this.#stop()
  }

  /** As long as nothing better is known. */
  guess(serverNow: number): void {
    if (!this.#known) this.#offset = serverNow - this.clock.now()
  }

  /** What the server says in passing: good enough until it was asked, and a reason to ask when it is far off. */
  heard(serverNow: number): void {
    const off = Math.abs(serverNow - this.now())
    if (!this.#known) this.guess(serverNow)
    else if (off > mostOff) {
      this.#offset = serverNow - this.clock.now()
      void this.measure()
    }
  }

  measure(): Promise<void> {
    this.#asking ??= this.#measure().finally(() => {
      this.#asking = undefined
      this.#stop()
      if (this.#open) this.#stop = this.clock.after(askAgainEvery, () => void this.measure())
    })
    return this.#asking
  }

  async #measure(): Promise<void> {
    let best = Number.POSITIVE_INFINITY
    for (let trip = 0; trip < trips; trip++) {
      const sent = this.clock.now()
      const answer = await fetchJson<{ now: number }>('/api/class/time', {}, this.fetch).catch(
        () => undefined,
      )
      const took = this.clock.now() - sent
      if (answer === undefined) return
      if (took >= best) continue
      best = took
      this.#offset = answer.now + took / 2 - this.clock.now()
      this.#known = true
      this.#measuredAt = this.clock.wall()
    }
  }
}
