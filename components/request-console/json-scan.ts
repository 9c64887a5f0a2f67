// Cuts any text into JSON tokens without ever throwing: what is no JSON becomes a token that names its fault.

export type JsonFault =
  | 'single-quote'
  | 'smart-quote'
  | 'open-string'
  | 'control'
  | 'escape'
  | 'number'
  | 'word'
  | 'comment'
  | 'character'
  | 'end'
  | 'trailing-comma'
  | 'missing-comma'
  | 'missing-colon'
  | 'missing-value'
  | 'bare-key'
  | 'key'
  | 'mismatch'
  | 'extra'

export interface JsonToken {
  kind: 'punctuation' | 'string' | 'number' | 'literal' | 'bad'
  start: number
  end: number
  /** Only on `bad`: what is wrong and at which offset. */
  fault?: { code: JsonFault; at: number }
}

const space = /[ \t\n\r]+/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const numberLike = /[-+.\w]+/y
const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings may not hold them
const plain = /[^"\\\u0000-\u001f]*/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const singleQuoted = /'[^'\n]*'?/y
const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\n]*/y

const lengthAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

export function scanJson(text: string): JsonToken[] {
  const tokens: JsonToken[] = []
  let at = lengthAt(space, text, 0)
  while (at < text.length) {
    const token = tokenAt(text, at)
    tokens.push(token)
    at = token.end + lengthAt(space, text, token.end)
  }
  return tokens
}

function tokenAt(text: string, start: number): JsonToken {
  const character = text.charAt(start)
  if ('{}[]:,'.includes(character)) return { kind: 'punctuation', start, end: start + 1 }
  if (character === '"') return stringAt(text, start)
  const bad = (code: JsonFault, length: number): JsonToken => ({
    kind: 'bad',
    start,
    end: start + length,
    fault: { code, at: start },
  })
  if (/[-+.\d]/.test(character)) {
    const length = lengthAt(numberLike, text, start)
    if (lengthAt(number, text, start) === length) return { kind: 'number', start, end: start + length }
    return bad('number', length)
  }
  const letters = lengthAt(word, text, start)
  if (letters > 0) {
    const literal = ['true', 'false', 'null'].includes(text.slice(start, start + letters))
    return literal ? { kind: 'literal', start, end: start + letters } : bad('word', letters)
  }
  if (character === "'") return bad('single-quote', lengthAt(singleQuoted, text, start))
  if ('“”„‘’'.includes(character)) return bad('smart-quote', 1)
  const remark = lengthAt(comment, text, start)
  if (remark > 0) return bad('comment', remark)
  return bad('character', String.fromCodePoint(text.codePointAt(start) ?? 0).length)
}

function stringAt(text: string, start: number): JsonToken {
  let at = start + 1
  let fault: JsonToken['fault']
  for (;;) {
    at += lengthAt(plain, text, at)
    const character = text.charAt(at)
    if (character === '"') {
      return fault ? { kind: 'bad', start, end: at + 1, fault } : { kind: 'string', start, end: at + 1 }
    }
    if (character === '' || character === '\n' || character === '\r') {
      return { kind: 'bad', start, end: at, fault: fault ?? { code: 'open-string', at: start } }
    }
    const covered = character === '\\' ? lengthAt(escaped, text, at) : 0
    if (covered === 0) fault ??= { code: character === '\\' ? 'escape' : 'control', at }
    // A faulty escape still covers the character it hides, so that `\"` inside one does not end the string.
    at += covered || (character === '\\' && /[^\n\r]/.test(text.charAt(at + 1)) ? 2 : 1)
  }
}
