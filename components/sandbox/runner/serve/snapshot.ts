// What a handler remembers, as text a lesson can show: the exports of its store, in the words of the console.
import { limits } from '../limits'
import { format } from '../worker/format'

export interface StateEntry {
  /** Name of the export. */
  name: string
  text: string
}

/** A file of this name keeps what outlives one delivery. */
export const storePaths = ['/store.ts', '/store.js']

function entryOf(store: object, name: string): StateEntry | undefined {
  let value: unknown
  try {
    value = Reflect.get(store, name)
  } catch {
    // Not yet initialised: the module still waits at its top level.
    return
  }
  if (typeof value === 'function') return
  const text = typeof value === 'string' ? format(['%o', value]) : format([value])
  return { name: name.slice(0, limits.stateName), text: text.slice(0, limits.stateText) }
}

/** Functions are left out: they do, they do not remember. Calls no getter inside a value. */
export const snapshotOf = (store: object | undefined): StateEntry[] =>
  store === undefined
    ? []
    : Object.keys(store)
        .slice(0, limits.stateEntries)
        .flatMap((name) => entryOf(store, name) ?? [])
