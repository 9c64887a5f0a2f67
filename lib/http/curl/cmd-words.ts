// Splits a command line as the Windows command prompt and the program it starts would, up to where the command ends.
import { type Rule, scan, Words } from './scan'
import type { CommandLine, Problem } from './words'

/** First reader, cmd: takes the carets away and leaves the quotes standing. */
class Prompt {
  text = ''
  quoted = false
  readonly variables: string[] = []

  readonly add = (text: string): undefined => {
    this.text += text
  }
}

const unquoted = (prompt: Prompt) => !prompt.quoted

const promptRules: Rule<Prompt>[] = [
  // After a caret the end of a line is skipped, and what follows is literal: also another end of line.
  { pattern: /\^\r?\n\r?\n/y, when: unquoted, read: (prompt) => prompt.add('\n') },
  { pattern: /\^\r?\n/y, when: unquoted, read: () => undefined },
  { pattern: /\^([\s\S])/y, when: unquoted, read: (prompt, inside) => prompt.add(inside) },
  { pattern: /[&|<>]/y, when: unquoted, read: () => 'stop' },
  { pattern: /\r?\n/y, read: () => 'stop' },
  {
    pattern: /"/y,
    read: (prompt, _, whole) => {
      prompt.quoted = !prompt.quoted
      return prompt.add(whole)
    },
  },
  {
    pattern: /%\w+%/y,
    read: (prompt, _, whole) => {
      prompt.variables.push(whole)
      return prompt.add(whole)
    },
  },
  { pattern: /[\s\S]/y, read: (prompt, _, whole) => prompt.add(whole) },
]

/** Second reader, the program: splits at spaces outside quotes, as Microsoft's C runtime does. */
class Arguments extends Words {
  quoted = false

  /** Before a quote, two backslashes are one. */
  readonly addHalf = (slashes: string, quote = ''): undefined =>
    this.add('\\'.repeat(slashes.length / 2) + quote)
}

const argumentRules: Rule<Arguments>[] = [
  { pattern: /((?:\\\\)*)\\"/y, read: (line, slashes) => line.addHalf(slashes, '"') },
  {
    pattern: /((?:\\\\)*)""/y,
    when: (line) => line.quoted,
    read: (line, slashes) => line.addHalf(slashes, '"'),
  },
  {
    pattern: /((?:\\\\)*)"/y,
    read: (line, slashes) => {
      line.quoted = !line.quoted
      return line.addHalf(slashes)
    },
  },
  { pattern: /[ \t]+/y, when: (line) => !line.quoted, read: (line) => line.end() },
  { pattern: /[^\\" \t]+|\\+(?![\\"])|[ \t]+/y, read: (line, _, whole) => line.add(whole) },
]

export function cmdWords(text: string): CommandLine | Problem {
  const prompt = new Prompt()
  const end = scan(text, promptRules, prompt)
  const line = new Arguments()
  scan(prompt.text, argumentRules, line)
  line.end()
  if (line.quoted) return { problem: 'unclosed-quote', at: line.done.at(-1)?.slice(0, 40) }
  return { words: line.done, rest: text.slice(end).trim(), variables: prompt.variables }
}
