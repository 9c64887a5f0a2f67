// Says whether a text is JSON, as strictly as JSON.parse, and where and why it is not.
import { type JsonFault, type JsonToken, scanJson } from './json-scan'

export interface JsonProblem {
  code: JsonFault
  /** Offset in the text, and the same place for a person; both count from 1. */
  at: number
  line: number
  column: number
  /** The text that is at fault, shortened; an invisible character as `U+00A0`. */
  found: string
}

type Expect = 'value' | 'item' | 'key' | 'member' | 'colon' | 'next' | 'done'

/** @returns the first problem, or undefined when the text is JSON */
export function lintJson(
  text: string,
  tokens: readonly JsonToken[] = scanJson(text),
): JsonProblem | undefined {
  const open: ('{' | '[')[] = []
  let expect: Expect = 'value'
  let last: JsonToken | undefined
  for (const token of tokens) {
    const piece = text.slice(token.start, token.kind === 'punctuation' ? token.end : token.start + 1)
    const step = advance(expect, token, piece, open)
    if ('fault' in step) {
      const comma = step.fault === 'trailing-comma' ? last : undefined
      return problem(text, step.fault, comma?.start ?? token.fault?.at ?? token.start, token)
    }
    expect = step.expect
    last = token
  }
  return expect === 'done' ? undefined : problem(text, 'end', text.trimEnd().length)
}

type Step = { expect: Expect } | { fault: JsonFault }

function advance(expect: Expect, token: JsonToken, piece: string, open: ('{' | '[')[]): Step {
  const closes = piece === '}' || piece === ']'
  if (expect === 'done') return { fault: token.fault?.code === 'comment' ? 'comment' : 'extra' }
  if (token.kind === 'bad') return { fault: badFault(expect, token) }
  if (closes) return close(expect, piece, open)
  if (expect === 'colon') return piece === ':' ? { expect: 'value' } : { fault: 'missing-colon' }
  if (expect === 'next') {
    if (piece === ',') return { expect: open.at(-1) === '{' ? 'key' : 'value' }
    return { fault: piece === ':' ? 'extra' : 'missing-comma' }
  }
  if (expect === 'key' || expect === 'member')
    return token.kind === 'string' ? { expect: 'colon' } : { fault: 'key' }
  if (piece === '{' || piece === '[') {
    open.push(piece)
    return { expect: piece === '{' ? 'member' : 'item' }
  }
  if (token.kind === 'punctuation') return { fault: 'missing-value' }
  return { expect: open.length > 0 ? 'next' : 'done' }
}

function badFault(expect: Expect, token: JsonToken): JsonFault {
  const code = token.fault?.code ?? 'character'
  if (code !== 'word') return code
  if (expect === 'key' || expect === 'member') return 'bare-key'
  return expect === 'next' ? 'missing-comma' : expect === 'colon' ? 'missing-colon' : 'word'
}

function close(expect: Expect, piece: string, open: ('{' | '[')[]): Step {
  const opener = open.at(-1)
  if (opener === undefined) return { fault: 'missing-value' }
  if ((opener === '{') !== (piece === '}')) return { fault: 'mismatch' }
  // `value` directly inside a list can only follow a comma; inside an object it follows a colon.
  if (expect === 'key' || (expect === 'value' && opener === '[')) return { fault: 'trailing-comma' }
  if (expect === 'value') return { fault: 'missing-value' }
  if (expect === 'colon') return { fault: 'missing-colon' }
  open.pop()
  return { expect: open.length > 0 ? 'next' : 'done' }
}

function problem(text: string, code: JsonFault, at: number, token?: JsonToken): JsonProblem {
  const end = code === 'trailing-comma' ? at + 1 : Math.max(token?.end ?? at, at + 1)
  return placeIn(text, { code, found: visible(text.slice(at, end)) }, at)
}

/** The problem as one of this text, at this offset. */
export function placeIn(
  text: string,
  { code, found }: Pick<JsonProblem, 'code' | 'found'>,
  at: number,
): JsonProblem {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/)
  return { code, at, line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1, found }
}

function visible(text: string): string {
  const short = [...text].slice(0, 20).join('')
  if (/^[\p{L}\p{N}\p{P}\p{S}]/u.test(short)) return short
  const point = text.codePointAt(0)
  return point === undefined ? '' : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}
