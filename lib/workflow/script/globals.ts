// The functions of the language itself that an expression may call: `Math`, `JSON`, `Object`, `Number` and the like.
import type { Budget } from './budget'
import { Stop } from './problem'
import { maybeWhole } from './text-methods'
import {
  Fn,
  isList,
  isObject,
  isTrue,
  put,
  Thing,
  toJson,
  toNumber,
  toText,
  type Value,
  type ValueObject,
} from './value'

type Globals = Readonly<Record<string, Value>>

const functions = (
  table: Readonly<Record<string, (...args: Value[]) => Value>>,
): Record<string, () => Value> =>
  Object.fromEntries(Object.entries(table).map(([name, run]) => [name, () => new Fn((args) => run(...args))]))

const oneNumber = ['abs', 'ceil', 'floor', 'round', 'sign', 'sqrt', 'trunc', 'log', 'log10', 'exp'] as const

const constants = Object.fromEntries([['PI', () => Math.PI]])

function math(budget: Budget): Thing {
  const numbers = (args: readonly Value[]) => args.map((value) => toNumber(value, budget))
  const single = Object.fromEntries(
    oneNumber.map((name) => [name, (value: Value) => Math[name](toNumber(value, budget))]),
  )
  return new Thing('Math', {
    ...functions({
      ...single,
      max: (...args) => Math.max(...numbers(args)),
      min: (...args) => Math.min(...numbers(args)),
      pow: (base, power) => toNumber(base, budget) ** toNumber(power, budget),
    }),
    ...constants,
  })
}

function parsed(text: string): Value {
  try {
    return JSON.parse(text)
  } catch {
    throw new Stop('expression.not-json')
  }
}

function json(budget: Budget): Thing {
  return new Thing(
    'JSON',
    functions({
      parse: (text) => parsed(toText(text, budget)),
      stringify: (value, _, indent) => {
        const plain = toJson(value, budget)
        if (plain === undefined) return undefined
        const space = typeof indent === 'string' ? indent : maybeWhole(indent, budget)
        const text = JSON.stringify(plain, null, space)
        budget.text(text.length)
        return text
      },
    }),
  )
}

function entries(value: Value, name: string, budget: Budget): [string, Value][] {
  if (value === undefined || value === null)
    throw new Stop('expression.read-of-nothing', { name, of: 'Object' })
  const found = isList(value) || isObject(value) ? Object.entries(value) : []
  budget.list(found.length)
  return found
}

function fromEntries(list: Value, budget: Budget): ValueObject {
  const object: { [key: string]: Value } = {}
  for (const pair of isList(list) ? list : []) if (isList(pair)) put(object, toText(pair[0], budget), pair[1])
  return object
}

function numberThing(budget: Budget): Record<string, (...args: Value[]) => Value> {
  return {
    isFinite: (value) => Number.isFinite(value),
    isInteger: (value) => Number.isInteger(value),
    isNaN: (value) => Number.isNaN(value),
    parseFloat: (text) => Number.parseFloat(toText(text, budget)),
    parseInt: (text, radix) => Number.parseInt(toText(text, budget), maybeWhole(radix, budget)),
  }
}

/** A function that has members too, as `Number` and `String` have. */
export class FnThing extends Fn {
  readonly members: Thing

  constructor(call: Fn['call'], members: Thing) {
    super(call)
    this.members = members
  }
}

function isEmpty(value: Value): boolean {
  if (value === undefined || value === null || value === '') return true
  return (isList(value) || isObject(value)) && Object.keys(value).length === 0
}

export function globals(budget: Budget): Globals {
  const numbers = numberThing(budget)
  const fn = (run: (...args: Value[]) => Value) => new Fn((args) => run(...args))
  const text = (run: (text: string) => string) =>
    fn((value) => {
      const made = run(toText(value, budget))
      budget.text(made.length)
      return made
    })
  return {
    undefined: undefined,
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
    Math: math(budget),
    JSON: json(budget),
    Object: new Thing(
      'Object',
      functions({
        keys: (value) => entries(value, 'keys', budget).map(([key]) => key),
        values: (value) => entries(value, 'values', budget).map(([, entry]) => entry),
        entries: (value) => entries(value, 'entries', budget),
        fromEntries: (list) => fromEntries(list, budget),
      }),
    ),
    Array: new Thing('Array', functions({ isArray: (value) => isList(value) })),
    Number: new FnThing(
      (args) => (args.length === 0 ? 0 : toNumber(args[0], budget)),
      new Thing('Number', functions(numbers)),
    ),
    String: fn((...args) => (args.length === 0 ? '' : toText(args[0], budget))),
    Boolean: fn((value) => isTrue(value)),
    isNaN: fn((value) => Number.isNaN(toNumber(value, budget))),
    parseFloat: fn((...args) => numbers.parseFloat?.(...args)),
    parseInt: fn((...args) => numbers.parseInt?.(...args)),
    encodeURIComponent: text(encodeURIComponent),
    decodeURIComponent: text(decodeURIComponent),
    encodeURI: text(encodeURI),
    decodeURI: text(decodeURI),
    $if: fn((condition, yes, no) => (isTrue(condition) ? yes : no)),
    $ifEmpty: fn((value, otherwise) => (isEmpty(value) ? otherwise : value)),
  }
}
