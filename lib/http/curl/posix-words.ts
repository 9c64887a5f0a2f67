// Splits a command line as bash would, up to where the command ends.
import { type Rule, scan, Words } from './scan'
import { type CommandLine, escapedByte, type Problem } from './words'

const letters: Record<string, string> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const escapes =
  /\\(?:x([0-9A-Fa-f]{1,2})|(?:u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8}))|([0-7]{1,3})|c([\s\S])|([\s\S]))/g

/** The inside of `$'…'`. */
const unescaped = (text: string): string =>
  text.replace(
    escapes,
    (all: string, hex?: string, u4?: string, u8?: string, octal?: string, control?: string, one = '') => {
      if (hex) return escapedByte(Number.parseInt(hex, 16))
      if (octal) return escapedByte(Number.parseInt(octal, 8) & 0xff)
      if (control) return String.fromCharCode(control.charCodeAt(0) & 0x1f)
      const point = Number.parseInt(u4 ?? u8 ?? '', 16)
      if (point <= 0x10ffff) return String.fromCodePoint(point)
      return letters[one] ?? (/["'?\\]/.test(one) ? one : all)
    },
  )

class Line extends Words {
  readonly variables: string[] = []

  readonly addVariable = (written: string): undefined => {
    this.variables.push(written)
    this.add(written)
  }
}

const substitution = /\$(?:\w+|\{[^}]*\}|\([^)]*\))|`[^`]*`/y

const insideDoubleQuotes: Rule<Line>[] = [
  { pattern: /\\\n/y, read: () => undefined },
  { pattern: /\\([$`"\\])/y, read: (line, inside) => line.add(inside) },
  { pattern: substitution, read: (line, _, whole) => line.addVariable(whole) },
  { pattern: /[^\\$`]+|[\\$`]/y, read: (line, _, whole) => line.add(whole) },
]

function readDoubleQuotes(line: Line, inside: string): undefined {
  line.add('')
  scan(inside, insideDoubleQuotes, line)
}

const betweenWords = (line: Line) => line.open === undefined

const rules: Rule<Line>[] = [
  // Also PowerShell's sign for a line that goes on.
  { pattern: /[\\`]\r?\n/y, read: () => undefined },
  { pattern: /#[^\n]*/y, when: betweenWords, read: () => undefined },
  // `2>file` sends an output away; within a word the digit belongs to the word.
  { pattern: /\d[<>]/y, when: betweenWords, read: () => 'stop' },
  { pattern: /[\n;&|<>()]/y, read: () => 'stop' },
  { pattern: /[ \t\r]+/y, read: (line) => line.end() },
  { pattern: /\\([\s\S])/y, read: (line, inside) => line.add(inside) },
  { pattern: /'([^']*)'/y, read: (line, inside) => line.add(inside) },
  {
    pattern: /\$'([^'\\]*(?:\\[\s\S][^'\\]*)*)'/y,
    read: (line, inside) => line.add(unescaped(inside)),
  },
  { pattern: /\$?"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/y, read: readDoubleQuotes },
  { pattern: substitution, read: (line, _, whole) => line.addVariable(whole) },
  // A lone quote of any kind fits no rule: the reading ends there.
  {
    pattern: /[^ \t\r\n\\'"$`;&|<>()“”‘’]+|\$(?!['"])|[\\`]/y,
    read: (line, _, whole) => line.add(whole),
  },
]

export function posixWords(text: string): CommandLine | Problem {
  const line = new Line()
  const at = scan(text, rules, line)
  line.end()
  const rest = text.slice(at)
  if (/^\$?['"]/.test(rest)) return { problem: 'unclosed-quote', at: rest.slice(0, 40) }
  if (/^[“”‘’]/.test(rest)) return { problem: 'curly-quote', at: rest.slice(0, 40) }
  return { words: line.done, rest: rest.trim(), variables: line.variables }
}
