// Every built-in function by its name, as values that can be called and handed on.
import type { Dialect } from '../../flow/flow'
import { fail } from '../failure'
import { type Call, text, type Value } from '../value'
import { collectionFunctions } from './collections'
import { type BuiltIns, WrongCount } from './define'
import { encodingFunctions } from './encoding'
import { logicFunctions } from './logic'
import { momentFunctions } from './moments'
import { numberFunctions } from './numbers'
import { testFunctions } from './tests'
import { textFunctions } from './text'

const all: BuiltIns = {
  ...textFunctions,
  ...numberFunctions,
  ...collectionFunctions,
  ...logicFunctions,
  ...encodingFunctions,
  ...momentFunctions,
  ...testFunctions,
}

/** What reading these and writing that is worth, so that large ones are used a few times only. */
const weight = (value: Value): number => {
  if (value.kind === 'text') return Math.ceil(value.value.length / 100)
  if (value.kind === 'array') return Math.ceil(value.items.length / 100)
  return value.kind === 'object' ? Math.ceil(value.properties.size / 100) : 0
}

function weighed(name: string, call: Call): Call {
  return (given, run) => {
    run.budget.spend(given.reduce((sum, value) => sum + weight(value), 1))
    try {
      const value = call(given, run)
      return value.kind === 'text' ? text(run.budget.text(value.value)) : value
    } catch (reason) {
      if (!(reason instanceof WrongCount)) throw reason
      const { least, most, given: count } = reason
      const takes = least === most ? `${least}` : Number.isFinite(most) ? `${least}–${most}` : `${least}+`
      return fail('wrong-argument-count', { name, takes, given: count })
    }
  }
}

const values: ReadonlyMap<string, Value> = new Map(
  Object.entries(all).map(([name, { call }]) => [
    name,
    { kind: 'function', name, call: weighed(name, call) },
  ]),
)

const has = (name: string, dialect: Dialect) => {
  const only = all[name]?.dialect
  return only === undefined || only === dialect
}

/** Lower case. */
export const builtIn = (name: string, dialect: Dialect): Value | undefined =>
  has(name, dialect) ? values.get(name) : undefined

/** What a dialect knows, sorted; tests that a branch can ask are among them. */
export const functionNames = (dialect: Dialect): string[] =>
  [...values.keys()].filter((name) => has(name, dialect)).sort()
