// Promises an n8n expression as Make writes it, where the two can say the same; anything else is left as it is, for a hand.
import { type Expression, parseExpressionAt } from 'acorn'
import { isExpression, templateOf } from '../expression'

/** Where the items that a name stands for come from. */
export interface Sources {
  /** Of `$json`. */
  here: Bundle | undefined
  /** Of `$('Name')`. */
  named(name: string): Bundle | undefined
}

/** What one module gives to those after it. */
export interface Bundle {
  /** How Make addresses what n8n keeps at the end of `steps`; undefined where it has no word for it. */
  address(steps: readonly string[]): string | undefined
}

/** `1.body.name`, ``2.data.rows[1].`a b` ``: Make addresses a module's bundle by its number. */
export function addressIn(number: number, steps: readonly string[]): string | undefined {
  if (steps.length === 0) return undefined
  const words = steps.map((step) => {
    if (/^\[\d+\]$/.test(step)) return step
    return `.${/^[\w$]+$/.test(step) ? step : `\`${step}\``}`
  })
  return `${number}${words.join('')}`
}

class CannotSay extends Error {}

const cannot = (): never => {
  throw new CannotSay()
}

const functions: Readonly<Record<string, string>> = {
  toUpperCase: 'upper',
  toLowerCase: 'lower',
  trim: 'trim',
  length: 'length',
  round: 'round',
  ceil: 'ceil',
  floor: 'floor',
  Number: 'parseNumber',
  String: 'toString',
  encodeURIComponent: 'encodeURL',
}

const operators: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '===': '=',
  '==': '=',
  '!==': '!=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

const named = (name: string) => (Object.hasOwn(functions, name) ? functions[name] : undefined)

interface Path {
  root: Bundle
  steps: string[]
}

/** `$json.a[0].b`, `$('Name').item.json.a`: whose bundle, and the way into it. */
function pathOf(tree: Expression, sources: Sources): Path | undefined {
  if (tree.type === 'Identifier') {
    const root = tree.name === '$json' ? sources.here : undefined
    return root && { root, steps: [] }
  }
  const node = itemOf(tree)
  if (node !== undefined) {
    const root = sources.named(node)
    return root && { root, steps: [] }
  }
  if (tree.type !== 'MemberExpression' || tree.object.type === 'Super') return undefined
  const inner = pathOf(tree.object, sources)
  const step = stepOf(tree)
  return inner && step !== undefined ? { ...inner, steps: [...inner.steps, step] } : undefined
}

/** A list is counted from 1 in Make. */
function stepOf({
  computed,
  property,
}: {
  computed: boolean
  property: { type: string }
}): string | undefined {
  const key = property as Expression
  if (!computed) return key.type === 'Identifier' ? key.name : undefined
  if (key.type !== 'Literal') return undefined
  return typeof key.value === 'number' ? `[${key.value + 1}]` : String(key.value)
}

/** The name in `$('Name').item.json` and `$('Name').first().json`. */
function itemOf(tree: Expression): string | undefined {
  if (tree.type !== 'MemberExpression' || stepOf(tree) !== 'json') return undefined
  const called = tree.object.type === 'CallExpression' ? tree.object.callee : tree.object
  if (called.type !== 'MemberExpression' || !/^(item|first)$/.test(stepOf(called) ?? '')) return undefined
  const { object } = called
  const [name] = object.type === 'CallExpression' ? object.arguments : []
  const isNode =
    object.type === 'CallExpression' && object.callee.type === 'Identifier' && object.callee.name === '$'
  return isNode && name?.type === 'Literal' ? String(name.value) : undefined
}

/** Texts stand in quotes within a formula. A quote in them is for a hand. */
const quoted = (text: string) => (/["{}]/.test(text) ? cannot() : `"${text}"`)

function said(tree: Expression, sources: Sources): string {
  const inner = (part: { type: string }) => said(part as Expression, sources)
  const path = pathOf(tree, sources)
  if (tree.type === 'MemberExpression' && stepOf(tree) === 'length' && tree.object.type !== 'Super')
    return `length(${inner(tree.object)})`
  if (path) return path.root.address(path.steps) ?? cannot()
  switch (tree.type) {
    case 'Identifier':
      return tree.name === '$now' ? 'now' : cannot()
    case 'Literal':
      return typeof tree.value === 'string'
        ? quoted(tree.value)
        : typeof tree.value === 'number'
          ? String(tree.value)
          : cannot()
    case 'ParenthesizedExpression':
      return `(${inner(tree.expression)})`
    case 'BinaryExpression': {
      // With a text at one side it would join, which Make does by writing side by side.
      const joins =
        tree.operator === '+' &&
        [tree.left, tree.right].some((side) => side.type === 'Literal' && typeof side.value === 'string')
      const operator = Object.hasOwn(operators, tree.operator) ? operators[tree.operator] : undefined
      return operator && !joins ? `${inner(tree.left)} ${operator} ${inner(tree.right)}` : cannot()
    }
    case 'ConditionalExpression':
      return `if(${inner(tree.test)}; ${inner(tree.consequent)}; ${inner(tree.alternate)})`
    case 'CallExpression': {
      const { callee } = tree
      const values = tree.arguments.map(inner)
      if (callee.type === 'Identifier') {
        if (callee.name === '$ifEmpty' && values.length === 2) return `ifempty(${values.join('; ')})`
        const word = named(callee.name)
        return word && values.length === 1 ? `${word}(${values[0]})` : cannot()
      }
      if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return cannot()
      const word = named(stepOf(callee) ?? '')
      if (!word) return cannot()
      const isMath = callee.object.type === 'Identifier' && callee.object.name === 'Math'
      if (isMath) return values.length === 1 ? `${word}(${values[0]})` : cannot()
      return values.length === 0 ? `${word}(${inner(callee.object)})` : cannot()
    }
    default:
      return cannot()
  }
}

function formula(source: string, sources: Sources): string | undefined {
  try {
    const tree = parseExpressionAt(`(${source}\n)`, 0, { ecmaVersion: 2022, preserveParens: true })
    const isWhole = tree.type === 'ParenthesizedExpression' && tree.end === source.length + 3
    return isWhole ? said(tree.expression, sources) : undefined
  } catch {
    return undefined
  }
}

/** A setting in Make's words. `hand`: an expression in it stands as n8n has it. */
export function inMake(setting: string, sources: Sources): { value: string; hand?: 'expression' } {
  if (!isExpression(setting)) return { value: setting }
  const { texts, sources: expressions } = templateOf(setting)
  const said = expressions.map((source) => formula(source, sources))
  const value = texts
    .map((text, i) => text + (i < said.length ? `{{${said[i] ?? ` ${expressions[i]} `}}}` : ''))
    .join('')
  return said.includes(undefined) ? { value, hand: 'expression' } : { value }
}
