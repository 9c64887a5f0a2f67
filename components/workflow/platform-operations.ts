// The operations of the chat platform as a workflow uses them: by resource, each with the names of what it takes.
import type { OperationEntry } from '@/components/request-console/operation-entry'

const host = 'api.wts.chat'

export interface OperationGroup {
  resource: string
  entries: readonly OperationEntry[]
}

export function platformOperations(operations: readonly OperationEntry[]): readonly OperationGroup[] {
  const groups = new Map<string, OperationEntry[]>()
  for (const entry of operations) {
    if (entry.host === host) groups.set(entry.resource, [...(groups.get(entry.resource) ?? []), entry])
  }
  return [...groups].map(([resource, entries]) => ({ resource, entries }))
}

export interface ValueName {
  /** A field inside an object has its whole way: `body.text`. */
  name: string
  required: boolean
}

const inPath = (path: string) => [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name)

/** What of the path, the query and the body can be given; objects by their fields. */
export function valueNames(entry: OperationEntry | undefined): readonly ValueName[] {
  if (!entry) return []
  const fields = entry.body?.fields ?? []
  const ways = fields.map(({ path }) => path.join('.'))
  const leaves = fields.filter((_, at) => !ways.some((way) => way.startsWith(`${ways[at]}.`)))
  return [
    ...inPath(entry.path).map((name) => ({ name, required: true })),
    ...entry.query.map(({ name, required }) => ({ name, required: required ?? false })),
    ...leaves.map(({ path, required }) => ({ name: path.join('.'), required: required ?? false })),
  ]
}
