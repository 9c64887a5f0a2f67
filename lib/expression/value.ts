// The values expressions work with: plain data, and functions.
import { type Decimal, fits, integer } from './decimal'
import type { Failure } from './failure'
import type { Run } from './run'

export type Call = (given: readonly Value[], run: Run) => Value

export type Value =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly value: string }
  /** Milliseconds since the epoch. */
  | { readonly kind: 'datetime'; readonly at: number }
  /** Milliseconds since the epoch, at midnight UTC. */
  | { readonly kind: 'date'; readonly at: number }
  | { readonly kind: 'array'; readonly items: readonly Value[] }
  /** `default` is what it is taken for where a text, a number or a truth is needed. */
  | { readonly kind: 'object'; readonly properties: ReadonlyMap<string, Value>; readonly default?: Value }
  /** Without a name: written in place, `(x) => x`. */
  | { readonly kind: 'function'; readonly name?: string; readonly call: Call }
  /** Where in the template it arose, once that is known. */
  | { readonly kind: 'error'; readonly failure: Failure; readonly from?: number; readonly to?: number }

export type ValueKind = Value['kind']

export const nothing: Value = { kind: 'null' }
export const text = (value: string): Value => ({ kind: 'text', value })
export const boolean = (value: boolean): Value => ({ kind: 'boolean', value })
export const array = (items: readonly Value[]): Value => ({ kind: 'array', items })
export const whole = (value: number): Value => ({ kind: 'number', value: integer(value) })

/** A number that has grown too long is an error. */
export const number = (value: Decimal | undefined): Value =>
  value && fits(value)
    ? { kind: 'number', value }
    : { kind: 'error', failure: { code: 'number-too-long', values: {} } }

export const object = (
  properties: Readonly<Record<string, Value>> | ReadonlyMap<string, Value>,
  fallback?: Value,
): Value => ({
  kind: 'object',
  properties: properties instanceof Map ? properties : new Map(Object.entries(properties)),
  ...(fallback === undefined ? {} : { default: fallback }),
})

/** Its property, however its letters are written. */
export function propertyOf(properties: ReadonlyMap<string, Value>, name: string): Value | undefined {
  const exact = properties.get(name)
  if (exact) return exact
  const wanted = name.toLowerCase()
  for (const [key, value] of properties) if (key.toLowerCase() === wanted) return value
  return undefined
}
