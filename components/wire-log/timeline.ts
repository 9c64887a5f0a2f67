// Exchanges and events as one list in order of time, and who caused whom in it.
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'

interface RowFacts {
  id: string
  /** Virtual ms since the epoch. */
  at: number
  /** Id of the row that caused this one, where there is one; it may have fallen off the log. */
  cause?: string
}

export type ExchangeRowFacts = RowFacts & { kind: 'request' | 'delivery'; exchange: Exchange }
export type EventRowFacts = RowFacts & { kind: 'event'; event: LoggedEvent }
export type WireRow = ExchangeRowFacts | EventRowFacts
export type RowKind = WireRow['kind']

export const rowKinds = ['request', 'delivery', 'event'] as const satisfies readonly RowKind[]

const exchangeRow = (exchange: Exchange): ExchangeRowFacts => ({
  kind: exchange.origin.kind === 'delivery' ? 'delivery' : 'request',
  id: exchange.id,
  at: exchange.at,
  cause: exchange.origin.cause,
  exchange,
})

const eventRow = (event: LoggedEvent): EventRowFacts => ({
  kind: 'event',
  id: event.id,
  at: event.at,
  cause: event.cause,
  event,
})

/**
 * Both lists are in order already. The clock may stand still between a request, its event and the delivery: at the same
 * moment an event comes right after what caused it, and what it causes comes after it.
 */
export function timelineOf(entries: readonly Exchange[], events: readonly LoggedEvent[]): WireRow[] {
  const rows: WireRow[] = []
  const awaited = new Set(entries.map(({ id }) => id))
  let next = 0
  const takeEvents = (before: Exchange | undefined) => {
    for (let event = events[next]; event !== undefined; event = events[next]) {
      if (before && event.at > before.at) return
      if (before && event.at === before.at && event.cause !== undefined && awaited.has(event.cause)) return
      rows.push(eventRow(event))
      next += 1
    }
  }
  for (const exchange of entries) {
    takeEvents(exchange)
    rows.push(exchangeRow(exchange))
    awaited.delete(exchange.id)
  }
  takeEvents(undefined)
  return rows
}

export interface Timeline {
  rows: readonly WireRow[]
  /** Place of each row in `rows`, by id. */
  places: ReadonlyMap<string, number>
  /** Ids of what each row caused. */
  effects: ReadonlyMap<string, readonly string[]>
}

export function indexed(rows: readonly WireRow[]): Timeline {
  const effects = new Map<string, string[]>()
  for (const { id, cause } of rows) {
    if (cause === undefined) continue
    const known = effects.get(cause)
    if (known) known.push(id)
    else effects.set(cause, [id])
  }
  return { rows, places: new Map(rows.map(({ id }, place) => [id, place])), effects }
}

export const rowOf = ({ rows, places }: Timeline, id: string | undefined): WireRow | undefined =>
  id === undefined ? undefined : rows[places.get(id) ?? -1]

/** The row, what led to it, and all that came of it, in order of time. Empty for a row that is not on the log. */
export function chainOf(timeline: Timeline, id: string): WireRow[] {
  const start = rowOf(timeline, id)
  if (!start) return []
  const found = new Set([id])
  for (let row = rowOf(timeline, start.cause); row && !found.has(row.id); row = rowOf(timeline, row.cause)) {
    found.add(row.id)
  }
  const open = [id]
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const effect of timeline.effects.get(from) ?? []) {
      if (found.has(effect)) continue
      found.add(effect)
      open.push(effect)
    }
  }
  const placeOf = (each: string) => timeline.places.get(each) ?? 0
  return [...found]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((each) => rowOf(timeline, each))
    .filter((row) => row !== undefined)
}
