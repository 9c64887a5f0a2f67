// What an expression can come to on its way: JSON, nothing, a function of the expression itself, a moment, or one of the names.
import type { Json } from '../workflow'
import type { Budget } from './budget'
import { Moment } from './moment'
import { Stop } from './problem'

export type Callable = (args: readonly Value[]) => Value

export class Fn {
  readonly call: Callable

  constructor(call: Callable) {
    this.call = call
  }
}

/** `$input`, `$('Node')`, `Math`: has the members it lists and no others. */
export class Thing {
  readonly name: string
  readonly #members: Readonly<Record<string, () => Value>>

  constructor(name: string, members: Readonly<Record<string, () => Value>>) {
    this.name = name
    this.#members = members
  }

  get(member: string): Value {
    return Object.hasOwn(this.#members, member) ? this.#members[member]?.() : undefined
  }
}

export type Value =
  | null
  | undefined
  | boolean
  | number
  | string
  | readonly Value[]
  | ValueObject
  | Fn
  | Moment
  | Thing

export interface ValueObject {
  readonly [key: string]: Value
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

export const isObject = (value: Value): value is ValueObject =>
  typeof value === 'object' &&
  value !== null &&
  !isList(value) &&
  !(value instanceof Fn || value instanceof Moment || value instanceof Thing)

/** An own property whatever its name: `__proto__` is a word like any other here. */
export function put<T>(object: { [key: string]: T }, key: string, value: T): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
}

/** Own properties only. */
export function own(object: ValueObject, key: string): Value {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** A copy that is nothing but JSON: what JSON cannot say is left out of objects and null in arrays. */
export function toJson(value: Value, budget: Budget): Json | undefined {
  if (value instanceof Moment) return value.toISO()
  if (value === undefined || value instanceof Fn || value instanceof Thing) return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string') budget.text(value.length)
  if (typeof value !== 'object' || value === null) return value
  return budget.within(() => {
    if (isList(value)) return value.map((entry) => toJson(entry, budget) ?? null)
    const object: { [key: string]: Json } = {}
    for (const [key, entry] of Object.entries(value)) {
      budget.text(key.length)
      const json = toJson(entry, budget)
      if (json !== undefined) put(object, key, json)
    }
    return object
  })
}

/** As `String(value)` says it: an object is `[object Object]`. */
export function toText(value: Value, budget: Budget): string {
  if (value instanceof Moment) return value.toISO()
  if (value instanceof Fn) return '[function]'
  if (value instanceof Thing) return '[object Object]'
  if (isList(value)) return budget.within(() => joined(value, ',', budget))
  return isObject(value) ? '[object Object]' : String(value)
}

export function joined(list: readonly Value[], between: string, budget: Budget): string {
  const parts = list.map((entry) => (entry === undefined || entry === null ? '' : toText(entry, budget)))
  budget.text(
    parts.reduce((sum, part) => sum + part.length, 0) + between.length * Math.max(0, parts.length - 1),
  )
  return parts.join(between)
}

export function toNumber(value: Value, budget: Budget): number {
  if (value instanceof Moment) return value.at
  if (typeof value === 'object' && value !== null) return Number(toText(value, budget))
  return value === undefined ? Number.NaN : Number(value)
}

export function isTrue(value: Value): boolean {
  return Boolean(value)
}

export function asFunction(value: Value, name: string): Fn {
  if (value instanceof Fn) return value
  throw new Stop('expression.not-a-function', { name })
}
