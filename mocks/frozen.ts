// Promises that what comes out is plain JSON of its own, which nobody can change afterwards.

const known = new WeakSet<object>()

/** A deeply frozen copy; a value this function froze before is given back as it is, so copying twice is free. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || known.has(value)) return value
  const copy: unknown = Array.isArray(value)
    ? value.map((item) => frozenCopy(item))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, frozenCopy(item)]),
      )
  known.add(copy as object)
  return Object.freeze(copy) as T
}
