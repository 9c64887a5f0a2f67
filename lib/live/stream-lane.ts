// One server-sent stream of a room, read into what it says; its end and its silence are told once.
import type { RoomEvent } from './apply-event'
import type { Snapshot } from './room-scene'
import { glanceKinds, logKinds } from './stream-kinds'
import type { Stream, Surroundings } from './surroundings'

/** What comes from the server, by whichever lane. */
export interface Heard {
  snapshot(seat: Snapshot, id: string): void
  event(id: string, event: RoomEvent): void
  glance(kind: string, body: Record<string, unknown>): void
  /** The server's milliseconds. */
  beat(now: number): void
}

/** `cut`: the connection broke or was refused. `silent`: it stands, and nothing comes through. */
export type StreamEnd = 'cut' | 'silent' | 'gone' | 'bye' | 'resync'

interface Ends {
  heard: Heard
  /** Something came through. */
  flows(): void
  ended(why: StreamEnd, retry?: number): void
}

/** Some proxies and virus scanners hold a stream back for good. */
export const firstWordWithin = 20_000
/** More than two heartbeats. */
export const nextWordWithin = 40_000

interface Data {
  seq?: number
  at?: number
  body?: Record<string, unknown>
  now?: number
  retry?: number
}

export class StreamLane {
  #stream: Stream | undefined
  #stopWatch = () => {}

  constructor(
    private readonly around: Pick<Surroundings, 'stream' | 'clock'>,
    private readonly ends: Ends,
  ) {}

  get open(): boolean {
    return this.#stream !== undefined
  }

  start(path: string): void {
    this.close()
    const stream = this.around.stream(path)
    this.#stream = stream
    this.#watch(firstWordWithin)
    const on = (kind: string, hear: (data: Data, id: string) => void) =>
      stream.addEventListener(kind, ({ data, lastEventId }) => {
        if (this.#stream !== stream) return
        this.#watch(nextWordWithin)
        hear(JSON.parse(data) as Data, lastEventId)
      })
    const { heard, flows } = this.ends
    const flowing = (hear: (data: Data, id: string) => void) => (data: Data, id: string) => {
      hear(data, id)
      if (this.#stream === stream) flows()
    }
    on(
      'snapshot',
      flowing((data, id) => heard.snapshot(data as Snapshot, id)),
    )
    on(
      'resumed',
      flowing(() => {}),
    )
    on(
      'beat',
      flowing(({ now }) => heard.beat(now ?? 0)),
    )
    for (const kind of [...logKinds, ...glanceKinds])
      on(
        kind,
        flowing((data, id) => this.#hear(kind, data, id)),
      )
    for (const why of ['gone', 'bye', 'resync'] as const) on(why, ({ retry }) => this.#end(why, retry))
    stream.addEventListener('error', () => this.#stream === stream && this.#end('cut'))
  }

  #hear(kind: string, data: Data, id: string): void {
    const { seq, at = 0, body = {} } = data
    if (seq === undefined) this.ends.heard.glance(kind, data as Record<string, unknown>)
    else this.ends.heard.event(id, { seq, kind, body, at })
  }

  #watch(within: number): void {
    this.#stopWatch()
    this.#stopWatch = this.around.clock.after(within, () => this.#end('silent'))
  }

  #end(why: StreamEnd, retry?: number): void {
    this.close()
    this.ends.ended(why, retry)
  }

  close(): void {
    this.#stopWatch()
    this.#stream?.close()
    this.#stream = undefined
  }
}
