// Finds entries by words: accents and case do not count, beginnings are enough, a slip of the keyboard is forgiven.
import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch'
import { folded } from '@/components/reference/matches'
import { type Kind, kinds, type SearchEntry } from './entry'

/** What an index keeps of an entry. */
type Kept = Pick<SearchEntry, 'kind' | 'title' | 'place' | 'text'>

const options: Options<SearchEntry> = {
  fields: ['title', 'place', 'also', 'text'],
  storeFields: ['kind', 'title', 'place', 'text'],
  processTerm: (term) => folded(term) || null,
}

const exact: SearchOptions = {
  boost: { title: 5, place: 2, also: 2 },
  // A title that is the very word: the glossary's own before whatever else mentions it.
  boostDocument: (_, term, kept) => (folded(String(kept?.title)) === term ? 3 : 1),
  prefix: (term) => term.length > 1,
  weights: { prefix: 0.6, fuzzy: 0.25 },
}
/** One letter in five may differ; short words would match anything. */
const forgiving: SearchOptions = { ...exact, fuzzy: (term) => (term.length > 3 ? 0.2 : false) }

/** The first that finds anything is taken: all words as typed, all words nearly so, some of them nearly so. */
const ways: readonly SearchOptions[] = [
  { ...exact, combineWith: 'AND' },
  { ...forgiving, combineWith: 'AND' },
  forgiving,
]

export interface Hit extends Kept {
  id: string
  /** Folded words of the entry that answer to the query. */
  words: ReadonlySet<string>
}

export interface Group {
  kind: Kind
  hits: Hit[]
  /** How many there are, shown or not. */
  count: number
}

export type SearchIndex = MiniSearch<SearchEntry>

export function indexOf(entries: readonly SearchEntry[]): SearchIndex {
  const index = new MiniSearch(options)
  index.addAll(entries)
  return index
}

/** @param json what `JSON.stringify` makes of an index */
export const indexFrom = (json: string): SearchIndex => MiniSearch.loadJSON(json, options)

/**
 * @param most of one kind
 * @returns groups by kind, the one with the best hit first, each with its best first
 */
export function search(index: SearchIndex, query: string, most = 6): Group[] {
  let found: SearchResult[] = []
  for (const way of ways) if (found.length === 0) found = index.search(query, way)
  const first = (kind: Kind) => found.findIndex((result) => result.kind === kind)
  return kinds
    .filter((kind) => first(kind) >= 0)
    .sort((a, b) => first(a) - first(b))
    .map((kind) => {
      const ofKind = found.filter((result) => result.kind === kind)
      const hits = ofKind.slice(0, most).map(({ id, terms, title, place, text }) => ({
        ...{ id, kind, title, place, text },
        words: new Set(terms),
      }))
      return { kind, hits, count: ofKind.length }
    })
}
