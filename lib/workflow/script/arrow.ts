// Arrow functions of an expression: `(item) => item.name`, also with what is taken apart: `([key, value]) => …`.
import type { ArrowFunctionExpression, Expression, Pattern } from 'acorn'
import type { Budget } from './budget'
import { Stop } from './problem'
import { Fn, isList, isObject, own, put, toText, type Value } from './value'

export type Locals = ReadonlyMap<string, { value: Value }>

interface Walker {
  readonly budget: Budget
  value(node: Expression, locals: Locals): Value
}

type Names = Map<string, { value: Value }>

/** @param unsupported for functions with statements, which this language has none of */
export function arrow(
  node: ArrowFunctionExpression,
  locals: Locals,
  walker: Walker,
  unsupported: () => Stop,
): Fn {
  const { body, params } = node
  if (node.async || body.type === 'BlockStatement') throw unsupported()
  return new Fn((args) => {
    const names: Names = new Map(locals)
    walker.budget.spend(names.size)
    for (const [at, param] of params.entries()) {
      if (param.type === 'RestElement') bind(param.argument, args.slice(at), names, walker)
      else bind(param, args[at], names, walker)
    }
    return walker.value(body, names)
  })
}

function bind(pattern: Pattern, value: Value, names: Names, walker: Walker): void {
  if (pattern.type === 'Identifier') names.set(pattern.name, { value })
  else if (pattern.type === 'AssignmentPattern')
    bind(pattern.left, value === undefined ? walker.value(pattern.right, names) : value, names, walker)
  else if (pattern.type === 'ArrayPattern') bindList(pattern.elements, value, names, walker)
  else if (pattern.type === 'ObjectPattern') bindObject(pattern, value, names, walker)
  else throw new Stop('expression.not-supported', { what: pattern.type })
}

function bindList(elements: readonly (Pattern | null)[], value: Value, names: Names, walker: Walker): void {
  if (!isList(value)) throw new Stop('expression.not-a-list', { of: '[…] =>' })
  for (const [at, element] of elements.entries()) {
    if (element?.type === 'RestElement') bind(element.argument, value.slice(at), names, walker)
    else if (element) bind(element, value[at], names, walker)
  }
}

function bindObject(
  { properties }: Extract<Pattern, { type: 'ObjectPattern' }>,
  value: Value,
  names: Names,
  walker: Walker,
): void {
  if (!isObject(value)) throw new Stop('expression.read-of-nothing', { name: '{…} =>', of: '{…}' })
  const taken = new Set<string>()
  for (const property of properties) {
    if (property.type === 'RestElement') {
      const rest: { [key: string]: Value } = {}
      for (const [key, entry] of Object.entries(value)) if (!taken.has(key)) put(rest, key, entry)
      bind(property.argument, rest, names, walker)
      continue
    }
    const key =
      !property.computed && property.key.type === 'Identifier'
        ? property.key.name
        : toText(walker.value(property.key, names), walker.budget)
    taken.add(key)
    bind(property.value, own(value, key), names, walker)
  }
}
