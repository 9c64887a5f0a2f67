// Which operations a reader's words mean, and what choosing one changes in the request.
import { folded } from '../reference/matches'
import { addressOf, type OperationEntry } from './operation-entry'
import { pathNames } from './path-names'
import { hasBody, type RequestDraft } from './request-draft'

const wordsAbout = ({ method, host, path, summary, resource, id }: OperationEntry) =>
  folded([method, host, path, summary, resource, id].join(' '))

/** Those in which every word occurs, in whatever order; in the order of the list. */
export function operationsMatching(list: readonly OperationEntry[], query: string): OperationEntry[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  return list.filter((entry) => {
    const about = wordsAbout(entry)
    return words.every((word) => about.includes(word))
  })
}

export interface OperationGroup {
  title: string
  entries: OperationEntry[]
}

/** Neighbours of one resource under its heading; the host is named, as two hosts may both have contacts. */
export function grouped(entries: readonly OperationEntry[]): OperationGroup[] {
  const groups = new Map<string, OperationGroup>()
  for (const entry of entries) {
    const title = `${entry.resource} · ${entry.host}`
    const group = groups.get(title) ?? { title, entries: [] }
    groups.set(title, group)
    group.entries.push(entry)
  }
  return [...groups.values()]
}

/** Method, address and, where none is written, the example body with its type. Everything else stays. */
export function withOperation(
  draft: RequestDraft,
  entry: OperationEntry,
): { draft: RequestDraft; names: boolean } {
  const url = addressOf(entry)
  const next: RequestDraft = { ...draft, method: entry.method, url }
  const example = hasBody(draft) ? undefined : entry.body?.example
  if (example !== undefined) next.body = example
  // JSON the console says by itself.
  const type = example === undefined || entry.body?.type === 'application/json' ? undefined : entry.body?.type
  const others = draft.headers.filter(({ name }) => name.trim().toLowerCase() !== 'content-type')
  if (type !== undefined) next.headers = [...others, { name: 'Content-Type', value: type, on: true }]
  return { draft: next, names: pathNames(url).length > 0 }
}
