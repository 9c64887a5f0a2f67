// A request that a learner agreed to show, read with care: it may be of the wrong shape, and what is secret in it is masked again.
import type { ShownRequest } from './wall'

export const mask = '•••'

const secretName = /auth|token|secret|cookie|signature|password|api[-_]?key|^key$/i
const longest = 4_000

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longest) : '')

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'

/** Headers come as pairs, or as an object. */
function pairsOf(headers: unknown): [string, string][] {
  if (Array.isArray(headers)) return headers.filter(isPair).map(([name, value]) => [text(name), text(value)])
  if (typeof headers !== 'object' || headers === null) return []
  return Object.entries(headers).map(([name, value]) => [text(name), text(value)])
}

/** The scheme is what is often wrong, and no secret: `Bearer •••`. */
function maskedHeader([name, value]: [string, string]): [string, string] {
  if (!secretName.test(name)) return [name, value]
  const scheme = /^(Bearer|Basic|Digest|Token)\s/i.exec(value)?.[1]
  return [name, value === '' ? '' : scheme ? `${scheme} ${mask}` : mask]
}

const maskedUrl = (url: string): string =>
  url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (whole, before: string, name: string) =>
    secretName.test(name) ? `${before}${name}=${mask}` : whole,
  )

/** @returns null for what is no request at all */
export function readShown(given: unknown): ShownRequest | null {
  if (typeof given !== 'object' || given === null) return null
  const { method, url, headers, body } = given as Record<string, unknown>
  if (typeof url !== 'string' && typeof method !== 'string') return null
  return {
    method: text(method).slice(0, 20).toUpperCase() || 'GET',
    url: maskedUrl(text(url)),
    headers: pairsOf(headers).map(maskedHeader),
    body: text(body),
  }
}
