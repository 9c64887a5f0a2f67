// What expressions can look at, and how it is made from JSON and given back as JSON.
import type { Dialect } from '../flow/flow'
import { decimalNumber, decimalOf } from './decimal'
import { momentText } from './moment'
import { array, boolean, nothing, number, object, text, type Value } from './value'

export type { Value } from './value'

export interface ExpressionContext {
  dialect: Dialect
  /** Milliseconds since the epoch: what `now()` and `today()` say. */
  now: number
  /** Top-level names, e.g. `contact`. */
  values: Readonly<Record<string, Value>>
}

const maxDepth = 100

/** A property named `__default__` becomes what the object is taken for as a text. What is no JSON is nothing. */
export function fromJson(json: unknown, depth = 0): Value {
  if (depth > maxDepth) return { kind: 'error', failure: { code: 'too-deep', values: { limit: maxDepth } } }
  if (typeof json === 'string') return text(json)
  if (typeof json === 'boolean') return boolean(json)
  if (typeof json === 'number') return Number.isFinite(json) ? number(decimalOf(json)) : nothing
  if (Array.isArray(json)) return array(json.map((item) => fromJson(item, depth + 1)))
  if (typeof json !== 'object' || json === null) return nothing
  const entries = Object.entries(json).map(([key, value]) => [key, fromJson(value, depth + 1)] as const)
  const properties = new Map(entries)
  const fallback = properties.get('__default__')
  properties.delete('__default__')
  return object(properties, fallback)
}

/** Functions and errors are null; dates are texts; an object loses its default. */
export function toJson(value: Value, depth = 0): unknown {
  if (depth > maxDepth) return null
  switch (value.kind) {
    case 'boolean':
    case 'text':
      return value.value
    case 'number':
      return decimalNumber(value.value)
    case 'date':
    case 'datetime':
      return momentText(value)
    case 'array':
      return value.items.map((item) => toJson(item, depth + 1))
    case 'object':
      return Object.fromEntries([...value.properties].map(([key, item]) => [key, toJson(item, depth + 1)]))
    default:
      return null
  }
}
