// Cuts an expression into its words: names, numbers, texts in quotes and signs.
import { Problem } from './failure'

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end'
  /** As it is written. */
  readonly source: string
  readonly from: number
  readonly to: number
}

const space = /\s+/uy
const name = /[\p{L}_][\p{L}\p{N}_]*/uy
/** Behind a point: `.2factor` and `.0` are properties too. */
const property = /[\p{L}\p{N}_]+/uy
const digits = /\d+(?:\.\d+)?/y
const quoted = /"(?:[^"\\]|\\[\s\S])*"/y
const sign = /=>|!=|<=|>=|[()[\],.+\-*/^=<>&]/y

const read = (pattern: RegExp, source: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** `base` is where the expression begins in its template. Ends with a token of kind `end`. */
export function tokensOf(source: string, base: number): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    at += read(space, source, at)?.length ?? 0
    const token = nextToken(source, at, tokens.at(-1)?.source === '.')
    if (token) {
      tokens.push({ ...token, from: base + at, to: base + at + token.source.length })
      at += token.source.length
    } else if (at >= source.length) {
      tokens.push({ kind: 'end', source: '', from: base + at, to: base + at })
      return tokens
    } else {
      const open = source[at] === '"'
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
      throw new Problem(
        open ? { code: 'syntax-text-open', values: {} } : { code: 'syntax-character', values: { character } },
        { from: base + at, to: open ? base + source.length : base + at + character.length },
      )
    }
  }
}

function nextToken(
  source: string,
  at: number,
  afterPoint: boolean,
): Pick<Token, 'kind' | 'source'> | undefined {
  const kinds: [Token['kind'], RegExp][] = [
    ['name', afterPoint ? property : name],
    ['number', digits],
    ['text', quoted],
    ['sign', sign],
  ]
  for (const [kind, pattern] of kinds) {
    const found = read(pattern, source, at)
    if (found) return { kind, source: found }
  }
  return undefined
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' }

/** What a text in quotes says. A backslash before any other letter stays. */
export const unquoted = (source: string) =>
  source.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (whole, code, letter) => {
    if (code) return String.fromCharCode(Number.parseInt(code, 16))
    return escapes[letter] ?? whole
  })
