// A draft with real values in the place of its variables, and every field that holds a variable without one.
import { type AuthPart, authParts } from './draft-auth'
import { pathNames } from './path-names'
import { splitUrl } from './query-rows'
import type { HeaderRow, RequestDraft } from './request-draft'
import { pathValue, sentUrl } from './sent-url'
import { longestUrl } from './url-fault'
import { type Resolution, resolveText, type Scope, type VariableFault } from './variables'

/** A field that may hold variables. Those of the query stand in the URL. */
export type Place =
  | { field: 'url' }
  | { field: 'path'; name: string }
  | { field: 'header' | 'form'; row: number; part: 'name' | 'value' }
  | { field: 'auth'; part: AuthPart }
  | { field: 'body' }

export type VariableProblem = Place & { variable: VariableFault }

interface Resolved {
  draft: RequestDraft
  problems: VariableProblem[]
}

/** Resolves one text after the other and gathers what is wrong with them. */
function resolver(scope: Scope) {
  const problems: VariableProblem[] = []
  const read = (text: string, place: Place, write?: (value: string, at: number) => string): Resolution => {
    const resolution = resolveText(text, scope, write)
    problems.push(...resolution.faults.map((variable) => ({ ...place, variable })))
    return resolution
  }
  const rows = (list: readonly HeaderRow[], field: 'header' | 'form'): HeaderRow[] =>
    list.map((pair, row) => {
      if (!pair.on) return pair
      const name = read(pair.name, { field, row, part: 'name' }).text
      return { on: true, name, value: read(pair.value, { field, row, part: 'value' }).text }
    })
  return { problems, read, rows }
}

/** Everything but the body: cheap enough to ask at every key. */
export function resolveHead(draft: RequestDraft, scope: Scope): Resolved {
  const { problems, read, rows } = resolver(scope)
  // A URL that will not be sent is left as it is typed.
  const isLong = draft.url.length > longestUrl
  const { base, query } = splitUrl(draft.url)
  if (!isLong) read(query === undefined ? base : `${base}?${query}`, { field: 'url' })
  const path = { ...draft.path }
  for (const name of pathNames(draft.url))
    path[name] = read(pathValue(draft.path, name) ?? '', { field: 'path', name }).text
  const headers = rows(draft.headers, 'header')
  const auth = { ...draft.auth }
  for (const part of authParts[auth.kind]) auth[part] = read(auth[part] ?? '', { field: 'auth', part }).text
  const url = isLong ? draft.url : sentUrl({ ...draft, auth }, scope)
  return { draft: { ...draft, url, path, headers, auth }, problems }
}

/** The content of the chosen kind. `typedAt` leads from the resolved text back to the text area. */
export function resolveBody(
  draft: RequestDraft,
  scope: Scope,
): Resolved & { typedAt: (at: number) => number } {
  const { problems, read, rows } = resolver(scope)
  const kind = draft.bodyKind ?? 'json'
  const whole = { draft, problems, typedAt: (at: number) => at }
  if (kind === 'none') return whole
  if (kind === 'form') return { ...whole, draft: { ...draft, form: rows(draft.form ?? [], 'form') } }
  if (kind === 'text')
    return { ...whole, draft: { ...draft, text: read(draft.text ?? '', { field: 'body' }).text } }
  const { text, typedAt } = read(draft.body, { field: 'body' }, jsonWriter(draft.body))
  return { draft: { ...draft, body: text }, problems, typedAt }
}

/** Between quotes a value is written so that the JSON means exactly this text; elsewhere it is JSON of its own. */
function jsonWriter(text: string): (value: string, at: number) => string {
  let quoted = false
  let from = 0
  return (value, at) => {
    for (const [mark] of text.slice(from, at).matchAll(/\\[\s\S]|["\n]/g)) {
      if (mark === '"') quoted = !quoted
      else if (mark === '\n') quoted = false
    }
    from = at
    return quoted ? JSON.stringify(value).slice(1, -1) : value
  }
}
