// The wire log: every HTTP exchange of the course in the order it left, with who sent it and why it was answered so, and what happened in between.
import { Recent } from './recent'

/** Who sent the request. */
export interface Origin {
  kind: 'console' | 'code' | 'card' | 'workflow' | 'delivery'
  /** Id of the exchange or event that caused this one, where there is one. */
  cause?: string
}

export type Stage = 'route' | 'auth' | 'limit' | 'content-type' | 'query' | 'body' | 'state'

/** One stage of the server's pipeline and what it decided about this request. */
export interface TraceStep {
  stage: Stage
  outcome: 'pass' | 'fail'
  /** Stable name of the rule that failed, e.g. `auth.missing-token`. */
  rule?: string
  /** The part of the request the rule looked at. `name` is a header, a parameter or a JSON pointer into the body. */
  part?: { in: 'method' | 'path' | 'query' | 'header' | 'body'; name?: string }
  /** What was wrong, in the language of the request's Accept-Language. */
  text?: string
  /** What would pass. */
  expected?: string
  /** Where a request has several faults at once: each with its own sentence, the first among them. */
  faults?: { part?: TraceStep['part']; text: string }[]
}

export interface WireRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body: string
}

export interface WireResponse {
  status: number
  statusText: string
  headers: [name: string, value: string][]
  body: string
}

export interface Exchange {
  /** `x1`, `x2`, … in the order the requests left. */
  id: string
  /** Virtual time the request left, ms since the epoch. */
  at: number
  origin: Origin
  request: WireRequest
  /** Absent while the answer is under way, and for good when none can come (`failure`). */
  response?: WireResponse
  /** Virtual ms from request to the end of the response. */
  duration?: number
  /**
   * No answer came: the host is unknown, nothing listens there, its certificate is not to be trusted, the line broke after
   * the request had left (whether it was worked on, nobody can tell), or the sender gave up.
   */
  failure?: 'unknown-host' | 'refused' | 'tls' | 'reset' | 'aborted'
  trace: TraceStep[]
}

/** Something happened to a row of the world. It crosses no wire; the deliveries it causes do. */
export interface LoggedEvent {
  /** `e1`, `e2`, … in the order they happened. */
  id: string
  /** Virtual ms since the epoch. */
  at: number
  /** Machine name as in the platform's event catalogue, e.g. `CONTACT_NEW`. */
  type: string
  table: string
  rowId: string
  /** Id of the exchange that caused it, where there is one. */
  cause?: string
}

/** Older exchanges fall off the log beyond this many, and so do events: an endless loop cannot fill the page's memory. */
export const longestLog = 5_000

export interface WireLogSnapshot {
  count: number
  entries: readonly Exchange[]
  /** Absent means none. */
  events?: readonly LoggedEvent[]
}

/** The log itself. Exchanges are never changed in place: an update puts a new object in the old one's position. */
export class WireLog {
  #count = 0
  readonly #entries = new Recent<Exchange>(longestLog)
  readonly #events = new Recent<LoggedEvent>(longestLog)
  #list: readonly Exchange[] | undefined
  #eventList: readonly LoggedEvent[] | undefined
  #listeners = new Set<() => void>()

  /** Writes a request that leaves now; what follows comes with `update`. */
  open(exchange: Omit<Exchange, 'id' | 'trace'>): Exchange {
    this.#count += 1
    const opened: Exchange = Object.freeze({ ...exchange, id: `x${this.#count}`, trace: [] })
    this.#entries.add(opened.id, opened)
    this.#changed()
    return opened
  }

  /** Writes down that something happened; of the row only its id, for rows can be large. */
  note({ row, ...event }: Omit<LoggedEvent, 'rowId'> & { row: { id: string } }): void {
    this.#events.add(event.id, Object.freeze({ ...event, rowId: row.id }))
    this.#changed()
  }

  /** Adds what became known of an exchange. One that was cleared away in the meantime stays away. */
  update(
    known: Exchange,
    news: Partial<Pick<Exchange, 'request' | 'response' | 'duration' | 'failure' | 'trace'>>,
  ): Exchange {
    const next: Exchange = Object.freeze({ ...known, ...news })
    if (this.#entries.get(known.id) !== known) return next
    this.#entries.replace(known.id, next)
    this.#changed()
    return next
  }

  get(id: string): Exchange | undefined {
    return this.#entries.get(id)
  }

  event(id: string): LoggedEvent | undefined {
    return this.#events.get(id)
  }

  /** All exchanges, oldest first. The array is another one after each change and the same one in between. */
  entries(): readonly Exchange[] {
    this.#list ??= Object.freeze(this.#entries.all())
    return this.#list
  }

  /** All events, oldest first; as for `entries`, another array after each change only. */
  events(): readonly LoggedEvent[] {
    this.#eventList ??= Object.freeze(this.#events.all())
    return this.#eventList
  }

  /** What came after the exchange `id`; everything when there is no `id` or it has left the log. */
  since(id?: string): readonly Exchange[] {
    const all = this.entries()
    return id === undefined ? all : all.slice(all.findIndex((exchange) => exchange.id === id) + 1)
  }

  clear(): void {
    this.#entries.clear()
    this.#events.clear()
    this.#changed()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  snapshot(): WireLogSnapshot {
    return { count: this.#count, entries: this.entries(), events: this.events() }
  }

  restore(snapshot: WireLogSnapshot): void {
    this.#count = snapshot.count
    this.#entries.clear()
    this.#events.clear()
    for (const exchange of snapshot.entries) this.#entries.add(exchange.id, exchange)
    for (const event of snapshot.events ?? []) this.#events.add(event.id, event)
    this.#changed()
  }

  #changed(): void {
    this.#list = undefined
    this.#eventList = undefined
    for (const listener of [...this.#listeners]) listener()
  }
}
