// What a setting of a node comes to for one item: its value, that of every expression in it, and what is wrong; it never throws and always ends.
import type { Json, Problem } from '../workflow'
import { Budget, longestSetting } from './budget'
import { Interpreter } from './evaluate'
import { Stop } from './problem'
import type { Scope } from './scope'
import { isExpression, partsOf, type TemplatePart } from './template'
import { toJson, toText } from './value'

export { isExpression }

export interface Evaluated {
  /** A setting that is one expression keeps its type; text around it makes a text. Undefined where it came to nothing. */
  value: Json | undefined
  expressions: { expression: string; value: Json | undefined }[]
  problem?: Problem
}

/** n8n goes on with nothing after these; all others stop the node. */
const gentle = new Set(['expression.read-of-nothing'])

export const isGentle = ({ code }: Problem): boolean => gentle.has(code)

/** Whether the setting can be read at all; says nothing of what it will come to. */
export function settingProblem(setting: string): Problem | undefined {
  try {
    partsOf(setting)
    return undefined
  } catch (error) {
    return problemOf(error)
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Stop) return error.problem
  // The machine's own limit of calls in each other; the budget ends most before.
  if (error instanceof RangeError) return { code: 'expression.too-deep' }
  return { code: 'expression.failed' }
}

interface PartValue {
  expression?: string
  value: Json | undefined
  text: string
  problem?: Problem
}

function partValue(part: TemplatePart, scope: Scope, budget: Budget): PartValue {
  if ('text' in part) return { value: part.text, text: part.text }
  const { expression, tree } = part
  if (!tree) return { expression, value: undefined, text: '' }
  try {
    const found = new Interpreter(expression, scope, budget).value(tree, new Map())
    const text = found === undefined || found === null ? '' : toText(found, budget)
    return { expression, value: toJson(found, budget), text }
  } catch (error) {
    return { expression, value: undefined, text: '', problem: problemOf(error) }
  }
}

export function evaluateSetting(setting: string, scope: Scope): Evaluated {
  if (!isExpression(setting)) return { value: setting, expressions: [] }
  const unread = (problem: Problem): Evaluated => ({ value: undefined, expressions: [], problem })
  let parts: TemplatePart[]
  try {
    parts = partsOf(setting)
  } catch (error) {
    return unread(problemOf(error))
  }
  const budget = new Budget()
  const values = parts.map((part) => partValue(part, scope, budget))
  const expressions = values.flatMap(({ expression, value }) =>
    expression === undefined ? [] : [{ expression, value }],
  )
  const problem = values.find((part) => part.problem)?.problem
  const only = values.length === 1 ? values[0] : undefined
  const value = only ? only.value : joined(values)
  if (value === undefined && !only) return unread({ code: 'expression.too-large' })
  const failed = problem !== undefined && !isGentle(problem)
  return { value: failed ? undefined : value, expressions, ...(problem ? { problem } : {}) }
}

function joined(values: readonly PartValue[]): string | undefined {
  const length = values.reduce((sum, { text }) => sum + text.length, 0)
  return length > 2 * longestSetting ? undefined : values.map(({ text }) => text).join('')
}
