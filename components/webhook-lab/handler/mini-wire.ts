// What goes in and out of the learner's handler, out of all that crossed the wire.
import type { Exchange } from '@/mocks/wire-log'

/** More than these are for the wire log. */
export const miniLength = 8

export interface MiniRow {
  exchange: Exchange
  /** `in`: a delivery to the handler. `out`: a call its code made. */
  way: 'in' | 'out'
}

/** Said of thousands of addresses at a time; to parse each would take too long. */
const leadsTo = (url: string, host: string) => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() === host

/** Newest first. */
export function miniWire(entries: readonly Exchange[], host: string): MiniRow[] {
  const rows: MiniRow[] = []
  for (let place = entries.length - 1; place >= 0 && rows.length < miniLength; place -= 1) {
    const exchange = entries[place]
    if (exchange?.origin.kind === 'code') rows.push({ exchange, way: 'out' })
    else if (exchange && leadsTo(exchange.request.url, host)) rows.push({ exchange, way: 'in' })
  }
  return rows
}
