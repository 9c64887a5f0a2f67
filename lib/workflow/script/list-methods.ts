// The methods of arrays that an expression may call; none of them changes the array it is called on.
import type { Budget } from './budget'
import { type Method, type Methods, maybeWhole } from './text-methods'
import { asFunction, isList, isTrue, joined, toNumber, toText, type Value } from './value'

type List = readonly Value[]

/** Calls the first argument with entry and index. */
function asker(args: readonly Value[], name: string, budget: Budget) {
  const fn = asFunction(args[0], name)
  return (entry: Value, at: number): Value => {
    budget.spend()
    return fn.call([entry, at])
  }
}

function flat(list: List, depth: number, budget: Budget): Value[] {
  const entries = list.flatMap((entry): Value[] =>
    isList(entry) && depth > 0 ? budget.within(() => flat(entry, depth - 1, budget)) : [entry],
  )
  budget.list(entries.length)
  return entries
}

function sorted(list: List, [order]: readonly Value[], budget: Budget): Value[] {
  budget.list(list.length)
  if (order === undefined) {
    const texts = new Map(list.map((entry) => [entry, toText(entry, budget)]))
    const textOf = (entry: Value) => texts.get(entry) ?? ''
    return [...list].sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0))
  }
  const fn = asFunction(order, 'sort')
  return [...list].sort((a, b) => {
    budget.spend()
    return toNumber(fn.call([a, b]), budget) || 0
  })
}

function reduce(list: List, args: readonly Value[], budget: Budget): Value {
  const fn = asFunction(args[0], 'reduce')
  const [first, ...others] = list
  const [start, rest] = args.length > 1 ? [args[1], list] : [first, others]
  return rest.reduce<Value>((sum, entry) => {
    budget.spend()
    return fn.call([sum, entry])
  }, start)
}

const reversed = (list: List, budget: Budget) => {
  budget.list(list.length)
  return [...list].reverse()
}

// Named here: as a member of a table, TypeScript takes `toString` for that of every object.
const listText: Method<List> = (self, _, budget) => joined(self, ',', budget)

export const listMethods: Methods<List> = {
  at: (self, [at], budget) => self.at(maybeWhole(at, budget) ?? 0),
  concat: (self, args, budget) => {
    const all = [...self, ...args.flatMap((entry): List => (isList(entry) ? entry : [entry]))]
    budget.list(all.length)
    return all
  },
  every: (self, args, budget) => {
    const ask = asker(args, 'every', budget)
    return self.every((entry, at) => isTrue(ask(entry, at)))
  },
  filter: (self, args, budget) => {
    const ask = asker(args, 'filter', budget)
    return self.filter((entry, at) => isTrue(ask(entry, at)))
  },
  find: (self, args, budget) => {
    const ask = asker(args, 'find', budget)
    return self.find((entry, at) => isTrue(ask(entry, at)))
  },
  findIndex: (self, args, budget) => {
    const ask = asker(args, 'findIndex', budget)
    return self.findIndex((entry, at) => isTrue(ask(entry, at)))
  },
  first: (self) => self[0],
  flat: (self, [depth], budget) => flat(self, maybeWhole(depth, budget) ?? 1, budget),
  flatMap: (self, args, budget) => flat(self.map(asker(args, 'flatMap', budget)), 1, budget),
  includes: (self, [entry]) => self.includes(entry),
  indexOf: (self, [entry]) => self.indexOf(entry),
  isEmpty: (self) => self.length === 0,
  isNotEmpty: (self) => self.length > 0,
  join: (self, [between], budget) =>
    joined(self, between === undefined ? ',' : toText(between, budget), budget),
  last: (self) => self.at(-1),
  lastIndexOf: (self, [entry]) => self.lastIndexOf(entry),
  map: (self, args, budget) => self.map(asker(args, 'map', budget)),
  reduce,
  reverse: (self, _, budget) => reversed(self, budget),
  slice: (self, [from, to], budget) => self.slice(maybeWhole(from, budget), maybeWhole(to, budget)),
  some: (self, args, budget) => {
    const ask = asker(args, 'some', budget)
    return self.some((entry, at) => isTrue(ask(entry, at)))
  },
  sort: sorted,
  toReversed: (self, _, budget) => reversed(self, budget),
  toSorted: sorted,
  toString: listText,
}
