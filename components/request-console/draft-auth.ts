// What the Auth tab adds to a request whose variables are resolved, and what is wrong with it.
import { type HeaderFault, headerFault, valueFault } from './header-rules'
import type { Auth } from './request-draft'

export type AuthPart = 'token' | 'keyName' | 'keyValue' | 'user' | 'password'
export type AuthFault = HeaderFault | 'colon'

/** The fields each kind shows, in their order. */
export const authParts: Record<Auth['kind'], readonly AuthPart[]> = {
  none: [],
  bearer: ['token'],
  key: ['keyName', 'keyValue'],
  basic: ['user', 'password'],
}

interface NameAndValue {
  name: string
  value: string
}

/** Base64 of the UTF-8 bytes (RFC 7617). */
function base64(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return btoa(bytes)
}

const apiKey = ({ keyName = '', keyValue = '' }: Auth): NameAndValue => ({
  name: keyName.trim(),
  value: keyValue.trim(),
})

/** The header this kind of authentication is; undefined where nothing is filled in. */
export function authHeader(auth: Auth): NameAndValue | undefined {
  const { kind, token, user = '', password = '' } = auth
  if (kind === 'bearer' && token.trim() !== '')
    return { name: 'Authorization', value: `Bearer ${token.trim()}` }
  if (kind === 'basic' && (user !== '' || password !== ''))
    return { name: 'Authorization', value: `Basic ${base64(`${user}:${password}`)}` }
  if (kind !== 'key' || auth.keyIn === 'query') return undefined
  const key = apiKey(auth)
  return key.name !== '' && key.value !== '' ? key : undefined
}

/** The query parameter an API key is. */
export function authQuery(auth: Auth): NameAndValue | undefined {
  if (auth.kind !== 'key' || auth.keyIn !== 'query') return undefined
  const key = apiKey(auth)
  return key.name !== '' && key.value !== '' ? key : undefined
}

export function authFault(auth: Auth): { part: AuthPart; fault: AuthFault } | undefined {
  if (auth.kind === 'bearer') {
    const fault = valueFault(auth.token.trim())
    return fault && { part: 'token', fault }
  }
  // RFC 7617 §2: the first colon ends the user's name.
  if (auth.kind === 'basic') return auth.user?.includes(':') ? { part: 'user', fault: 'colon' } : undefined
  if (auth.kind !== 'key') return undefined
  const key = apiKey(auth)
  if (auth.keyIn === 'query')
    return key.name === '' && key.value !== '' ? { part: 'keyName', fault: 'name-missing' } : undefined
  const found = headerFault(key)
  return found && { part: found.part === 'name' ? 'keyName' : 'keyValue', fault: found.fault }
}
