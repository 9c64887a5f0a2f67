// Where everything of the sequence diagram stands, in pixels: lifelines from left to right, time from top to bottom.
import type { Exchange, Origin } from '@/mocks/wire-log'
import { rowOf, type Timeline, type WireRow } from './timeline'
import { hostOf } from './wire-text'

/** More arrows than this nobody follows with the eye. */
export const mostDrawn = 40

/** Only the chat platform tells of events, also where no request caused them. */
const platform = 'api.wts.chat'

const widestColumn = 250
const narrowestColumn = 140
/** Also half the width a lifeline's name may take. */
export const margin = 72
const lineHeight = 38

export interface Lifeline {
  key: string
  x: number
  /** Who sends, where the lifeline is a sender's. */
  sender?: Origin['kind']
  /** The host, where it is a host's; a URL without one stands for itself. */
  host?: string
}

interface Mark {
  /** Of the row it belongs to. */
  id: string
  y: number
}

/** `lost` ends where no answer came from. */
export interface Arrow extends Mark {
  kind: 'request' | 'response' | 'lost'
  fromX: number
  toX: number
  exchange: Exchange
}

export interface EventMark extends Mark {
  kind: 'event'
  x: number
  type: string
}

export type Step = Arrow | EventMark

/** From where a cause took effect to where what it caused begins. */
export interface CauseLine {
  /** Id of what was caused. */
  id: string
  fromX: number
  fromY: number
  toX: number
  toY: number
}

export interface SequenceLayout {
  lifelines: readonly Lifeline[]
  steps: readonly Step[]
  causes: readonly CauseLine[]
  width: number
  height: number
  /** Exchanges of the rows that are not drawn. */
  leftOut: number
}

const targetHost = ({ request }: Exchange) => hostOf(request.url) || request.url

/** The host an event happened at: the one whose request caused it. */
function eventHost(timeline: Timeline, row: WireRow | undefined): string {
  const cause = rowOf(timeline, row?.cause)
  return cause && cause.kind !== 'event' ? targetHost(cause.exchange) : platform
}

/** A delivery leaves the host its event happened at; everything else leaves who sends it. */
function senderKey(row: WireRow, timeline: Timeline): string {
  if (row.kind === 'event') return `host:${eventHost(timeline, row)}`
  if (row.kind === 'request') return `sender:${row.exchange.origin.kind}`
  return `host:${eventHost(timeline, rowOf(timeline, row.cause))}`
}

const targetKey = (row: WireRow, timeline: Timeline) =>
  row.kind === 'event' ? senderKey(row, timeline) : `host:${targetHost(row.exchange)}`

const senders: readonly Origin['kind'][] = ['console', 'code', 'card', 'workflow']

/** Senders stand on the left, hosts follow in the order in which they appear. */
function lifelinesOf(rows: readonly WireRow[], timeline: Timeline, room: number): Map<string, Lifeline> {
  const keys = new Set(rows.flatMap((row) => [senderKey(row, timeline), targetKey(row, timeline)]))
  const left = senders.filter((kind) => keys.has(`sender:${kind}`))
  const hosts = [...keys].filter((key) => key.startsWith('host:')).map((key) => key.slice('host:'.length))
  const lines = [
    ...left.map((sender) => ({ key: `sender:${sender}`, sender })),
    ...hosts.map((host) => ({ key: `host:${host}`, host })),
  ]
  const fair = (room - 2 * margin) / Math.max(1, lines.length - 1)
  const columnWidth = Math.min(widestColumn, Math.max(narrowestColumn, Math.floor(fair)))
  return new Map(lines.map((line, place) => [line.key, { ...line, x: margin + place * columnWidth }]))
}

/** The newest rows with at most as many exchanges as can be drawn. */
function newestOf(rows: readonly WireRow[]): readonly WireRow[] {
  let exchanges = 0
  for (let place = rows.length - 1; place >= 0; place -= 1) {
    if (rows[place]?.kind !== 'event') exchanges += 1
    if (exchanges > mostDrawn) return rows.slice(place + 1)
  }
  return rows
}

interface Moment {
  row: WireRow
  part: 'start' | 'end'
  at: number
  /** Decides between moments at one time. */
  rank: number
}

/** Each exchange starts and, where it came to an end, ends: at one time after the events it caused. */
function momentsOf(rows: readonly WireRow[]): Moment[] {
  const lastEffect = new Map<string, number>()
  rows.forEach((row, place) => {
    if (row.kind === 'event' && row.cause !== undefined) lastEffect.set(row.cause, place)
  })
  const moments = rows.flatMap((row, place): Moment[] => {
    const start: Moment = { row, part: 'start', at: row.at, rank: place }
    if (row.kind === 'event' || !(row.exchange.response || row.exchange.failure)) return [start]
    const rank = Math.max(place, lastEffect.get(row.id) ?? 0) + 0.5
    return [start, { row, part: 'end', at: row.at + (row.exchange.duration ?? 0), rank }]
  })
  return moments.sort((a, b) => a.at - b.at || a.rank - b.rank)
}

function stepOf({ row, part }: Moment, y: number, fromX: number, toX: number): Step {
  if (row.kind === 'event') return { kind: 'event', id: row.id, y, x: fromX, type: row.event.type }
  const { id, exchange } = row
  if (part === 'start') return { kind: 'request', id, y, fromX, toX, exchange }
  return { kind: exchange.response ? 'response' : 'lost', id, y, fromX: toX, toX: fromX, exchange }
}

function causeLines(steps: readonly Step[], timeline: Timeline): CauseLine[] {
  const starts = new Map(
    steps.filter(({ kind }) => kind === 'request' || kind === 'event').map((step) => [step.id, step]),
  )
  return [...starts.values()].flatMap((effect): CauseLine[] => {
    const cause = starts.get(rowOf(timeline, effect.id)?.cause ?? '')
    if (!cause) return []
    const fromX = cause.kind === 'event' ? cause.x : cause.toX
    const toX = effect.kind === 'event' ? effect.x : effect.fromX
    return [{ id: effect.id, fromX, fromY: cause.y, toX, toY: effect.y }]
  })
}

/**
 * @param rows of the timeline, those to be drawn
 * @param room pixels the drawing may fill; with many lifelines it becomes wider than that all the same
 */
export function sequenceLayout(rows: readonly WireRow[], timeline: Timeline, room: number): SequenceLayout {
  const drawn = newestOf(rows)
  const lifelines = lifelinesOf(drawn, timeline, room)
  const rightmost = Math.max(margin, ...[...lifelines.values()].map(({ x }) => x))
  const xOf = (key: string) => lifelines.get(key)?.x ?? margin
  const steps = momentsOf(drawn).map((moment, place) =>
    stepOf(
      moment,
      (place + 1) * lineHeight,
      xOf(senderKey(moment.row, timeline)),
      xOf(targetKey(moment.row, timeline)),
    ),
  )
  const exchangesIn = (some: readonly WireRow[]) => some.filter(({ kind }) => kind !== 'event').length
  return {
    lifelines: [...lifelines.values()],
    steps,
    causes: causeLines(steps, timeline),
    width: rightmost + margin,
    height: (steps.length + 1) * lineHeight,
    leftOut: exchangesIn(rows) - exchangesIn(drawn),
  }
}
