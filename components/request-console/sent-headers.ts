// Which headers a request goes out with: the learner's rows, then what the console adds where they wrote none of that name.
import { authHeader } from './draft-auth'
import { browserKeeps } from './header-rules'
import { hasBody, type RequestDraft } from './request-draft'

export const standardTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain',
} as const

export const ownHeader = (draft: RequestDraft, name: string) =>
  draft.headers.find((row) => row.on && row.name.trim().toLowerCase() === name)

export interface AddedHeader {
  name: string
  value: string
  on: boolean
}

/**
 * @param draft with its variables resolved
 * @param language the page's, as a lang tag
 */
export function addedHeaders(draft: RequestDraft, language: string): AddedHeader[] {
  const kind = draft.bodyKind ?? 'json'
  const type = kind !== 'none' && hasBody(draft) ? standardTypes[kind] : undefined
  const auth = authHeader(draft.auth)
  const added = [
    ...(auth && !browserKeeps(auth) ? [auth] : []),
    ...(type ? [{ name: 'Content-Type', value: type }] : []),
    { name: 'Accept-Language', value: language },
  ]
  return added
    .map((header) => ({ ...header, lower: header.name.toLowerCase() }))
    .filter(
      ({ lower }, at, all) =>
        !ownHeader(draft, lower) && all.findIndex((other) => other.lower === lower) === at,
    )
    .map(({ lower, ...header }) => ({ ...header, on: !draft.withheld.includes(lower) }))
}

/** @param draft with its variables resolved */
export function sentHeaders(draft: RequestDraft, language: string): [name: string, value: string][] {
  const own = draft.headers
    .filter((row) => row.on && row.name.trim() !== '' && !browserKeeps(row))
    .map((row): [string, string] => [row.name.trim(), row.value.trim()])
  const added = addedHeaders(draft, language).filter((header) => header.on)
  return [...own, ...added.map((header): [string, string] => [header.name, header.value])]
}

/** True unless the learner chose or declared another type: only JSON is checked as JSON. */
export function bodyIsJson(draft: RequestDraft): boolean {
  const own = ownHeader(draft, 'content-type')
  return (draft.bodyKind ?? 'json') === 'json' && (own === undefined || /[/+]json\b/i.test(own.value))
}
