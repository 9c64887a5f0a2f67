// Reads a text piece by piece: at each place the first rule that fits says what the piece does.

export interface Rule<Line> {
  /** Must be sticky. */
  pattern: RegExp
  /** Asked before the pattern is tried. */
  when?(line: Line): boolean
  /** `inside` is the first group of the pattern. `'stop'` ends the reading before this piece. */
  read(line: Line, inside: string, whole: string): 'stop' | undefined
}

function pieceAt<Line>(text: string, at: number, rules: readonly Rule<Line>[], line: Line) {
  for (const rule of rules) {
    if (rule.when?.(line) === false) continue
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (match) return { rule, match, end: rule.pattern.lastIndex }
  }
  return undefined
}

/** Gives the place where the reading ended: the text's length, a `'stop'`, or where no rule fits. */
export function scan<Line>(text: string, rules: readonly Rule<Line>[], line: Line): number {
  let at = 0
  while (at < text.length) {
    const piece = pieceAt(text, at, rules, line)
    if (!piece) return at
    if (piece.rule.read(line, piece.match[1] ?? '', piece.match[0]) === 'stop') return at
    at = piece.end
  }
  return at
}

/** The words of a line while it is read. */
export class Words {
  readonly done: string[] = []
  /** The word under way; empty quotes begin one too. */
  open: string | undefined

  readonly add = (text: string): undefined => {
    this.open = (this.open ?? '') + text
  }

  readonly end = (): undefined => {
    if (this.open !== undefined) this.done.push(this.open)
    this.open = undefined
  }
}
