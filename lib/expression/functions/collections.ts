// Functions on arrays and objects.
import { naming, toInteger, toItems, toProperties, toText, toTruth } from '../convert'
import { compare } from '../decimal'
import { fail } from '../failure'
import { array, boolean, nothing, object, propertyOf, text, type Value, whole } from '../value'
import { type BuiltIns, define, onlyRapidPro, wordsOf } from './define'

const many = Number.POSITIVE_INFINITY
const at = (given: readonly Value[], place: number): Value => given[place] ?? nothing

const functionOf = (value: Value) =>
  value.kind === 'function' ? value.call : fail('not-a-function', { value: naming(value) })

/** Numbers by size, all else by its text. */
const order = (a: Value, b: Value, words: (value: Value) => string) => {
  if (a.kind === 'number' && b.kind === 'number') return compare(a.value, b.value)
  const [first, second] = [words(a), words(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

const shared: BuiltIns = {
  array: define(0, many, (given) => array(given)),
  object: define(0, many, (given, run) => {
    if (given.length % 2 !== 0) fail('odd-pairs', { count: given.length })
    const properties = new Map<string, Value>()
    for (let place = 0; place < given.length; place += 2) {
      properties.set(toText(at(given, place), run.budget), at(given, place + 1))
    }
    return object(properties)
  }),
  count: define(1, 1, ([value = nothing]) => {
    if (value.kind === 'null') return whole(0)
    if (value.kind === 'array') return whole(value.items.length)
    if (value.kind === 'object') return whole(value.properties.size)
    return fail('not-countable', { value: naming(value) })
  }),
  join: define(2, 2, (given, run) => {
    const texts = toItems(at(given, 0)).map((item) => toText(item, run.budget))
    const separator = wordsOf(given[1], run)
    run.budget.spend(Math.ceil((texts.length * (separator.length + 1)) / 100))
    return text(run.budget.text(texts.join(separator)))
  }),
  reverse: define(1, 1, ([value = nothing]) => array(toItems(value).toReversed())),
  sort: define(1, 1, ([value = nothing], run) => {
    const items = toItems(value)
    run.budget.spend(items.length)
    return array(items.toSorted((a, b) => order(a, b, (one) => toText(one, run.budget))))
  }),
  unique: define(1, 1, ([value = nothing], run) => {
    const seen = new Map<string, Value>()
    for (const item of toItems(value)) {
      const words = toText(item, run.budget)
      if (!seen.has(words)) seen.set(words, item)
    }
    return array([...seen.values()])
  }),
  extract: define(
    2,
    2,
    (given, run) => propertyOf(toProperties(at(given, 0)), wordsOf(given[1], run)) ?? nothing,
  ),
  extract_object: define(2, many, ([value = nothing, ...names], run) => {
    const properties = toProperties(value)
    run.budget.spend(names.length)
    return object(
      new Map(
        names.map((one) => {
          const name = wordsOf(one, run)
          return [name, propertyOf(properties, name) ?? nothing]
        }),
      ),
    )
  }),
  foreach: define(2, many, ([value = nothing, step = nothing, ...others], run) => {
    const call = functionOf(step)
    const made: Value[] = []
    for (const item of toItems(value)) {
      run.budget.spend(1)
      const one = call([item, ...others], run)
      if (one.kind === 'error') return one
      made.push(one)
    }
    return array(made)
  }),
  foreach_value: define(2, many, ([value = nothing, step = nothing, ...others], run) => {
    const call = functionOf(step)
    const made = new Map<string, Value>()
    for (const [name, item] of toProperties(value)) {
      run.budget.spend(1)
      const one = call([item, ...others], run)
      if (one.kind === 'error') return one
      made.set(name, one)
    }
    return object(made)
  }),
}

const newer = onlyRapidPro({
  contains: define(2, 2, (given, run) => {
    const wanted = wordsOf(given[1], run)
    return boolean(
      toItems(at(given, 0)).some((item) => {
        run.budget.spend(1)
        return item.kind === at(given, 1).kind && toText(item, run.budget) === wanted
      }),
    )
  }),
  concat: define(2, 2, (given, run) => {
    const [first, second] = [toItems(at(given, 0)), toItems(at(given, 1))]
    run.budget.spend(first.length + second.length)
    return array([...first, ...second])
  }),
  slice: define(2, 3, (given) =>
    array(toItems(at(given, 0)).slice(toInteger(at(given, 1)), given[2] && toInteger(given[2]))),
  ),
  filter: define(2, 2, (given, run) => {
    const call = functionOf(at(given, 1))
    return array(
      toItems(at(given, 0)).filter((item) => {
        run.budget.spend(1)
        return toTruth(call([item], run))
      }),
    )
  }),
  keys: define(1, 1, ([value = nothing]) => array([...toProperties(value).keys()].sort().map(text))),
})

export const collectionFunctions: BuiltIns = { ...shared, ...newer }
