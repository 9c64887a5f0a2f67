// Finds a text in another whatever its case and accents, at its place in the original.

export interface Match {
  start: number
  end: number
}

/** More marks than these help nobody and cost the browser a layout. */
export const mostMatches = 1000

const foldLetter = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what needs no folding beyond its case
const ascii = /^[\u0000-\u007f]*$/

/** As it is compared: without case and accents. */
export const fold = (text: string): string => (ascii.test(text) ? text.toLowerCase() : foldLetter(text))

/** The folded text, and where each of its characters stood. */
function foldedWithPlaces(text: string): { folded: string; placeOf: (at: number) => number } {
  if (ascii.test(text)) return { folded: text.toLowerCase(), placeOf: (at) => at }
  const places: number[] = []
  const pieces: string[] = []
  let at = 0
  for (const letter of text) {
    const piece = letter < '\u0080' ? letter.toLowerCase() : foldLetter(letter)
    for (let i = 0; i < piece.length; i++) places.push(at)
    pieces.push(piece)
    at += letter.length
  }
  return { folded: pieces.join(''), placeOf: (index) => places[index] ?? text.length }
}

/** In the order they stand, not overlapping, at most `mostMatches`. */
export function findText(text: string, query: string): Match[] {
  const needle = fold(query)
  if (needle === '') return []
  const { folded, placeOf } = foldedWithPlaces(text)
  const matches: Match[] = []
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    matches.push({ start: placeOf(at), end: placeOf(at + needle.length) })
    if (matches.length === mostMatches) break
  }
  return matches
}
