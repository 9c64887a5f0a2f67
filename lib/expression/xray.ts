// Every step from a template to its text, as plain data to show.
import type { ExpressionContext } from './context'
import { naming, toJsonText, toText } from './convert'
import { decimalText } from './decimal'
import type { ExpressionError, Failure } from './failure'
import { Problem } from './failure'
import { Budget, Exhausted, limits, startRun } from './run'
import { type ScannedPart, scan } from './scan'
import { cut, type ReadExpression, renderPart } from './template'
import { childrenOf, type Node } from './tree'
import type { Value, ValueKind } from './value'

/** A value to look at. */
export interface ShownValue {
  kind: ValueKind
  /** As it renders. */
  text: string
  /** Of an array or object: with quotes, so that nothing is taken for something else. */
  json?: string
}

export interface XrayNode {
  kind: Node['kind']
  /** E.g. `&`, `upper(…)`, `.name`, `"text"`. */
  label: string
  /** Characters of the template. */
  from: number
  to: number
  children: XrayNode[]
  /** Left out where it was never evaluated. */
  value?: ShownValue
  error?: Failure
  /** How often it was evaluated: parts of a function can be more than once. */
  times: number
}

export interface XrayToken {
  kind: 'name' | 'number' | 'text' | 'sign'
  source: string
  from: number
  to: number
}

export interface XrayPart extends ScannedPart {
  /** What stands for it in the rendered text. */
  text: string
  tokens: XrayToken[]
  tree?: XrayNode
  value?: ShownValue
  error?: ExpressionError
}

export interface Xray {
  parts: XrayPart[]
  text: string
  errors: ExpressionError[]
  /** Of the 50,000 there are. */
  steps: number
}

const longestShown = 2000
const shorten = (text: string) => (text.length > longestShown ? `${cut(text, longestShown)}…` : text)

/** Work that showing one value may be. */
const showing = 3000

/** With a budget of its own: looking costs the expression nothing. */
function attempt(show: (budget: Budget) => string): string {
  try {
    return shorten(show(new Budget(showing)))
  } catch (reason) {
    if (reason instanceof Exhausted || reason instanceof Problem) return '…'
    throw reason
  }
}

function shown(value: Value): ShownValue {
  const nested = value.kind === 'array' || value.kind === 'object'
  return {
    kind: value.kind,
    text: value.kind === 'error' ? '' : attempt((budget) => toText(value, budget)),
    ...(nested ? { json: attempt((budget) => toJsonText(value, budget)) } : {}),
  }
}

function labelOf(node: Node): string {
  switch (node.kind) {
    case 'literal':
      return node.value.kind === 'number' ? decimalText(node.value.value) : naming(node.value)
    case 'name':
      return node.name
    case 'property':
      return `.${node.name}`
    case 'item':
      return '[…]'
    case 'call':
      return node.of.kind === 'name' ? `${node.of.name}(…)` : '(…)'
    case 'negation':
      return '-'
    case 'operation':
      return node.operator
    case 'group':
      return '( )'
    case 'lambda':
      return `(${node.names.join(', ')}) =>`
  }
}

type Seen = ReadonlyMap<Node, { value: Value; times: number }>

/** `shown` of thousands of parts would be too much to look at, and to make. */
const mostValues = 500

function plainTree(node: Node, seen: Seen, left = { count: mostValues }): XrayNode {
  const { value, times = 0 } = seen.get(node) ?? {}
  const called = node.kind === 'call' && node.of.kind === 'name'
  left.count -= 1
  return {
    kind: node.kind,
    label: labelOf(node),
    from: node.from,
    to: node.to,
    times,
    ...(value && value.kind !== 'error' && left.count >= 0 ? { value: shown(value) } : {}),
    ...(value?.kind === 'error' ? { error: value.failure } : {}),
    children: childrenOf(node)
      .slice(called ? 1 : 0)
      .map((child) => plainTree(child, seen, left)),
  }
}

/** Never throws, always ends; the text is the one `renderTemplate` gives. */
export function xray(template: string, context: ExpressionContext): Xray {
  const seen = new Map<Node, { value: Value; times: number }>()
  const run = startRun(context, (node, value) => {
    seen.set(node, { value, times: (seen.get(node)?.times ?? 0) + 1 })
  })
  const parts = scan(template, context.dialect).map((scanned): XrayPart => {
    let read: ReadExpression | undefined
    const { value, error, ...part } = renderPart(scanned, run, (expression) => {
      read = expression
    })
    const tokens = (read?.tokens ?? []).flatMap(({ kind, source, from, to }) =>
      kind === 'end' ? [] : [{ kind, source, from, to }],
    )
    return {
      ...part,
      tokens,
      ...(read ? { tree: plainTree(read.tree, seen) } : {}),
      ...(value && !error ? { value: shown(value) } : {}),
      ...(error ? { error } : {}),
    }
  })
  return {
    parts,
    text: cut(parts.map(({ text }) => text).join(''), limits.rendered),
    errors: parts.flatMap(({ error }) => error ?? []),
    steps: run.budget.spent,
  }
}
