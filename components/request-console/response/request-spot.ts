// Finds the very line of a request that a rule of the server looked at; for what is missing, the line where it would stand.
import { requestHead, requestHeaders } from '@/components/wire-log/wire-text'
import type { Exchange, TraceStep } from '@/mocks/wire-log'
import { lintJson } from '../json-lint'
import { type Place, placeOfPointer } from './json-place'
import { placeInXml } from './xml-place'

export interface Spot {
  /** Line of the request as it crossed the wire, from 1. */
  line: number
  before: string
  /** What the rule looked at. */
  mark: string
  after: string
  /** True where `mark` is not in the request and would stand here. */
  missing: boolean
}

/** Characters of a long line kept on each side of the mark. */
const around = 60
const longestMark = 200

type Part = NonNullable<TraceStep['part']>

/** @returns undefined where the rule looked at nothing that is written in the request */
export function spotOf(
  exchange: Exchange,
  { rule, part }: Pick<TraceStep, 'rule' | 'part'>,
): Spot | undefined {
  // The scheme decides how the wire is laid; it is not written on it.
  if (!part || rule === 'route.https') return undefined
  if (part.in === 'body') return bodySpot(exchange, rule, part.name ?? '')
  return part.in === 'header' ? headerSpot(exchange, part.name ?? '') : startSpot(exchange, part)
}

function startSpot(exchange: Exchange, { in: place, name }: Part): Spot | undefined {
  const [line = ''] = requestHead(exchange).split('\r\n')
  const target = line.indexOf(' ') + 1
  const end = line.lastIndexOf(' ')
  if (place === 'method') return spot(1, line, { start: 0, end: target - 1 })
  const mark = line.slice(target, end).indexOf('?')
  const query = mark < 0 ? end : target + mark
  if (place === 'path') return spot(1, line, { start: target, end: query })
  if (name === undefined) return query < end ? spot(1, line, { start: query, end }) : undefined
  let at = query + 1
  let found: Place | undefined
  for (const piece of line.slice(at, end).split('&')) {
    // The last of several is the one a server reads.
    if (nameOf(piece) === name.toLowerCase()) found = { start: at, end: at + piece.length }
    at += piece.length + 1
  }
  const ghost = `${mark < 0 ? '?' : '&'}${name}=…`
  return spot(1, line, found ?? { start: end, end, ghost })
}

const nameOf = (piece: string) => [...new URLSearchParams(piece).keys()][0]?.toLowerCase()

function headerSpot(exchange: Exchange, name: string): Spot {
  const headers = requestHeaders(exchange.request)
  const at = headers.findIndex(([own]) => own.toLowerCase() === name.toLowerCase())
  const [own = '', value = ''] = headers[at] ?? []
  const line = `${own}: ${value}`
  return at < 0
    ? spot(headers.length + 2, '', { start: 0, end: 0, ghost: `${name}: …` })
    : spot(at + 2, line, { start: 0, end: line.length })
}

function bodySpot(exchange: Exchange, rule: string | undefined, pointer: string): Spot | undefined {
  const { body } = exchange.request
  const first = requestHead(exchange).split('\r\n').length
  if (body === '') return spot(first, '', { start: 0, end: 0, ghost: '…' })
  const place = bodyPlace(body, rule, pointer)
  if (!place) return undefined
  const lines = body.slice(0, place.start).split('\n').length - 1
  const from = body.lastIndexOf('\n', place.start - 1) + 1
  const next = body.indexOf('\n', place.start)
  const line = body.slice(from, next < 0 ? body.length : next).replace(/\r$/, '')
  const end = Math.min(place.end - from, line.length)
  return spot(first + lines, line, { ...place, start: place.start - from, end })
}

function bodyPlace(body: string, rule: string | undefined, pointer: string): Place | undefined {
  if (rule === 'body.not-json') {
    const fault = lintJson(body)
    return fault && { start: Math.min(fault.at, body.length - 1), end: fault.at + 1 }
  }
  // The XML service says in its text on which line it stopped.
  if (rule === 'body.not-xml') return undefined
  return placeOfPointer(body, pointer) ?? placeInXml(body, pointer) ?? { start: 0, end: body.length }
}

function spot(line: number, text: string, { start, end, ghost }: Place): Spot {
  const [before, mark, after] = [text.slice(0, start), ghost ?? text.slice(start, end), text.slice(end)]
  return {
    line,
    before: before.length > around ? `…${before.slice(-around)}` : before,
    mark: mark.length > longestMark ? `${mark.slice(0, longestMark)}…` : mark,
    after: after.length > around ? `${after.slice(0, around)}…` : after,
    missing: ghost !== undefined,
  }
}
