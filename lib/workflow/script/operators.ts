// What the operators of an expression do with values: as in JavaScript, without a way to an object's own code.
import type { BinaryOperator, UnaryOperator } from 'acorn'
import type { Budget } from './budget'
import { Moment } from './moment'
import { Stop } from './problem'
import { Fn, isObject, isTrue, own, toNumber, toText, type Value } from './value'

const isThing = (value: Value) => typeof value === 'object' && value !== null

function areLooselyEqual(left: Value, right: Value, budget: Budget): boolean {
  if (left === undefined || left === null || right === undefined || right === null)
    return (left ?? undefined) === (right ?? undefined)
  if (isThing(left) && isThing(right)) return areSame(left, right)
  if (isThing(left)) return areLooselyEqual(toText(left, budget), right, budget)
  if (isThing(right)) return areLooselyEqual(left, toText(right, budget), budget)
  if (typeof left === typeof right) return left === right
  return toNumber(left, budget) === toNumber(right, budget)
}

/** Two moments of the same time are the same. */
function areSame(left: Value, right: Value): boolean {
  return left instanceof Moment && right instanceof Moment ? left.at === right.at : left === right
}

function plus(left: Value, right: Value, budget: Budget): Value {
  if ([left, right].some((value) => typeof value === 'string' || isThing(value))) {
    const [first, second] = [toText(left, budget), toText(right, budget)]
    budget.text(first.length + second.length)
    return first + second
  }
  return toNumber(left, budget) + toNumber(right, budget)
}

function isLess(left: Value, right: Value, budget: Budget): boolean {
  return typeof left === 'string' && typeof right === 'string'
    ? left < right
    : toNumber(left, budget) < toNumber(right, budget)
}

function isAtMost(left: Value, right: Value, budget: Budget): boolean {
  return typeof left === 'string' && typeof right === 'string'
    ? left <= right
    : toNumber(left, budget) <= toNumber(right, budget)
}

type Numbers = (left: number, right: number) => number

const ofNumbers: Readonly<Partial<Record<BinaryOperator, Numbers>>> = {
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '&': (left, right) => left & right,
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
  '>>>': (left, right) => left >>> right,
}

type Operation = (left: Value, right: Value, budget: Budget) => Value

const ofValues: Readonly<Partial<Record<BinaryOperator, Operation>>> = {
  '+': plus,
  '===': areSame,
  '!==': (left, right) => !areSame(left, right),
  '==': areLooselyEqual,
  '!=': (left, right, budget) => !areLooselyEqual(left, right, budget),
  '<': isLess,
  '>': (left, right, budget) => isLess(right, left, budget),
  '<=': isAtMost,
  '>=': (left, right, budget) => isAtMost(right, left, budget),
  in: (left, right, budget) => isObject(right) && own(right, toText(left, budget)) !== undefined,
}

export function binary(operator: BinaryOperator, left: Value, right: Value, budget: Budget): Value {
  const numbers = ofNumbers[operator]
  if (numbers) return numbers(toNumber(left, budget), toNumber(right, budget))
  const values = ofValues[operator]
  if (values) return values(left, right, budget)
  throw new Stop('expression.not-supported', { what: operator })
}

function typeName(value: Value): string {
  return value instanceof Fn ? 'function' : typeof value
}

export function unary(operator: UnaryOperator, value: Value, budget: Budget): Value {
  if (operator === '!') return !isTrue(value)
  if (operator === '-') return -toNumber(value, budget)
  if (operator === '+') return toNumber(value, budget)
  if (operator === '~') return ~toNumber(value, budget)
  if (operator === 'typeof') return typeName(value)
  if (operator === 'void') return undefined
  throw new Stop('expression.not-supported', { what: operator })
}
