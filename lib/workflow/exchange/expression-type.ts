// Promises to say what type an expression comes to, where its source alone tells.
import { type Expression, parseExpressionAt } from 'acorn'

export type ValueType = 'array' | 'boolean' | 'number' | 'object' | 'string'

const ofOperator: Readonly<Record<string, ValueType>> = {
  '-': 'number',
  '*': 'number',
  '/': 'number',
  '%': 'number',
  '**': 'number',
  '==': 'boolean',
  '===': 'boolean',
  '!=': 'boolean',
  '!==': 'boolean',
  '<': 'boolean',
  '<=': 'boolean',
  '>': 'boolean',
  '>=': 'boolean',
  '!': 'boolean',
}

/** Of functions and methods that give one type whatever they are called on. */
const ofCall: Readonly<Record<string, ValueType>> = {
  Number: 'number',
  parseInt: 'number',
  parseFloat: 'number',
  round: 'number',
  ceil: 'number',
  floor: 'number',
  String: 'string',
  stringify: 'string',
  join: 'string',
  trim: 'string',
  toUpperCase: 'string',
  toLowerCase: 'string',
  toFixed: 'string',
  toISO: 'string',
  encodeURIComponent: 'string',
  Boolean: 'boolean',
  includes: 'boolean',
  startsWith: 'boolean',
  endsWith: 'boolean',
  isArray: 'boolean',
  map: 'array',
  filter: 'array',
  split: 'array',
}

const both = (a: ValueType | undefined, b: ValueType | undefined) => (a === b ? a : undefined)

function literalType(value: unknown): ValueType | undefined {
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' ? type : undefined
}

function typeOf(tree: Expression | { type: 'other' }): ValueType | undefined {
  const of = (inner: { type: string }) => typeOf(inner as Expression)
  switch (tree.type) {
    case 'Literal':
      return literalType(tree.value)
    case 'TemplateLiteral':
      return 'string'
    case 'ArrayExpression':
      return 'array'
    case 'ObjectExpression':
      return 'object'
    case 'ParenthesizedExpression':
      return of(tree.expression)
    case 'UnaryExpression':
      return tree.operator === '+' ? 'number' : ofOperator[tree.operator]
    case 'BinaryExpression': {
      if (tree.operator !== '+') return ofOperator[tree.operator]
      const sides = [of(tree.left), of(tree.right)]
      return sides.includes('string')
        ? 'string'
        : sides[0] === 'number'
          ? both(sides[0], sides[1])
          : undefined
    }
    case 'LogicalExpression':
      return both(of(tree.left), of(tree.right))
    case 'ConditionalExpression':
      return both(of(tree.consequent), of(tree.alternate))
    case 'MemberExpression':
      return 'name' in tree.property && !tree.computed && tree.property.name === 'length'
        ? 'number'
        : undefined
    case 'CallExpression': {
      const { callee } = tree
      const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee
      return name.type === 'Identifier' && Object.hasOwn(ofCall, name.name) ? ofCall[name.name] : undefined
    }
    default:
      return undefined
  }
}

/** Undefined where only a run can tell, and for what does not parse. */
export function expressionType(source: string): ValueType | undefined {
  try {
    // An expression of its own, not a block: `{ a: 1 }` is an object.
    const tree = parseExpressionAt(`(${source}\n)`, 0, { ecmaVersion: 2022, preserveParens: true })
    const isWhole = tree.type === 'ParenthesizedExpression' && tree.end === source.length + 3
    return isWhole ? typeOf(tree) : undefined
  } catch {
    return undefined
  }
}
