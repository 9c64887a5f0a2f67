// How one kind of value is taken for another: for a text, a number, a truth, a moment.
import { type Decimal, decimalNumber, decimalText, parseDecimal } from './decimal'
import { fail, Problem } from './failure'
import { momentText, parseMoment } from './moment'
import type { Budget } from './run'
import type { Value } from './value'

const quote = (value: string) => `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`

/** Names a value in an error's sentence, in any language. */
export function naming(value: Value): string {
  switch (value.kind) {
    case 'text':
      return quote(value.value)
    case 'boolean':
      return String(value.value)
    case 'number':
      return decimalText(value.value)
    case 'date':
    case 'datetime':
      return momentText(value)
    case 'array':
      return '[…]'
    case 'object':
      return '{…}'
    case 'function':
      return `${value.name ?? ''}(…)`
    default:
      return 'null'
  }
}

function pass(value: Value): void {
  if (value.kind !== 'error') return
  const { failure, from, to } = value
  throw new Problem(failure, from === undefined || to === undefined ? undefined : { from, to })
}

/** Rendered as in a message: an object is `{b: 1, t: x}`, its keys sorted and nothing in quotes. */
export function toText(value: Value, budget: Budget): string {
  pass(value)
  switch (value.kind) {
    case 'text':
      return value.value
    case 'boolean':
      return String(value.value)
    case 'number':
      return decimalText(value.value)
    case 'date':
    case 'datetime':
      return momentText(value)
    case 'function':
      return 'function'
    case 'array':
      return budget.within(() =>
        budget.text(`[${value.items.map((item) => toText(item, budget)).join(', ')}]`),
      )
    case 'object': {
      const { default: fallback, properties } = value
      if (fallback) return budget.within(() => toText(fallback, budget))
      return budget.within(() => {
        const pairs = sortedPairs(properties).map(([key, item]) => `${key}: ${toText(item, budget)}`)
        return budget.text(`{${pairs.join(', ')}}`)
      })
    }
    default:
      return ''
  }
}

const sortedPairs = (properties: ReadonlyMap<string, Value>) =>
  [...properties].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** Compact JSON, keys sorted. */
export function toJsonText(value: Value, budget: Budget): string {
  pass(value)
  switch (value.kind) {
    case 'text':
      return budget.text(JSON.stringify(value.value))
    case 'boolean':
      return String(value.value)
    case 'number':
      return decimalText(value.value)
    case 'date':
    case 'datetime':
      return JSON.stringify(momentText(value))
    case 'array':
      return budget.within(() =>
        budget.text(`[${value.items.map((item) => toJsonText(item, budget)).join(',')}]`),
      )
    case 'object':
      return budget.within(() => {
        const pairs = sortedPairs(value.properties).map(
          ([key, item]) => `${JSON.stringify(key)}:${toJsonText(item, budget)}`,
        )
        return budget.text(`{${pairs.join(',')}}`)
      })
    default:
      return 'null'
  }
}

export function toNumber(value: Value): Decimal {
  pass(value)
  if (value.kind === 'number') return value.value
  if (value.kind === 'object' && value.default) return toNumber(value.default)
  const parsed = value.kind === 'text' ? parseDecimal(value.value) : undefined
  return parsed ?? fail('not-a-number', { value: naming(value) })
}

/** What is behind the point is cut off. */
export function toInteger(value: Value): number {
  const found = Math.trunc(decimalNumber(toNumber(value)))
  return Math.abs(found) <= 2_147_483_647 ? found : fail('not-a-number', { value: naming(value) })
}

export function toTruth(value: Value): boolean {
  pass(value)
  switch (value.kind) {
    case 'null':
      return false
    case 'boolean':
      return value.value
    case 'text':
      return value.value !== '' && value.value.toLowerCase() !== 'false'
    case 'number':
      return value.value.unscaled !== 0n
    case 'array':
      return value.items.length > 0
    case 'object':
      return value.default ? toTruth(value.default) : value.properties.size > 0
    default:
      return true
  }
}

/** Milliseconds since the epoch. */
export function toMoment(value: Value): number {
  pass(value)
  if (value.kind === 'date' || value.kind === 'datetime') return value.at
  if (value.kind === 'object' && value.default) return toMoment(value.default)
  const parsed = value.kind === 'text' ? parseMoment(value.value) : undefined
  return parsed ?? fail('not-a-date', { value: naming(value) })
}

export function toItems(value: Value): readonly Value[] {
  pass(value)
  return value.kind === 'array' ? value.items : fail('not-an-array', { value: naming(value) })
}

/** Nothing is an object without properties. */
export function toProperties(value: Value): ReadonlyMap<string, Value> {
  pass(value)
  if (value.kind === 'null') return new Map()
  return value.kind === 'object' ? value.properties : fail('not-an-object', { value: naming(value) })
}

export function isEmpty(value: Value): boolean {
  if (value.kind === 'text') return value.value === ''
  if (value.kind === 'array') return value.items.length === 0
  if (value.kind === 'object') return value.default ? isEmpty(value.default) : value.properties.size === 0
  return value.kind === 'null'
}
