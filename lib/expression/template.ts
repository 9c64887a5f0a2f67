// Renders a template: its text as it is, its expressions as what they come to, and those that fail as nothing.
import type { ExpressionContext } from './context'
import { toText } from './convert'
import { evaluate } from './evaluate'
import { type ExpressionError, type Failure, Problem } from './failure'
import { parse } from './parse'
import { Exhausted, limits, type Run, startRun } from './run'
import { type ScannedPart, scan } from './scan'
import { type Token, tokensOf } from './tokens'
import type { Node } from './tree'
import type { Value } from './value'

export interface TemplatePart extends ScannedPart {
  /** What stands for it in the rendered text. */
  readonly text: string
  /** Of an expression. */
  readonly value?: Value
  readonly error?: ExpressionError
}

export interface Rendered {
  readonly text: string
  readonly errors: ExpressionError[]
  readonly parts: TemplatePart[]
}

/** An expression as it was read, before it was evaluated. */
export interface ReadExpression {
  readonly tokens: readonly Token[]
  readonly tree: Node
}

/** Longest expression that is read at all. */
const longest = 20_000
/** Characters of a rendered template nobody cuts: the most a request may carry. */
const most = 262_144

export function readExpression({ kind, source, from, to }: ScannedPart): ReadExpression {
  if (source.length > longest) {
    throw new Problem({ code: 'text-too-long', values: { limit: longest } }, { from, to })
  }
  const tokens =
    kind === 'path' ? tokensOf(source.slice(1), from + 1) : tokensOf(source.slice(2, -1), from + 2)
  return { tokens, tree: parse(tokens) }
}

const errorOf = (part: ScannedPart, failure: Failure, place?: { from?: number; to?: number }) => ({
  ...failure,
  from: place?.from ?? part.from,
  to: place?.to ?? part.to,
  expression: part.source.length > 1000 ? `${part.source.slice(0, 1000)}…` : part.source,
})

/** What one part comes to. `read` is told how an expression was understood. */
export function renderPart(
  part: ScannedPart,
  run: Run,
  read?: (expression: ReadExpression) => void,
): TemplatePart {
  if (part.kind === 'text') return { ...part, text: part.note === 'escaped' ? '@' : part.source }
  const failed = (failure: Failure, place?: { from?: number; to?: number }): TemplatePart => {
    const error = errorOf(part, failure, place)
    return { ...part, text: '', value: { kind: 'error', failure, from: error.from, to: error.to }, error }
  }
  try {
    const expression = readExpression(part)
    read?.(expression)
    const value = evaluate(expression.tree, run)
    if (value.kind === 'error') return failed(value.failure, value)
    return { ...part, value, text: toText(value, run.budget) }
  } catch (reason) {
    if (reason instanceof Problem) return failed(reason.failure, reason.place)
    if (reason instanceof Exhausted) return failed(reason.failure)
    // Who calls from deep down has less room than this counts on.
    if (reason instanceof RangeError) return failed({ code: 'too-deep', values: { limit: limits.depth } })
    throw reason
  }
}

/** The first so many characters, none of them cut in half. */
export const cut = (text: string, limit: number) => {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit)
}

/** Never throws, always ends. Cut at 10,000 characters; the body of a call is not: give `limit: Infinity`. */
export function renderTemplate(
  template: string,
  context: ExpressionContext,
  { limit = limits.rendered as number }: { limit?: number } = {},
): Rendered {
  const run = startRun(context)
  const parts = scan(template, context.dialect).map((part) => renderPart(part, run))
  return {
    text: cut(parts.map(({ text }) => text).join(''), Math.min(limit, most)),
    errors: parts.flatMap(({ error }) => error ?? []),
    parts,
  }
}

/** A template that is one expression keeps its type; any other is its text. A failed expression is an error value. */
export function evaluateTemplate(
  template: string,
  context: ExpressionContext,
): { value: Value; errors: ExpressionError[] } {
  const [only, second] = scan(template, context.dialect).filter(({ source }) => source.trim() !== '')
  if (second || only === undefined || only.kind === 'text') {
    const { text, errors } = renderTemplate(template, context)
    return { value: { kind: 'text', value: text }, errors }
  }
  const { value = { kind: 'null' }, error } = renderPart(only, startRun(context))
  return { value, errors: error ? [error] : [] }
}
