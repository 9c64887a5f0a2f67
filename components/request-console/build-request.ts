// Turns a draft into the one Request that is really sent, or says everything that stands in the way. Never throws.
import { browserKeeps, type HeaderFault, headerFault, valueFault } from './header-rules'
import { type JsonProblem, lintJson } from './json-lint'
import { filledUrl, type PathFault, pathFault, pathNames } from './path-names'
import { addedHeaders, bodyIsJson, hasBody, type RequestDraft } from './request-draft'
import { type UrlFault, urlFault } from './url-fault'

export type Problem =
  | { field: 'url'; fault: UrlFault }
  | { field: 'path'; name: string; fault: PathFault }
  | { field: 'header'; row: number; part: 'name' | 'value'; fault: HeaderFault }
  | { field: 'token'; fault: HeaderFault }
  | { field: 'body'; fault: 'not-allowed' }
  | { field: 'body'; fault: 'json'; json: JsonProblem }

/** Fetch refuses a body on these two. */
export const forbidsBody = (method: string) => method === 'GET' || method === 'HEAD'

/** Everything wrong with a draft, in the order the fields stand on screen. */
export const problemsOf = (draft: RequestDraft): Problem[] => [...headProblems(draft), ...bodyProblems(draft)]

/** What is wrong outside the body: cheap enough to ask at every key, however long the body is. */
export function headProblems(draft: RequestDraft): Problem[] {
  const problems: Problem[] = []
  const url = urlFault(draft.url)
  if (url) problems.push({ field: 'url', fault: url })
  for (const name of pathNames(draft.url)) {
    const fault = pathFault(draft.path?.[name])
    if (fault) problems.push({ field: 'path', name, fault })
  }
  draft.headers.forEach((header, row) => {
    const found = header.on ? headerFault(header) : undefined
    if (found) problems.push({ field: 'header', row, ...found })
  })
  const token = draft.auth.kind === 'bearer' ? valueFault(draft.auth.token.trim()) : undefined
  if (token) problems.push({ field: 'token', fault: token })
  return problems
}

export function bodyProblems(draft: RequestDraft): Problem[] {
  if (!hasBody(draft)) return []
  if (forbidsBody(draft.method)) return [{ field: 'body', fault: 'not-allowed' }]
  const json = bodyIsJson(draft) ? lintJson(draft.body) : undefined
  return json ? [{ field: 'body', fault: 'json', json }] : []
}

/** What goes into the Request: the learner's rows, then what the console adds. */
export function sentHeaders(draft: RequestDraft, language: string): [name: string, value: string][] {
  const own = draft.headers
    .filter((row) => row.on && row.name.trim() !== '' && !browserKeeps(row))
    .map((row): [string, string] => [row.name.trim(), row.value.trim()])
  const added = addedHeaders(draft, language).filter((header) => header.on)
  return [...own, ...added.map((header): [string, string] => [header.name, header.value])]
}

/**
 * @param options.language the page's language as a lang tag, sent as Accept-Language
 * @param options.brokenJson send a body that is not JSON as it stands
 */
export function buildRequest(
  draft: RequestDraft,
  options: { language: string; brokenJson?: boolean },
): { request: Request } | { problems: Problem[] } {
  const problems = problemsOf(draft).filter(
    (problem) => !(options.brokenJson && problem.field === 'body' && problem.fault === 'json'),
  )
  if (problems.length > 0) return { problems }
  // Bytes, not a string: for a string `Request` would add a Content-Type of its own.
  const body = hasBody(draft) ? { body: new TextEncoder().encode(draft.body) } : {}
  const headers = sentHeaders(draft, options.language)
  return {
    request: new Request(filledUrl(draft.url, draft.path ?? {}), {
      method: draft.method,
      headers,
      credentials: 'omit',
      ...body,
    }),
  }
}
