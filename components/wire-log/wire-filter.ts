// Which rows of the timeline a reader wants to see.
import type { Exchange, Origin } from '@/mocks/wire-log'
import { type RowKind, rowOf, type Timeline, type WireRow } from './timeline'

/** First digit of the status, or why there is none. */
export type StatusClass = '1' | '2' | '3' | '4' | '5' | 'none' | 'pending'

export interface WireFilter {
  hidden: readonly RowKind[]
  /** `''` in this and the following stands for any. */
  origin: Origin['kind'] | ''
  method: string
  status: StatusClass | ''
  text: string
}

/** Events cross no wire: they are shown to who asks for them. */
export const openFilter: WireFilter = { hidden: ['event'], origin: '', method: '', status: '', text: '' }

/** How many of the ways to filter are in use; which kinds are shown is none of them. */
export const narrowings = ({ origin, method, status, text }: WireFilter): number =>
  [origin, method, status, text.trim()].filter((wish) => wish !== '').length

const isDigit = (sign: string): sign is '1' | '2' | '3' | '4' | '5' => /^[1-5]$/.test(sign)

export function statusClass({ response, failure }: Exchange): StatusClass {
  if (!response) return failure ? 'none' : 'pending'
  const digit = `${response.status}`.charAt(0)
  return isDigit(digit) ? digit : 'none'
}

const fields = ({ headers, body }: Pick<Exchange['request'], 'headers' | 'body'>) => [
  ...headers.map(([name, value]) => `${name}: ${value}`),
  body,
]

function textsOf(row: WireRow): string[] {
  if (row.kind === 'event') return [row.id, row.event.type, row.event.table, row.event.rowId]
  const { id, request, response } = row.exchange
  return [
    id,
    `${request.method} ${request.url}`,
    ...(response ? [`${response.status} ${response.statusText}`, ...fields(response)] : []),
    ...fields(request),
  ]
}

/** A pattern finds text whatever its case without a lower-cased copy of every body on the log. */
const searched = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'iu')

/** @returns a test for rows; of an event it is the exchange behind it that was sent, has a method and a status */
export function fitting(filter: WireFilter, timeline: Timeline): (row: WireRow) => boolean {
  const { origin, method, status } = filter
  const wanted = filter.text.trim()
  const pattern = wanted === '' ? undefined : searched(wanted)
  const sentSo = (row: WireRow): boolean => {
    if (!(origin || method || status)) return true
    const sent = row.kind === 'event' ? rowOf(timeline, row.cause) : row
    if (!sent || sent.kind === 'event') return false
    const { exchange } = sent
    return (
      (origin === '' || exchange.origin.kind === origin) &&
      (method === '' || exchange.request.method === method) &&
      (status === '' || statusClass(exchange) === status)
    )
  }
  return (row) =>
    !filter.hidden.includes(row.kind) &&
    sentSo(row) &&
    (pattern === undefined || textsOf(row).some((text) => pattern.test(text)))
}

export interface WireChoices {
  counts: Readonly<Record<RowKind, number>>
  origins: readonly Origin['kind'][]
  methods: readonly string[]
  statuses: readonly StatusClass[]
}

/** What there is to choose from: only what stands on the log, and what is chosen already. */
export function choicesOf(rows: readonly WireRow[], chosen: WireFilter): WireChoices {
  const counts = { request: 0, delivery: 0, event: 0 }
  const origins = new Set<Origin['kind']>(chosen.origin ? [chosen.origin] : [])
  const methods = new Set(chosen.method ? [chosen.method] : [])
  const statuses = new Set<StatusClass>(chosen.status ? [chosen.status] : [])
  for (const row of rows) {
    counts[row.kind] += 1
    if (row.kind === 'event') continue
    origins.add(row.exchange.origin.kind)
    methods.add(row.exchange.request.method)
    statuses.add(statusClass(row.exchange))
  }
  return { counts, origins: [...origins], methods: [...methods].sort(), statuses: [...statuses].sort() }
}

/** The filter that lets this row through and is otherwise as near to the present one as can be. */
export function widened(filter: WireFilter, row: WireRow, timeline: Timeline): WireFilter {
  const shown = { ...filter, hidden: filter.hidden.filter((kind) => kind !== row.kind) }
  return fitting(shown, timeline)(row) ? shown : { ...openFilter, hidden: shown.hidden }
}
