// One reader's server-sent events: each once and in order, and an end to readers who do not read.
import type { Feed, Glance, Listener } from '../bus/feed'
import type { RoomEvent } from '../log/event'
import type { Member } from '../rooms/member'
import { hears, isFor, type Personal, shownOf } from './audience'
import { eventId, frame, padding } from './frame'

/** What may wait for a slow reader; who is behind by more comes back and reads the log. */
export const mostBehind = 64 * 1024

/** What may wait at once for somebody who comes back. */
const mostMissed = 512 * 1024

export type StreamEnd = (stream: Stream) => void

/** Most readers get the same bytes: they are made once. */
const common = new WeakMap<RoomEvent, Uint8Array>()

function commonFrame(event: RoomEvent, epoch: string): Uint8Array {
  const known = common.get(event)
  if (known) return known
  const made = frame({ event: event.kind, id: eventId(epoch, event.seq), data: shownOf(event) })
  common.set(event, made)
  return made
}

export class Stream implements Listener {
  readonly body: ReadableStream<Uint8Array>
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #seen = 0
  #allowance = 0

  constructor(
    readonly member: Member,
    readonly feed: Feed,
    private personal: Personal,
    private ended: StreamEnd,
  ) {
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        cancel: () => {
          this.#controller = undefined
          this.ended(this)
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: mostBehind }),
    )
  }

  get open(): boolean {
    return this.#controller !== undefined
  }

  /** @param seq everything up to this event is in it */
  snapshot(data: object, seq: number): void {
    this.#seen = seq
    this.#send(frame({ event: 'snapshot', id: eventId(this.feed.epoch, seq), data, retry: 1_500 }))
  }

  /** Goes on after event number `seq`. */
  resume(seq: number): void {
    this.#seen = seq
    this.#send(frame({ event: 'resumed', data: { seq }, retry: 1_500 }))
  }

  /** What was missed may be more than what may wait; the rest of very much is got by coming back. */
  replay(events: readonly RoomEvent[]): void {
    this.#allowance = mostMissed
    for (const event of events) this.event(event)
    this.#allowance = 0
  }

  event(event: RoomEvent): void {
    if (event.seq <= this.#seen) return
    this.#seen = event.seq
    if (isFor(event, this.member)) {
      const body = this.personal(event, this.member)
      if (body === null) return
      const id = eventId(this.feed.epoch, event.seq)
      const own = body && frame({ event: event.kind, id, data: { ...shownOf(event), body } })
      this.#send(own ?? commonFrame(event, this.feed.epoch))
    }
    if (event.kind === 'member.kick' && event.body.member === this.member.id) this.end('gone')
    if (event.kind === 'room.end') this.end('gone')
  }

  /** Dropped first when the reader is slow. */
  glance({ kind, body }: Glance): void {
    if (!hears(kind, this.member.role)) return
    if ((this.#controller?.desiredSize ?? 0) > mostBehind / 2) this.#send(frame({ event: kind, data: body }))
  }

  resync(): void {
    this.end('resync')
  }

  beat(now: number, padded: boolean): void {
    this.#send(frame({ event: 'beat', data: { now } }))
    if (padded) this.#send(padding)
  }

  /** @param why `gone`: do not come back; `bye`: come back in a moment; `resync`: come back for a snapshot */
  end(why: 'gone' | 'bye' | 'resync' | 'behind', retry?: number): void {
    const controller = this.#controller
    if (controller === undefined) return
    // Whoever is behind would not read this either, and would read it too late.
    if (why !== 'behind') controller.enqueue(frame({ event: why, data: {}, ...(retry && { retry }) }))
    this.#controller = undefined
    controller.close()
    this.ended(this)
  }

  #send(bytes: Uint8Array): void {
    if (this.#controller === undefined) return
    if ((this.#controller.desiredSize ?? 0) <= -this.#allowance) this.end('behind')
    else this.#controller.enqueue(bytes)
  }
}
