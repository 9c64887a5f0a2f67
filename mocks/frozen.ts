// Promises that what comes out is plain JSON of its own, which nobody can change afterwards.
import { Itself } from './itself'

/** A mark nobody can see or forge. */
class Known extends Itself {
  #known = true

  static has(value: object): boolean {
    return #known in value
  }
}

/** A deeply frozen copy; a value this function froze before is given back as it is, so copying twice is free. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Known.has(value)) return value
  return Object.freeze(new Known(Array.isArray(value) ? value.map(frozenCopy) : copyOf(value))) as T
}

/** The list itself, frozen and known as such. Its items have to be frozen copies already. */
export function frozenList<T>(items: T[]): readonly T[] {
  return Object.freeze(new Known(items)) as unknown as readonly T[]
}

function copyOf(value: object): object {
  const entries: [string, unknown][] = Object.entries(value)
  for (const entry of entries) entry[1] = frozenCopy(entry[1])
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined))
}
