// Every open stream of this process: how many there may be, their heartbeat, and their end when the process ends.
import type { Bus } from '../bus/bus'
import { Refusal } from '../refusal'
import type { Member } from '../rooms/member'
import type { Sql } from '../store/sql'
import type { Personal } from './audience'
import { standing } from './cursor'
import { readSnapshot } from './snapshot'
import { Stream } from './stream'

export interface StreamLimits {
  process: number
  room: number
  member: number
  /** Milliseconds between heartbeats; proxies cut what is silent for 30 s. */
  beatEvery: number
}

export const usualLimits: StreamLimits = {
  process: Number(process.env.CLASS_STREAMS ?? 2_000),
  room: Number(process.env.CLASS_ROOM_STREAMS ?? 600),
  member: 3,
  beatEvery: 15_000,
}

export class Streams {
  #open = new Map<Stream, () => void>()
  #beats = 0
  #timer: NodeJS.Timeout
  #closing = false

  constructor(
    private sql: Sql,
    private bus: Bus,
    private personal: Personal = () => undefined,
    private limits: StreamLimits = usualLimits,
    /** Told of everybody who comes and leaves. */
    private moved: (member: Member, came: boolean) => void = () => {},
  ) {
    this.#timer = setInterval(() => this.#beat(), limits.beatEvery)
    this.#timer.unref()
  }

  get count(): number {
    return this.#open.size
  }

  /** Everybody who is connected to this process, once for each page. */
  members(): Member[] {
    return [...this.#open.keys()].map(({ member }) => member)
  }

  #makeRoom(member: Member): void {
    const streams = [...this.#open.keys()]
    const full = streams.length >= this.limits.process || this.#closing
    if (full) throw new Refusal('server-full', 5)
    const sameRoom = streams.filter((stream) => stream.member.room === member.room)
    if (sameRoom.length >= this.limits.room) throw new Refusal('room-full', 5)
    // The oldest is the one whose page has been forgotten.
    const own = sameRoom.filter((stream) => stream.member.id === member.id)
    if (own.length >= this.limits.member) own[0]?.end('gone')
  }

  /** @param lastEventId where the reader stood, '' for nowhere yet */
  async open(member: Member, lastEventId: string): Promise<ReadableStream<Uint8Array>> {
    const feed = await this.bus.feed(member.room)
    if (feed === undefined) throw new Refusal('room-ended')
    const stands = lastEventId === '' ? undefined : await standing(this.bus, feed, lastEventId)
    const kept = stands !== undefined && feed.since(stands) !== undefined
    const begun = kept ? undefined : await readSnapshot(this.sql, member)
    this.#makeRoom(member)

    // Nothing may wait from here on: what was missed and what comes next must meet.
    const stream = new Stream(member, feed, this.personal, (ended) => this.#forget(ended))
    this.#open.set(stream, this.bus.follow(feed, stream))
    if (begun) {
      const { epoch: _, ...rest } = begun
      stream.snapshot(rest, begun.seq)
    } else stream.resume(stands ?? 0)
    stream.replay(feed.since(begun?.seq ?? stands ?? 0) ?? [])
    stream.beat(Date.now(), true)
    this.moved(member, true)
    return stream.body
  }

  #forget(stream: Stream): void {
    this.#open.get(stream)?.()
    if (this.#open.delete(stream)) this.moved(stream.member, false)
  }

  #beat(): void {
    this.#beats += 1
    for (const stream of [...this.#open.keys()]) stream.beat(Date.now(), this.#beats % 4 === 0)
  }

  /** Says goodbye to everybody; they come back at different moments. @returns how many there were */
  close(): number {
    this.#closing = true
    clearInterval(this.#timer)
    const streams = [...this.#open.keys()]
    for (const stream of streams) stream.end('bye', 500 + Math.floor(Math.random() * 2_000))
    return streams.length
  }
}
