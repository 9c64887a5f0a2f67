// The same events for networks that let no stream through: a question that waits, asked again and again.
import type { RoomEvent } from './apply-event'
import { fetchJson } from './fetch-json'
import { Refused } from './refused'
import type { Snapshot } from './room-scene'
import { epochOf, eventId } from './seat-log'
import type { Heard } from './stream-lane'
import type { Surroundings } from './surroundings'

interface Polled {
  id: string
  events: RoomEvent[]
  resync?: true
}

interface Ends {
  heard: Heard
  /** Where to go on from, '' for nowhere yet. */
  id(): string
  /** Up to here there is nothing more for this seat. */
  upTo(id: string): void
  answered(): void
  refused(why: Refused): void
}

/** Seconds the server may take; a little less than what proxies allow. */
const wait = 20
const answerWithin = 35_000

export class PollLane {
  #asking: AbortController | undefined

  constructor(
    private readonly as: string,
    private readonly around: Pick<Surroundings, 'fetch' | 'clock'>,
    private readonly ends: Ends,
  ) {}

  get open(): boolean {
    return this.#asking !== undefined
  }

  /** Goes on until it is stopped or refused. */
  async start(): Promise<void> {
    this.stop()
    const asking = new AbortController()
    this.#asking = asking
    try {
      for (let seconds = 0; this.#asking === asking; seconds = wait) await this.#ask(asking, seconds)
    } catch (error) {
      if (this.#asking !== asking) return
      this.#asking = undefined
      this.ends.refused(error instanceof Refused ? error : new Refused('failed', 0))
    }
  }

  stop(): void {
    this.#asking?.abort()
    this.#asking = undefined
  }

  async #ask(asking: AbortController, seconds: number): Promise<void> {
    const { heard, id, upTo, answered } = this.ends
    const after = id()
    if (after === '') await this.#begin(after, asking)
    else {
      const polled = await this.#get<Polled>(`events?wait=${seconds}&after=${after}`, asking)
      if (this.#asking !== asking) return
      if (polled.resync) await this.#begin(after, asking)
      else {
        for (const event of polled.events) heard.event(eventId(epochOf(polled.id), event.seq), event)
        upTo(polled.id)
      }
    }
    if (this.#asking === asking) answered()
  }

  async #begin(after: string, asking: AbortController): Promise<void> {
    const { heard, id } = this.ends
    const scene = await this.#get<Snapshot & { id: string }>('scene', asking)
    // A stream that came through meanwhile may know more.
    if (this.#asking === asking && id() === after) heard.snapshot(scene, scene.id)
  }

  async #get<T>(what: string, asking: AbortController): Promise<T> {
    const late = new AbortController()
    const stopWaiting = this.around.clock.after(answerWithin, () => late.abort())
    const abort = () => late.abort()
    asking.signal.addEventListener('abort', abort)
    try {
      return await fetchJson<T>(`/api/class/${this.as}/${what}`, { signal: late.signal }, this.around.fetch)
    } finally {
      stopWaiting()
      asking.signal.removeEventListener('abort', abort)
    }
  }
}
