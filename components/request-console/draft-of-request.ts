// A request that is already written, on a curl line or on the wire log, as a draft that would send it again.
import { authHeader } from './draft-auth'
import { type Auth, type BodyKind, draftFrom, type HeaderRow, type RequestDraft } from './request-draft'
import { variablesIn } from './variables'

export interface WrittenRequest {
  method: string
  url: string
  headers: readonly (readonly [name: string, value: string])[]
  body: string
  /** A user and a password that are no header yet. */
  auth?: { user: string; password: string }
}

const capitals = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

/** As what the Auth tab would make the very same header of. */
function authOf(value: string): Auth | undefined {
  const [, scheme, content = ''] = /^(Bearer|Basic) (\S.*)$/.exec(value) ?? []
  const auth: Auth =
    scheme === 'Basic'
      ? { kind: 'basic', token: '', ...userAndPassword(content) }
      : { kind: 'bearer', token: content }
  return authHeader(auth)?.value === value ? auth : undefined
}

function userAndPassword(base64: string): Pick<Auth, 'user' | 'password'> {
  try {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
    const [, user, password] = /^([^:]*):([\s\S]*)$/.exec(new TextDecoder().decode(bytes)) ?? []
    return { user, password }
  } catch {
    return {}
  }
}

interface Content {
  kind: BodyKind
  parts: Partial<RequestDraft>
}

/** Rows only where they would be written as the very same text again. */
function formOf(body: string): HeaderRow[] | undefined {
  const pairs = new URLSearchParams(body)
  const same = pairs.toString() === body
  return same ? [...pairs].map(([name, value]) => ({ name, value, on: true })) : undefined
}

function contentOf(body: string, type: string | undefined): Content {
  const form = type === 'application/x-www-form-urlencoded' ? formOf(body) : undefined
  if (form && form.length > 0) return { kind: 'form', parts: { form } }
  const isJson = type === undefined ? /^\s*[[{]/.test(body) : /[/+]json\b/i.test(type)
  // White space alone is no JSON body, but may be a text.
  if (body === '' || (isJson && /\S/.test(body))) return { kind: 'json', parts: { body } }
  return { kind: 'text', parts: { text: body } }
}

/** On the wire, or in a command, double braces in a body are meant for the server: the parameters of a template. */
function plainOf({ body = '', text = '', form = [] }: Content['parts']): string[] {
  const fields = form.flatMap(({ name, value }) => [name, value])
  return variablesIn([body, text, ...fields].join('\n'))
}

/** What the console says by itself of a body of this kind; see sent-headers.ts. */
const saidAnyway: Partial<Record<BodyKind, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain',
}

/**
 * What the console would add by itself anyway is left to it, so that the rows show what the request says.
 * @param language the page's language as a lang tag
 */
export function draftOfRequest(request: WrittenRequest, language: string): RequestDraft {
  const { method, url, body } = request
  const find = (name: string) => request.headers.find(([own]) => own.toLowerCase() === name)?.[1]
  const type = find('content-type')
  const { kind, parts } = contentOf(body, type)
  const plain = plainOf(parts)
  const written = find('authorization')
  const auth: Auth | undefined =
    request.auth && written === undefined
      ? { kind: 'basic', token: '', ...request.auth }
      : written === undefined
        ? undefined
        : authOf(written)
  const isLeft = (name: string, value: string) =>
    (name === 'content-type' && body !== '' && value === saidAnyway[kind]) ||
    (name === 'accept-language' && value === language) ||
    (name === 'authorization' && auth !== undefined)
  const headers = request.headers
    .filter(([name, value]) => !isLeft(name.toLowerCase(), value))
    .map(([name, value]) => ({ name: name === name.toLowerCase() ? capitals(name) : name, value }))
  return draftFrom({
    method,
    url,
    headers,
    bodyKind: kind,
    ...parts,
    ...(auth ? { auth } : {}),
    ...(plain.length > 0 ? { plain } : {}),
    ...(body !== '' && type === undefined ? { withheld: ['content-type'] } : {}),
  })
}
