// Collects what the options of a curl line say of the request, each as curl does, before the defaults are known.
import { type Header, trimmedValue } from '../request'
import { type FormPart, formPart, urlEncoded } from './form-body'
import { changesNothing, type Given } from './options'
import { asHeader, asText } from './words'

export interface Draft {
  method?: string
  url?: string
  headers: Header[]
  /** Lower-case names that `Name:` takes away from curl's defaults. */
  removed: Set<string>
  /** Undefined until an option brings data, which may be empty. */
  data?: string
  query: string[]
  form: FormPart[]
  /** Also when no part of the form could be taken over. */
  sendsForm: boolean
  json: boolean
  /** The data belongs to the query. */
  get: boolean
  head: boolean
  user?: string
  bearer?: string
  userAgent?: string
  referer?: string
  ignored: string[]
}

/** The line itself says something about this header. */
export const given = (draft: Draft, name: string): boolean =>
  draft.removed.has(name.toLowerCase()) ||
  draft.headers.some((header) => header[0].toLowerCase() === name.toLowerCase())

/** Takes an option over, or gives `false` where it cannot. */
type Take = (draft: Draft, value: string) => false | undefined

function addHeader(draft: Draft, value: string): false | undefined {
  const [, name = '', sign, content = ''] = /^([^:;]+)([:;])([\s\S]*)$/.exec(asHeader(value)) ?? []
  if (sign === undefined || value.startsWith('@')) return false
  const trimmed = trimmedValue(content)
  if (sign === ';' && trimmed !== '') return false
  if (sign === ':' && trimmed === '') draft.removed.add(name.trim().toLowerCase())
  else draft.headers.push([name.trim(), trimmed])
}

function addData(draft: Draft, data: string, joint = '&'): undefined {
  draft.data = draft.data === undefined ? data : draft.data + joint + data
}

/** A file stays out, as if it were empty: that the line sends data still counts. */
function addUnlessFile(draft: Draft, data: string | undefined, joint?: string): false | undefined {
  addData(draft, data ?? '', joint)
  return data === undefined ? false : undefined
}

const contentOf = (value: string) => (value.startsWith('@') ? undefined : asText(value))

const dataOrFile: Take = (draft, value) => addUnlessFile(draft, contentOf(value))

function addForm(draft: Draft, value: string, literal: boolean): false | undefined {
  const part = formPart(value, literal)
  draft.form.push(...(part ? [part] : []))
  draft.sendsForm = true
  return part ? undefined : false
}

function addQuery(draft: Draft, value: string): false | undefined {
  const part = value.startsWith('+') ? asText(value).slice(1) : urlEncoded(value)
  if (part === undefined) return false
  draft.query.push(part)
}

const takes: Readonly<Record<string, Take>> = {
  request: (draft, value) => {
    draft.method = asText(value)
  },
  url: (draft, value) => {
    if (draft.url !== undefined) return false
    draft.url = asText(value)
  },
  header: addHeader,
  data: dataOrFile,
  'data-ascii': dataOrFile,
  'data-binary': dataOrFile,
  'data-raw': (draft, value) => addData(draft, asText(value)),
  'data-urlencode': (draft, value) => addUnlessFile(draft, urlEncoded(value)),
  json: (draft, value) => {
    draft.json = true
    return addUnlessFile(draft, contentOf(value), '')
  },
  form: (draft, value) => addForm(draft, value, false),
  'form-string': (draft, value) => addForm(draft, value, true),
  'url-query': addQuery,
  user: (draft, value) => {
    draft.user = asText(value)
  },
  'oauth2-bearer': (draft, value) => {
    draft.bearer = asText(value)
  },
  get: (draft) => {
    draft.get = true
  },
  head: (draft) => {
    draft.head = true
  },
  'user-agent': (draft, value) => {
    draft.userAgent = value === '' ? undefined : asText(value)
  },
  referer: (draft, value) => {
    draft.referer = asText(value).replace(/;auto$/, '') || undefined
  },
}

export function draftOf(options: readonly Given[]): Draft {
  const next = options.findIndex(({ option }) => option === 'next')
  const own = next === -1 ? options : options.slice(0, next)
  const draft: Draft = {
    headers: [],
    removed: new Set(),
    query: [],
    form: [],
    sendsForm: false,
    json: false,
    get: false,
    head: false,
    ignored: [],
  }
  for (const { option, value, shown } of own) {
    if (changesNothing(option)) continue
    const take = Object.hasOwn(takes, option) ? takes[option] : undefined
    if (!take || take(draft, value) === false) draft.ignored.push(asText(shown))
  }
  // Another request follows.
  if (next !== -1)
    draft.ignored.push(
      options
        .slice(next)
        .map(({ shown }) => asText(shown))
        .join(' '),
    )
  return draft
}
