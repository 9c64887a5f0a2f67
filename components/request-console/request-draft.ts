// The request a person is composing: one model that everything on screen is read from, and that is encoded once, at Send.
import type { OffRow } from './query-rows'
import type { Variable } from './variables'

export interface HeaderRow {
  name: string
  value: string
  on: boolean
}

export const authKinds = ['none', 'bearer', 'key', 'basic'] as const
export const bodyKinds = ['json', 'form', 'text', 'none'] as const
export type AuthKind = (typeof authKinds)[number]
export type BodyKind = (typeof bodyKinds)[number]

/** What belongs to a kind is kept while another one is chosen, so that switching back loses nothing. */
export interface Auth {
  kind: AuthKind
  token: string
  keyName?: string
  keyValue?: string
  /** Where the API key goes; in a header unless said otherwise. */
  keyIn?: 'header' | 'query'
  user?: string
  password?: string
}

/**
 * What may be missing came later than the first drafts in learners' browsers; missing, it is empty.
 * Every text may hold `{{variables}}`.
 */
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
  /** JSON unless said otherwise. Each kind keeps its own content: `body` is JSON's. */
  bodyKind?: BodyKind
  body: string
  text?: string
  form?: HeaderRow[]
  /** Lower-case names of headers the console would add by itself and the learner switched off. */
  withheld: string[]
  variables?: Variable[]
  /** Names in double braces that are no variables: sent as they are written, as the parameters of a template are. */
  plain?: string[]
}

type RowPreset = { name: string; value: string; on?: boolean }[]

/** What a lesson writes down; everything it leaves out is empty. */
export type DraftPreset = Partial<Omit<RequestDraft, 'headers' | 'auth' | 'form'>> & {
  headers?: RowPreset
  auth?: Partial<Auth>
  form?: RowPreset
}

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

const rows = (preset: RowPreset): HeaderRow[] => preset.map((row) => ({ on: true, ...row }))

export function draftFrom(preset: DraftPreset): RequestDraft {
  const { form, ...rest } = preset
  return {
    ...rest,
    method: preset.method ?? 'GET',
    url: preset.url ?? '',
    offQuery: preset.offQuery ?? [],
    headers: rows(preset.headers ?? []),
    auth: { kind: 'none', token: '', ...preset.auth },
    body: preset.body ?? '',
    ...(form ? { form: rows(form) } : {}),
    withheld: preset.withheld ?? [],
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown) => typeof value === 'string'
const isOneOf = (list: readonly unknown[], value: unknown) => list.includes(value)
const isListOf = (value: unknown, fits: (item: unknown) => boolean) =>
  Array.isArray(value) && value.every(fits)
const isMissingOr = (fits: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || fits(value)
const isPair = (row: unknown) => isRecord(row) && isText(row.name) && isText(row.value)
const isRow = (row: unknown) => isPair(row) && isRecord(row) && typeof row.on === 'boolean'

const isAuth = (auth: unknown) =>
  isRecord(auth) &&
  isOneOf(authKinds, auth.kind) &&
  isText(auth.token) &&
  [auth.keyName, auth.keyValue, auth.user, auth.password].every(isMissingOr(isText)) &&
  isOneOf([undefined, 'header', 'query'], auth.keyIn)

/** Guards what comes back from storage or a link, also as earlier versions of this console stored it. */
export function isRequestDraft(value: unknown): value is RequestDraft {
  if (!isRecord(value)) return false
  return (
    [value.method, value.url, value.body].every(isText) &&
    isMissingOr((path) => isRecord(path) && Object.values(path).every(isText))(value.path) &&
    isAuth(value.auth) &&
    isOneOf([undefined, ...bodyKinds], value.bodyKind) &&
    isMissingOr(isText)(value.text) &&
    isMissingOr((form) => isListOf(form, isRow))(value.form) &&
    isMissingOr((variables) => isListOf(variables, isPair))(value.variables) &&
    isMissingOr((plain) => isListOf(plain, isText))(value.plain) &&
    isListOf(value.withheld, isText) &&
    isListOf(value.offQuery, (row) => isRecord(row) && Number.isInteger(row.at) && isText(row.segment)) &&
    isListOf(value.headers, isRow)
  )
}

/** JSON of nothing but white space is no body. */
export function hasBody(draft: RequestDraft): boolean {
  const kind = draft.bodyKind ?? 'json'
  if (kind === 'json') return /\S/.test(draft.body)
  if (kind === 'text') return (draft.text ?? '') !== ''
  return kind === 'form' && formPairs(draft).length > 0
}

/** The rows of the form that are sent. */
export const formPairs = ({ form = [] }: RequestDraft): [name: string, value: string][] =>
  form
    .filter((row) => row.on && (row.name !== '' || row.value !== ''))
    .map(({ name, value }) => [name, value])
