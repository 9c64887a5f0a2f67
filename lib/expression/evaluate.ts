// Gives every part of a tree its value. An error is a value too: it goes up until a function takes it.
import { naming, toInteger, toNumber, toText } from './convert'
import { add, compare, divide, multiply, negative, raise, subtract } from './decimal'
import { fail, Problem } from './failure'
import { builtIn } from './functions/built-in'
import type { Run } from './run'
import type { Node, Operator } from './tree'
import { boolean, nothing, number, propertyOf, text, type Value } from './value'

/** Names given by functions written in place, lower case. */
type Scope = ReadonlyMap<string, Value>

export const noNames: Scope = new Map()

export function evaluate(node: Node, run: Run, scope: Scope = noNames): Value {
  const value = run.budget.within(() => {
    try {
      return placed(valueOfPart(node, run, scope), node)
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason
      return placed({ kind: 'error', failure: reason.failure, ...reason.place }, node)
    }
  })
  run.trace?.(node, value)
  return value
}

/** An error belongs to the innermost part it arose in. */
const placed = (value: Value, { from, to }: Node): Value =>
  value.kind === 'error' && value.from === undefined ? { ...value, from, to } : value

function valueOfPart(node: Node, run: Run, scope: Scope): Value {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'name':
      return named(node.name, run, scope) ?? fail('no-such-name', { name: node.name })
    case 'group':
      return evaluate(node.of, run, scope)
    case 'property':
      return lookUp(evaluate(node.of, run, scope), text(node.name), run, true)
    case 'item':
      return lookUp(evaluate(node.of, run, scope), evaluate(node.key, run, scope), run, false)
    case 'negation':
      return number(negative(toNumber(evaluate(node.of, run, scope))))
    case 'operation':
      return operate(node.operator, evaluate(node.left, run, scope), evaluate(node.right, run, scope), run)
    case 'lambda':
      return lambda(node, scope)
    case 'call':
      return called(node, run, scope)
  }
}

function named(name: string, run: Run, scope: Scope): Value | undefined {
  const { values, dialect } = run.context
  const lower = name.toLowerCase()
  const own = Object.hasOwn(values, lower) ? values[lower] : undefined
  return scope.get(lower) ?? own ?? builtIn(lower, dialect)
}

function called(node: Extract<Node, { kind: 'call' }>, run: Run, scope: Scope): Value {
  if (node.of.kind === 'name' && !named(node.of.name, run, scope)) {
    fail('no-such-function', { name: node.of.name })
  }
  const callee = evaluate(node.of, run, scope)
  if (callee.kind === 'error') return callee
  if (callee.kind !== 'function') return fail('not-a-function', { value: naming(callee) })
  return callee.call(
    node.given.map((part) => evaluate(part, run, scope)),
    run,
  )
}

const lambda = (node: Extract<Node, { kind: 'lambda' }>, scope: Scope): Value => ({
  kind: 'function',
  call: (given, run) => {
    const { names, body } = node
    if (given.length !== names.length) {
      fail('wrong-argument-count', { name: '=>', takes: `${names.length}`, given: given.length })
    }
    const inner = new Map(scope)
    names.forEach((name, place) => {
      inner.set(name.toLowerCase(), given[place] ?? nothing)
    })
    return evaluate(body, run, inner)
  },
})

function lookUp(of: Value, key: Value, run: Run, mustExist: boolean): Value {
  if (of.kind === 'error') return of
  if (key.kind === 'error') return key
  if (of.kind === 'object') {
    const name = toText(key, run.budget)
    const found = propertyOf(of.properties, name)
    return found ?? (mustExist ? fail('no-such-property', { name }) : nothing)
  }
  if (of.kind !== 'array') return fail('no-lookups', { value: naming(of), name: toText(key, run.budget) })
  if (key.kind !== 'number' && !/^-?\d+$/.test(toText(key, run.budget))) {
    fail('not-an-index', { value: naming(key) })
  }
  const index = toInteger(key)
  const found = of.items.at(index)
  return found ?? fail('index-out-of-range', { index, count: of.items.length })
}

function operate(operator: Operator, left: Value, right: Value, run: Run): Value {
  const words = () => [toText(left, run.budget), toText(right, run.budget)] as const
  const order = () => compare(toNumber(left), toNumber(right))
  switch (operator) {
    case '&': {
      const [a, b] = words()
      return text(run.budget.text(a + b))
    }
    case '=':
    case '!=': {
      const [a, b] = words()
      return boolean((a === b) === (operator === '='))
    }
    case '<':
      return boolean(order() < 0)
    case '<=':
      return boolean(order() <= 0)
    case '>':
      return boolean(order() > 0)
    case '>=':
      return boolean(order() >= 0)
    case '+':
      return number(add(toNumber(left), toNumber(right)))
    case '-':
      return number(subtract(toNumber(left), toNumber(right)))
    case '*':
      return number(multiply(toNumber(left), toNumber(right)))
    case '/': {
      const divisor = toNumber(right)
      const dividend = toNumber(left)
      return divisor.unscaled === 0n ? fail('division-by-zero') : number(divide(dividend, divisor))
    }
    case '^': {
      const [base, exponent] = [toNumber(left), toNumber(right)]
      if (base.unscaled === 0n && exponent.unscaled < 0n) fail('division-by-zero')
      return number(raise(base, exponent))
    }
  }
}
