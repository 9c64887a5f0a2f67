// The platform's operations for its nodes, from the list that the console completes from.
import type { OperationEntry } from '@/components/request-console/operation-entry'
import type { StageOperation } from './engine/stage'

export const platformHost = 'api.wts.chat'

/** @returns what a stage asks for an operation; hosts other than the chat platform are no nodes */
export function operationsFrom(
  entries: readonly OperationEntry[],
): (id: string) => StageOperation | undefined {
  const known = new Map(
    entries
      .filter(({ host }) => host === platformHost)
      .map(({ id, host, method, path, query, body }): [string, StageOperation] => [
        id,
        {
          method,
          url: `https://${host}${path}`,
          query: query.map(({ name }) => name),
          samples: Object.fromEntries(
            (body?.fields ?? []).map((field) => [field.path.join('.'), field.sample]),
          ),
        },
      ]),
  )
  return (id) => known.get(id)
}
