// The request a person is composing: one model that everything on screen is read from, and that is encoded once, at Send.
import type { OffRow } from './query-rows'

export interface HeaderRow {
  name: string
  value: string
  on: boolean
}

export interface Auth {
  kind: 'none' | 'bearer'
  /** Kept while `kind` is `none`, so that switching back loses nothing. */
  token: string
}

export interface RequestDraft {
  method: string
  /** Exactly as typed. The query rows that are on are read from it (query-rows.ts), never stored beside it. */
  url: string
  /** Values for the `{name}` parts of the path; one whose name has gone from the URL is kept for its return. */
  path?: Record<string, string>
  /** The query rows switched off. */
  offQuery: OffRow[]
  headers: HeaderRow[]
  auth: Auth
  body: string
  /** Lower-case names of headers the console would add by itself and the learner switched off. */
  withheld: string[]
}

/** What a lesson writes down; everything it leaves out is empty. */
export type DraftPreset = Partial<Omit<RequestDraft, 'headers' | 'auth'>> & {
  headers?: { name: string; value: string; on?: boolean }[]
  auth?: Partial<Auth>
}

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

export function draftFrom(preset: DraftPreset): RequestDraft {
  return {
    method: preset.method ?? 'GET',
    url: preset.url ?? '',
    ...(preset.path ? { path: preset.path } : {}),
    offQuery: preset.offQuery ?? [],
    headers: (preset.headers ?? []).map((row) => ({ on: true, ...row })),
    auth: { kind: 'none', token: '', ...preset.auth },
    body: preset.body ?? '',
    withheld: preset.withheld ?? [],
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isText = (value: unknown) => typeof value === 'string'
const isListOf = (value: unknown, fits: (item: unknown) => boolean) =>
  Array.isArray(value) && value.every(fits)

/** Guards what comes back from storage or a link. */
export function isRequestDraft(value: unknown): value is RequestDraft {
  if (!isRecord(value) || !isRecord(value.auth)) return false
  return (
    (value.path === undefined || (isRecord(value.path) && Object.values(value.path).every(isText))) &&
    [value.method, value.url, value.body, value.auth.token].every(isText) &&
    (value.auth.kind === 'none' || value.auth.kind === 'bearer') &&
    isListOf(value.withheld, isText) &&
    isListOf(value.offQuery, (row) => isRecord(row) && Number.isInteger(row.at) && isText(row.segment)) &&
    isListOf(
      value.headers,
      (row) => isRecord(row) && isText(row.name) && isText(row.value) && typeof row.on === 'boolean',
    )
  )
}

/** A body of nothing but white space is no body. */
export const hasBody = (draft: RequestDraft) => draft.body.trim() !== ''

export const ownHeader = (draft: RequestDraft, name: string) =>
  draft.headers.find((row) => row.on && row.name.trim().toLowerCase() === name)

export interface AddedHeader {
  name: string
  value: string
  on: boolean
}

/** The headers the console adds where the learner wrote none of that name. `language` is the page's, as a lang tag. */
export function addedHeaders(draft: RequestDraft, language: string): AddedHeader[] {
  const token = draft.auth.kind === 'bearer' ? draft.auth.token.trim() : ''
  const added = [
    ...(hasBody(draft) ? [{ name: 'Content-Type', value: 'application/json' }] : []),
    ...(token ? [{ name: 'Authorization', value: `Bearer ${token}` }] : []),
    { name: 'Accept-Language', value: language },
  ]
  return added
    .filter(({ name }) => !ownHeader(draft, name.toLowerCase()))
    .map((header) => ({ ...header, on: !draft.withheld.includes(header.name.toLowerCase()) }))
}

/** True unless the learner declared another type: only JSON is checked as JSON. */
export function bodyIsJson(draft: RequestDraft): boolean {
  const own = ownHeader(draft, 'content-type')
  return own === undefined || /[/+]json\b/i.test(own.value)
}
