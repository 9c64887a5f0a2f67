// A request that is already written, on a curl line or on the wire log, as a draft that would send it again.
import { hasBody, type HeaderRow, type RequestDraft, draftFrom } from './request-draft'

export interface WrittenRequest {
  method: string
  url: string
  headers: readonly (readonly [name: string, value: string])[]
  body: string
  /** A user and a password that are no header yet. */
  auth?: { user: string; password: string }
}

const capitals = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

/** Base64 of UTF-8 (RFC 7617). */
function basic({ user, password }: { user: string; password: string }): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}

/**
 * What the console would add by itself anyway is left to it, so that the rows show what the request says.
 * @param language the page's language as a lang tag
 */
export function draftOfRequest(request: WrittenRequest, language: string): RequestDraft {
  const auth = { kind: 'none' as 'none' | 'bearer', token: '' }
  const headers: HeaderRow[] = []
  let typed = false
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase()
    const token = lower === 'authorization' ? /^Bearer (\S.*)$/.exec(value)?.[1] : undefined
    if (lower === 'content-type') typed = true
    if (lower === 'content-type' && value === 'application/json' && request.body.trim() !== '') continue
    if (lower === 'accept-language' && value === language) continue
    if (token !== undefined && auth.kind === 'none') Object.assign(auth, { kind: 'bearer', token })
    else headers.push({ name: name === lower ? capitals(name) : name, value, on: true })
  }
  if (request.auth) headers.push({ name: 'Authorization', value: basic(request.auth), on: true })
  const draft = draftFrom({ method: request.method, url: request.url, headers, auth, body: request.body })
  return hasBody(draft) && !typed ? { ...draft, withheld: ['content-type'] } : draft
}
