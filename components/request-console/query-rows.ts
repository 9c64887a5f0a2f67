// The query of a URL as rows, without a second copy of it: rows are read from the URL text, and an edit rewrites one segment.

import { variablePattern } from './variables'

/** One parameter. `segment` is its exact text between two `&`; an empty segment (`a&&b`) is kept but holds no parameter. */
export interface QueryRow {
  segment: string
  on: boolean
}

/** A row switched off: gone from the URL, kept in the table at position `at`. */
export interface OffRow {
  at: number
  segment: string
}

const variablePiece = new RegExp(`(${variablePattern.source.replace('(', '(?:')})`, 'u')

interface Query {
  url: string
  offQuery: OffRow[]
}

/** Splits at the first `#`, then at the first `?` before it. `query` is undefined where there is no `?`. */
export function splitUrl(url: string): { base: string; query?: string; fragment: string } {
  const text = url.trim()
  const hash = text.indexOf('#')
  const head = hash < 0 ? text : text.slice(0, hash)
  const fragment = hash < 0 ? '' : text.slice(hash)
  const mark = head.indexOf('?')
  return mark < 0
    ? { base: head, fragment }
    : { base: head.slice(0, mark), query: head.slice(mark + 1), fragment }
}

export function queryRows({ url, offQuery }: Query): QueryRow[] {
  const { query } = splitUrl(url)
  const on = query ? query.split('&') : []
  const off = [...offQuery].sort((a, b) => a.at - b.at)
  const rows: QueryRow[] = []
  while (on.length > 0 || off.length > 0) {
    const next = off[0]
    if (next && (next.at <= rows.length || on.length === 0)) {
      rows.push({ segment: next.segment, on: false })
      off.shift()
    } else {
      rows.push({ segment: on.shift() ?? '', on: true })
    }
  }
  return rows
}

/** The same draft parts with these rows; base and fragment stay as typed. */
export function withQueryRows(url: string, rows: readonly QueryRow[]): Query {
  const { base, fragment } = splitUrl(url)
  const on = rows.filter((row) => row.on).map((row) => row.segment)
  // White space at the end of a URL is not a part of it, so what now stands there would be lost.
  const last = on.pop()
  if (last !== undefined) on.push(last.replace(/\s+$/u, encodeInQuery))
  const offQuery = rows.flatMap((row, at) => (row.on ? [] : [{ at, segment: row.segment }]))
  return { url: `${base}${on.length > 0 ? `?${on.join('&')}` : ''}${fragment}`, offQuery }
}

/** What a server reads from a segment: `+` is a space, `%41` is `A`, `%zz` stays as it is. */
export function readSegment(segment: string): { name: string; value: string } {
  // Encoded first as the URL standard does it: Node 20 misreads a letter beyond ASCII behind a lone percent sign.
  const [pair] = new URLSearchParams(`?${percentEncode(segment, /[&\u0080-\u{10ffff}]/gu)}`)
  return { name: pair?.[0] ?? '', value: pair?.[1] ?? '' }
}

/** Rewrites one side of a segment; the other side keeps its bytes, whatever they are. */
export function editSegment(segment: string, change: { name?: string; value?: string }): string {
  const mark = segment.indexOf('=')
  const name = mark < 0 ? segment : segment.slice(0, mark)
  const nextName = change.name === undefined ? name : encode(change.name).replaceAll('=', '%3D')
  if (change.value !== undefined) return `${nextName}=${encode(change.value)}`
  // A row whose name is emptied must not vanish while it is being edited, so it keeps its `=`.
  if (mark < 0) return nextName === '' ? '=' : nextName
  return `${nextName}${segment.slice(mark)}`
}

// What the URL standard encodes in a query, and what would be read as something else there: % & +.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what has to be encoded
const unsafe = /[\u0000-\u0020"#%&'+<>\u007f-\u{10ffff}]/gu

/** The UTF-8 bytes of what `unsafe`, a global pattern, finds. */
export const percentEncode = (text: string, unsafe: RegExp): string =>
  text.replace(unsafe, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  )

export const encodeInQuery = (text: string) => percentEncode(text, unsafe)

/** Variables stay as they are written: `{{número}}` is encoded when it has its value. */
const encode = (text: string): string =>
  text
    .split(variablePiece)
    .map((piece, at) => (at % 2 === 1 ? piece : encodeInQuery(piece)))
    .join('')
