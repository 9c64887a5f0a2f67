// Promises to tell whether two JSON values are equal, whatever the order of their keys, and to take over a change into what was kept.
import type { Json } from '../workflow'
import { isObject, type JsonObject } from './n8n-file'

export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]))
  if (!isObject(a) || !isObject(b)) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameJson(a[key], b[key]))
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

function changed(raw: Json | undefined, was: Json | undefined, now: Json): Json {
  if (sameJson(was, now)) return raw ?? now
  if (isObject(raw) && isObject(was) && isObject(now)) return withChange(raw, was, now)
  // Rows keep what is theirs as long as none was taken out: then nobody knows which is which.
  const isGrown = isList(raw) && isList(was) && isList(now) && raw.length === was.length
  if (isGrown && now.length >= was.length)
    return now.map((row, i) => (i < was.length ? changed(raw[i], was[i], row) : row))
  return now
}

/** `raw` with what was changed from `before` to `after`. What neither speaks of stays as it came, in its order. */
export function withChange(raw: JsonObject, before: JsonObject, after: JsonObject): JsonObject {
  const keys = new Set([...Object.keys(raw), ...Object.keys(after)])
  const entries = [...keys].flatMap((key): [string, Json][] => {
    const [old, was, now] = [raw[key], before[key], after[key]]
    if (sameJson(was, now)) return old === undefined ? [] : [[key, old]]
    return now === undefined ? [] : [[key, changed(old, was, now)]]
  })
  return Object.fromEntries(entries)
}
