/** What the search looks through: an operation or an event and every word about it. */
export interface SearchEntry {
  id: string
  kind: 'operation' | 'event'
  /** The headings it stands under, which go when nothing under them is left. */
  groups: readonly string[]
  /** Folded words, see `folded`. */
  words: string
}

/** Accents and case do not count: "Usuários" is found by "usuarios". */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those in which every word of the query occurs, in whatever order. */
export function matching(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  return words.length === 0
    ? entries
    : entries.filter((entry) => words.every((word) => entry.words.includes(word)))
}
