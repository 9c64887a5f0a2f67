// Turns a draft into the one Request that is really sent, or says everything that stands in the way. Never throws.
import { type AuthFault, type AuthPart, authFault } from './draft-auth'
import { type HeaderFault, headerFault, methodFault } from './header-rules'
import { type JsonProblem, lintJson, placeIn } from './json-lint'
import { type PathFault, pathFault, pathNames } from './path-names'
import { formPairs, hasBody, type RequestDraft } from './request-draft'
import { resolveBody, resolveHead, type VariableProblem } from './resolve-draft'
import { bodyIsJson, sentHeaders } from './sent-headers'
import { pathValue } from './sent-url'
import { type UrlFault, urlFault } from './url-fault'
import { type BuiltIns, freshBuiltIns, patterns, type Scope, scopeOf } from './variables'

export type Problem =
  | { field: 'method'; fault: 'browser' }
  | { field: 'url'; fault: UrlFault }
  | { field: 'path'; name: string; fault: PathFault }
  | { field: 'header'; row: number; part: 'name' | 'value'; fault: HeaderFault }
  | { field: 'auth'; part: AuthPart; fault: AuthFault }
  | { field: 'body'; fault: 'not-allowed' }
  | { field: 'body'; fault: 'json-long' }
  | { field: 'body'; fault: 'json'; json: JsonProblem }
  | VariableProblem

/** Characters. In a longer text that is not JSON the place is not looked for: it would take most of a second. */
export const longestLinted = 250_000

/** Fetch refuses a body on these two. */
export const forbidsBody = (method: string) => /^(get|head)$/i.test(method)

/** Before Send there is only the pattern of what Send makes. */
export const previewScope = (draft: RequestDraft): Scope => scopeOf(draft, patterns)

/** Everything wrong with a draft, in the order the fields stand on screen. */
export const problemsOf = (draft: RequestDraft, scope = previewScope(draft)): Problem[] => [
  ...headProblems(draft, scope),
  ...bodyProblems(draft, scope),
]

/** What is wrong outside the body: cheap enough to ask at every key, however long the body is. */
export function headProblems(draft: RequestDraft, scope = previewScope(draft)): Problem[] {
  const { draft: sent, problems: unresolved } = resolveHead(draft, scope)
  const problems: Problem[] = methodFault(draft.method) ? [{ field: 'method', fault: 'browser' }] : []
  const of = (field: Problem['field']) => unresolved.filter((problem) => problem.field === field)
  const paths = [...of('path'), ...pathProblems(draft, sent)]
  const url = urlFault(sent.url)
  // Until the braces of a host have their value, a host in braces is no valid one.
  const early = url?.code === 'host-invalid' && paths.length > 0
  if (url && !early && of('url').length === 0) problems.push({ field: 'url', fault: url })
  problems.push(...of('url'), ...paths)
  sent.headers.forEach((header, row) => {
    const unclear = of('header').some((problem) => 'row' in problem && problem.row === row)
    const found = header.on && !unclear ? headerFault(header) : undefined
    if (found) problems.push({ field: 'header', row, ...found })
  })
  const auth = of('auth').length === 0 ? authFault(sent.auth) : undefined
  if (auth) problems.push({ field: 'auth', ...auth })
  return [...problems, ...of('header'), ...of('auth')]
}

function pathProblems(draft: RequestDraft, sent: RequestDraft): Problem[] {
  return pathNames(draft.url).flatMap((name): Problem[] => {
    const fault = pathFault(pathValue(sent.path, name))
    return fault ? [{ field: 'path', name, fault }] : []
  })
}

export function bodyProblems(draft: RequestDraft, scope = previewScope(draft)): Problem[] {
  if (!hasBody(draft)) return []
  if (forbidsBody(draft.method)) return [{ field: 'body', fault: 'not-allowed' }]
  const { draft: sent, problems, typedAt } = resolveBody(resolveHead(draft, scope).draft, scope)
  if (problems.length > 0 || !bodyIsJson(sent) || !hasBody(sent) || isJson(sent.body)) return problems
  if (sent.body.length > longestLinted) return [{ field: 'body', fault: 'json-long' }]
  const json = lintJson(sent.body)
  return json ? [{ field: 'body', fault: 'json', json: placeIn(draft.body, json, typedAt(json.at)) }] : []
}

/** Twenty times faster than looking for the place of a mistake, and most texts have none. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export const isBrokenJson = (problem: Problem) =>
  problem.field === 'body' && 'fault' in problem && problem.fault !== 'not-allowed'

/** @param draft with its variables resolved */
function bodyText(draft: RequestDraft): string {
  if (draft.bodyKind === 'text') return draft.text ?? ''
  return draft.bodyKind === 'form' ? new URLSearchParams(formPairs(draft)).toString() : draft.body
}

/**
 * @param options.language the page's language as a lang tag, sent as Accept-Language
 * @param options.brokenJson send a body that is not JSON as it stands
 * @param options.builtIns what `{{$uuid}}` and `{{$now}}` stand for; made anew unless given
 */
export function buildRequest(
  draft: RequestDraft,
  options: { language: string; brokenJson?: boolean; builtIns?: BuiltIns },
): { request: Request } | { problems: Problem[] } {
  const scope = scopeOf(draft, options.builtIns ?? freshBuiltIns(Date.now()))
  const problems = problemsOf(draft, scope).filter(
    (problem) => !(options.brokenJson && isBrokenJson(problem)),
  )
  if (problems.length > 0) return { problems }
  const sent = resolveBody(resolveHead(draft, scope).draft, scope).draft
  // Bytes, not a string: for a string `Request` would add a Content-Type of its own.
  const body = hasBody(sent) ? { body: new TextEncoder().encode(bodyText(sent)) } : {}
  return {
    request: new Request(sent.url, {
      method: sent.method,
      headers: sentHeaders(sent, options.language),
      credentials: 'omit',
      ...body,
    }),
  }
}
