// Promises to name the settings of an imported node that this builder has no word for: they are kept, and not done here.
import type { Json } from '../workflow'
import { isObject, type JsonObject } from './n8n-file'
import { sameJson } from './same-json'

const isEmpty = (value: Json): boolean =>
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isEmpty))

/** Deeper than this a place is no help to a reader. */
const deepest = 3

/** Names rows have for themselves, and types that the values show. */
const own = new Set(['id', 'type'])

/**
 * Places in `raw` that `ours` does not say, e.g. `options.timeout`.
 * @param skip places and names whose loss nobody would notice
 */
export function leftovers(raw: JsonObject, ours: JsonObject, skip: readonly string[], above = ''): string[] {
  return Object.entries(raw).flatMap(([key, value]): string[] => {
    const place = above + key
    const said = ours[key]
    if (isEmpty(value) || sameJson(value, said) || skip.includes(place)) return []
    if (place.split('.').length >= deepest) return rowsDiffer(value, said) ? [place] : []
    return isObject(value) ? leftovers(value, isObject(said) ? said : {}, skip, `${place}.`) : [place]
  })
}

function rowsDiffer(value: Json, said: Json | undefined): boolean {
  if (Array.isArray(value) && Array.isArray(said))
    return value.length !== said.length || value.some((row: Json, i) => rowsDiffer(row, said[i]))
  if (!isObject(value) || !isObject(said)) return !sameJson(value, said)
  return Object.entries(value).some(([key, inner]) => !own.has(key) && rowsDiffer(inner, said[key]))
}
