// Tells the expressions of a template from its plain text.
import type { Dialect } from '../flow/flow'

export interface ScannedPart {
  /** `path` is `@name.part`, `expression` is `@(…)`. */
  readonly kind: 'text' | 'path' | 'expression'
  readonly from: number
  readonly to: number
  readonly source: string
  /** Why text with an `@` is only text. */
  readonly note?: 'escaped' | 'unknown-name' | 'not-closed'
}

const shared =
  'contact fields urns results input run child parent ticket webhook node globals trigger resume legacy_extra'

/** Names that may stand behind an `@` without parentheses. */
export const topLevels: Readonly<Record<Dialect, readonly string[]>> = {
  weni: shared.split(' '),
  rapidpro: [...shared.split(' '), 'locals'],
}

const path = /@([\p{L}\p{N}_]+)(?:\.[\p{L}\p{N}_]+)*/uy

/** Where `@(` at this place is closed: behind its `)`. Parentheses within quotes do not count. */
function closedAt(template: string, open: number): number | undefined {
  let depth = 0
  let quoted = false
  for (let at = open + 1; at < template.length; at += 1) {
    const letter = template[at]
    if (quoted && letter === '\\') at += 1
    else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === '(') depth += 1
    else if (!quoted && letter === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function partAt(template: string, from: number, allowed: ReadonlySet<string>): Omit<ScannedPart, 'source'> {
  if (template[from + 1] === '@') return { kind: 'text', note: 'escaped', from, to: from + 2 }
  if (template[from + 1] === '(') {
    const to = closedAt(template, from)
    // As the platform does: what is never closed makes text of all that follows.
    return to === undefined
      ? { kind: 'text', note: 'not-closed', from, to: template.length }
      : { kind: 'expression', from, to }
  }
  path.lastIndex = from
  const [whole, top = ''] = path.exec(template) ?? []
  if (whole === undefined) return { kind: 'text', from, to: from + 1 }
  const to = from + whole.length
  return allowed.has(top.toLowerCase())
    ? { kind: 'path', from, to }
    : { kind: 'text', note: 'unknown-name', from, to }
}

/** Plain text without a note is joined; everything of the template is in one of the parts. */
export function scan(template: string, dialect: Dialect): ScannedPart[] {
  const allowed = new Set(topLevels[dialect])
  const parts: ScannedPart[] = []
  let plain = 0
  let at = template.indexOf('@')
  const push = (part: Omit<ScannedPart, 'source'>) =>
    parts.push({ ...part, source: template.slice(part.from, part.to) })
  while (at >= 0) {
    const part = partAt(template, at, allowed)
    if (part.kind !== 'text' || part.note) {
      if (plain < at) push({ kind: 'text', from: plain, to: at })
      push(part)
      plain = part.to
    }
    at = template.indexOf('@', part.to)
  }
  if (plain < template.length) push({ kind: 'text', from: plain, to: template.length })
  return parts
}
