// The part of a long wire log that one exchange is understood by, so that the page need not draw thousands of rows to show one.
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'

/** A log up to this long is shown whole. */
const short = 300
/** Rows before and after. */
const around = 40

export interface WirePart {
  entries: readonly Exchange[]
  events: readonly LoggedEvent[]
}

/** What was sent around the exchange, for the same cause, because of it, and what it was sent for. */
export function wirePart({ entries, events }: WirePart, id: string | undefined): WirePart {
  const place = entries.findIndex((exchange) => exchange.id === id)
  const shown = entries[place]
  if (entries.length <= short || !shown) return { entries, events }
  const { cause } = shown.origin
  const isKin = ({ id: each, origin }: Exchange) =>
    each === cause || origin.cause === shown.id || (cause !== undefined && origin.cause === cause)
  const kept = entries.filter((exchange, i) => Math.abs(i - place) <= around || isKin(exchange))
  const from = entries[Math.max(0, place - around)]?.at ?? 0
  const to = entries[Math.min(entries.length - 1, place + around)]?.at ?? 0
  const wanted = new Set(kept.map(({ origin }) => origin.cause))
  return {
    entries: kept,
    events: events.filter(({ id: each, at }) => wanted.has(each) || (at >= from && at <= to)),
  }
}
