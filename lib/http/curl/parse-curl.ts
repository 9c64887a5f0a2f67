// Reads a curl line as the request curl would send, and names everything of it that is not taken over.
import type { Header, HttpRequest } from '../request'
import { cmdWords } from './cmd-words'
import { dialectOf } from './dialect'
import { type Draft, draftOf, given } from './draft'
import { multipart } from './form-body'
import { readOptions } from './options'
import { posixWords } from './posix-words'
import { asText, type Problem } from './words'

export interface Note {
  /**
   * - `scheme-added`: the address named no protocol; curl takes http
   * - `variable`: only the shell that was written for could fill this in; it stands in the request as written
   */
  code: 'scheme-added' | 'variable'
  at: string
}

export interface CurlRequest extends HttpRequest {
  /** From `--user` or the address: to be sent as Basic. No Authorization header is made of it here. */
  auth?: { user: string; password: string }
}

export interface ParsedCurl {
  request: CurlRequest
  /** In the person's own words: options, further addresses, and what stands behind the command. */
  ignored: string[]
  notes: Note[]
}

export function parseCurl(text: string): ParsedCurl | Problem {
  // Comments, and prompts that come along when a line is copied from a terminal.
  const command = text
    .replace(/^(?:\s*#[^\n]*\n)+/, '')
    .trim()
    .replace(/^(?:[$%] |PS [^>\n]*> ?|[A-Za-z]:\\[^>\n]*> ?)\s*/, '')
  if (command === '') return { problem: 'empty' }
  const line = dialectOf(command) === 'cmd' ? cmdWords(command) : posixWords(command)
  if ('problem' in line) return line
  const [program = '', ...words] = line.words
  if (!/^(?:.*[\\/])?curl(?:\.exe)?$/i.test(program)) return { problem: 'not-curl', at: program.slice(0, 40) }
  const options = readOptions(words)
  if (typeof options === 'string') return { problem: 'value-missing', at: asText(options) }
  const draft = draftOf(options)
  const request = requestOf(draft)
  if ('problem' in request) return request
  const { scheme, ...rest } = request
  return {
    request: rest,
    ignored: [...draft.ignored, ...(line.rest === '' ? [] : [line.rest])],
    notes: [
      ...(scheme ? [] : [{ code: 'scheme-added', at: rest.url } as const]),
      ...line.variables.map((at): Note => ({ code: 'variable', at })),
    ],
  }
}

function requestOf(draft: Draft): (CurlRequest & { scheme: boolean }) | Problem {
  if (draft.url === undefined || draft.url === '') return { problem: 'no-url' }
  const address = addressOf(draft.url)
  if ('problem' in address) return address
  const { headers, body } = contentOf(draft)
  const sendsData = draft.data !== undefined || draft.sendsForm
  if (draft.head && sendsData && !draft.get) return { problem: 'head-with-body' }
  const auth = authOf(draft, address.credentials)
  return {
    method: draft.method ?? (draft.head ? 'HEAD' : sendsData && !draft.get ? 'POST' : 'GET'),
    url: withQuery(address.url, [...draft.query, ...(draft.get ? [draft.data ?? ''] : [])]),
    headers,
    body,
    ...(auth ? { auth } : {}),
    scheme: address.scheme,
  }
}

/** What curl adds when the line says nothing of the kind; the line's own header or `Name:` stands against it. */
function contentOf(draft: Draft): { headers: Header[]; body: string } {
  const form = draft.data === undefined && draft.form.length > 0 ? multipart(draft.form) : undefined
  const dataType = draft.json ? 'application/json' : 'application/x-www-form-urlencoded'
  const type = form?.type ?? (draft.data === undefined || (draft.get && !draft.json) ? undefined : dataType)
  const defaults: [string, string | undefined][] = [
    ['Content-Type', type],
    ['Accept', draft.json ? 'application/json' : undefined],
    ['User-Agent', draft.userAgent],
    ['Referer', draft.referer],
    ['Authorization', draft.bearer === undefined ? undefined : `Bearer ${draft.bearer}`],
  ]
  const added = defaults.filter(
    (header): header is Header => header[1] !== undefined && !given(draft, header[0]),
  )
  return { headers: [...draft.headers, ...added], body: form?.body ?? (draft.get ? '' : (draft.data ?? '')) }
}

function authOf(draft: Draft, credentials: string | undefined): CurlRequest['auth'] {
  const said = draft.user ?? credentials
  if (said === undefined || given(draft, 'Authorization') || draft.bearer !== undefined) return undefined
  const colon = said.indexOf(':')
  return colon === -1
    ? { user: said, password: '' }
    : { user: said.slice(0, colon), password: said.slice(colon + 1) }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function addressOf(typed: string): Problem | { url: string; scheme: boolean; credentials?: string } {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return { problem: 'not-http', at: typed }
  // A fragment is never sent.
  const [full = ''] = (scheme === undefined ? `http://${typed}` : typed).split('#')
  const [, start = '', said, end = ''] = /^(\w+:\/\/)(?:([^/?]*)@)?([\s\S]*)$/.exec(full) ?? []
  return {
    url: start + end,
    scheme: scheme !== undefined,
    ...(said === undefined ? {} : { credentials: decoded(said) }),
  }
}

function withQuery(url: string, parts: readonly string[]): string {
  return parts.reduce((known, part) => {
    const sign = known.includes('?') ? (/[?&]$/.test(known) ? '' : '&') : '?'
    return known + sign + part
  }, url)
}
