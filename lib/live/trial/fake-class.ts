// A room on a server that is not there, behind a network that fails as a test wants it to.
import { type JsonObject, type LogKind, logCommands } from '../../class/commands/log-commands'
import type { RoomEvent } from '../apply-event'
import type { Snapshot } from '../room-scene'
import { epochOf, eventId, seqOf } from '../seat-log'
import { FakeStream } from './fake-stream'
import type { HandClock } from './hand-clock'

interface Posted {
  cmdId: string
  kind: string
  body: Record<string, unknown>
  fence?: number
}

const json = (body: object, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })
const refusal = (code: string, status: number, retryAfter?: number) =>
  json({ error: { code, ...(retryAfter !== undefined && { retryAfter }) } }, status)

const me: Snapshot['me'] = { id: 'ana', role: 'learner', name: 'Ana' }

export class FakeClass {
  epoch = 'epoch-a'
  /** Who hears what is decided by the server: not every number is for everybody. */
  hidden: readonly string[] = ['member.kick']
  network: 'up' | 'down' = 'up'
  /** Some networks hold streams back for good. */
  streamsFlow = true
  /** What every request of this seat is refused with. */
  refuses: { code: string; status: number; retryAfter?: number } | undefined
  /** What a stream alone is refused with. */
  refusesStreams = false
  /** Answers that get lost on their way back, so many. */
  loseAnswers = 0
  /** Commands are answered with this instead. */
  refusesCommands: { code: string; status: number; retryAfter?: number } | undefined
  readonly streams = new Set<FakeStream>()
  readonly asked: string[] = []
  readonly done: Posted[] = []
  #events: RoomEvent[] = []
  #waiting = new Set<() => void>()
  room: Omit<Snapshot, 'now' | 'me'> = {
    seq: 0,
    state: 'live',
    locked: false,
    scene: {},
    fence: 1,
    away: false,
  }
  seat = me

  constructor(
    readonly clock: HandClock,
    readonly ahead = 0,
  ) {
    this.#beat()
  }

  get now(): number {
    return this.clock.now() + this.ahead
  }

  get snapshot(): Snapshot {
    return { ...structuredClone(this.room), now: this.now, me: this.seat }
  }

  get id(): string {
    return eventId(this.epoch, this.room.seq)
  }

  /** The server's own fold of its own log. */
  happen(kind: string, body: Record<string, unknown> = {}): RoomEvent {
    const command = logCommands[kind as LogKind] as { scene(given: unknown): JsonObject } | undefined
    const seq = this.room.seq + 1
    this.room = { ...this.room, seq, scene: { ...this.room.scene, ...command?.scene(body) } }
    if (kind === 'room.end') this.room.state = 'ended'
    if (kind === 'room.lock' || kind === 'room.unlock') this.room.locked = kind === 'room.lock'
    if (kind === 'driver.changed') this.room.fence = Number(body.fence)
    const event = { seq, kind, body, at: this.now }
    this.#events.push(event)
    for (const stream of [...this.streams]) this.#show(stream, event)
    for (const ready of [...this.#waiting]) ready()
    return event
  }

  glance(kind: string, body: object): void {
    for (const stream of this.streams) stream.send(kind, body)
  }

  /** Every connection breaks; none comes back before `network` is up. */
  cut(): void {
    for (const stream of [...this.streams]) stream.fail()
    for (const ready of [...this.#waiting]) ready()
  }

  end(why: 'gone' | 'bye' | 'resync'): void {
    for (const stream of [...this.streams]) {
      stream.send(why, {})
      stream.fail()
    }
  }

  readonly stream = (path: string): FakeStream => {
    this.asked.push(`stream ${path}`)
    const after = new URL(path, 'http://class').searchParams.get('after') ?? ''
    const stream: FakeStream = new FakeStream(() => this.streams.delete(stream))
    queueMicrotask(() => this.#open(stream, after))
    return stream
  }

  #open(stream: FakeStream, after: string): void {
    if (stream.closed) return
    if (this.network === 'down' || this.refuses || this.refusesStreams) {
      stream.fail()
      return
    }
    this.streams.add(stream)
    stream.flows = this.streamsFlow
    const missed = this.#since(after)
    if (missed) stream.send('resumed', { seq: seqOf(after) })
    else stream.send('snapshot', this.snapshot, this.id)
    for (const event of missed ?? []) this.#show(stream, event)
    stream.send('beat', { now: this.now })
  }

  #show(stream: FakeStream, event: RoomEvent): void {
    if (!this.hidden.includes(event.kind)) stream.send(event.kind, event, eventId(this.epoch, event.seq))
    if (event.kind === 'room.end') stream.send('gone', {})
  }

  #since(id: string): RoomEvent[] | undefined {
    if (id === '' || epochOf(id) !== this.epoch || seqOf(id) > this.room.seq) return undefined
    return this.#events.filter(({ seq }) => seq > seqOf(id))
  }

  #beat(): void {
    for (const stream of this.streams) stream.send('beat', { now: this.now })
    this.clock.after(15_000, () => this.#beat())
  }

  readonly fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    await Promise.resolve()
    this.asked.push(path)
    if (this.network === 'down') throw new TypeError('Failed to fetch')
    const url = new URL(path, 'http://class')
    if (url.pathname === '/api/class/time') return json({ now: this.now })
    if (this.refuses) return refusal(this.refuses.code, this.refuses.status, this.refuses.retryAfter)
    const [, , , , what] = url.pathname.split('/')
    if (what === 'seat') return json({ ...this.seat, room: { state: this.room.state } })
    if (what === 'scene') return json({ ...this.snapshot, id: this.id })
    if (what === 'commands') return this.#perform(JSON.parse(String(init.body)) as Posted)
    return this.#poll(url.searchParams, init.signal ?? new AbortController().signal)
  }

  async #poll(query: URLSearchParams, signal: AbortSignal): Promise<Response> {
    const after = query.get('after') ?? ''
    if (this.#since(after)?.length === 0) await this.#news(Number(query.get('wait')) * 1_000, signal)
    if (this.network === 'down' || signal.aborted) throw new TypeError('Failed to fetch')
    const missed = this.#since(after)
    if (missed === undefined) return json({ id: '', events: [], resync: true })
    return json({ id: this.id, events: missed.filter(({ kind }) => !this.hidden.includes(kind)) })
  }

  #news(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const ready = () => {
        this.#waiting.delete(ready)
        resolve()
      }
      this.#waiting.add(ready)
      this.clock.after(milliseconds, ready)
      signal.addEventListener('abort', ready)
    })
  }

  #perform(posted: Posted): Response {
    if (this.refusesCommands) {
      const { code, status, retryAfter } = this.refusesCommands
      return refusal(code, status, retryAfter)
    }
    if (!this.done.some(({ cmdId }) => cmdId === posted.cmdId)) this.done.push(posted)
    if (this.loseAnswers > 0) {
      this.loseAnswers -= 1
      throw new TypeError('Failed to fetch')
    }
    return json({})
  }
}
