// Cuts the part of a text that answers to a query, and marks the words that do.
import { folded } from '@/components/reference/matches'

export interface Piece {
  text: string
  /** Whether it is one of the words looked for. */
  hit: boolean
}

/** As the index splits a text into words. */
const word = /[^\n\r\p{Z}\p{P}]+/gu

/** @param words folded */
export function marked(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    if (!words.has(folded(match[0]))) continue
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), hit: false })
    pieces.push({ text: match[0], hit: true })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false })
  return pieces
}

/** Moves a place in the text back to the beginning of its word. */
const wordStart = (text: string, at: number) => (at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1)

/**
 * @param words folded
 * @param length of the excerpt in characters, about
 * @returns the stretch with the most different words of the query, from the beginning of a word to the end of one
 */
export function excerpt(text: string, words: ReadonlySet<string>, length = 150): Piece[] {
  if (text.length <= length) return marked(text, words)
  const hits = [...text.matchAll(word)].filter(([found]) => words.has(folded(found)))
  const within = (start: number) =>
    new Set(hits.filter(({ index }) => index >= start && index < start + length).map(([w]) => folded(w))).size
  const starts = hits.map(({ index }) => wordStart(text, index - length / 4))
  const start = starts.reduce((best, next) => (within(next) > within(best) ? next : best), starts[0] ?? 0)
  const space = text.indexOf(' ', start + length)
  const end = space < 0 ? text.length : space
  const cut = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
  return marked(cut, words)
}
