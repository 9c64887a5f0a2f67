// Lets a keeper see no id that opens a workspace, only its fingerprint: whoever reads the database learns no address.
import { createHash } from 'node:crypto'
import type { Keeper } from './keeper'

const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url')

export function secretIds(inner: Keeper): Keeper {
  return {
    ...inner,
    make: (id, ...rest) => inner.make(keyOf(id), ...rest),
    load: (id) => inner.load(keyOf(id)),
    versions: async (ids) => {
      const versions = await inner.versions(ids.map(keyOf))
      return new Map(
        ids.flatMap((id) => {
          const version = versions.get(keyOf(id))
          return version === undefined ? [] : [[id, version]]
        }),
      )
    },
    commit: async (steps) => {
      const names = new Map(steps.map(({ id }) => [keyOf(id), id]))
      const granted = await inner.commit(steps.map((step) => ({ ...step, id: keyOf(step.id) })))
      return new Set([...granted].flatMap((key) => names.get(key) ?? []))
    },
    compact: (id, ...rest) => inner.compact(keyOf(id), ...rest),
    remove: (id) => inner.remove(keyOf(id)),
    touch: (id) => inner.touch(keyOf(id)),
    log: (parts) => inner.log(parts.map((part) => ({ ...part, id: keyOf(part.id) }))),
    readLog: (id, after) => inner.readLog(keyOf(id), after),
  }
}
