// The one shape of a request that snippets, curl lines and HAR files are said from, and what of it every client can say.
import type { WireRequest } from '@/mocks/wire-log'

export type HttpRequest = WireRequest
export type Header = [name: string, value: string]

// The client that sends writes these by itself, from the URL and the bytes; said twice they would break the message.
const framing = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
])

/** White space of HTTP only: a no-break space belongs to the value. */
export const trimmedValue = (value: string): string => value.replace(/^[\t ]+|[\t ]+$/g, '')

/** A lone surrogate has no bytes; this puts in its place what every encoder would. Firefox has `toWellFormed` since 119. */
export const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))

/** The request as it leaves: an address as a browser would send it, no fragment, no header about the connection. */
export function asSent(request: HttpRequest): HttpRequest {
  return {
    method: request.method,
    url: sentUrl(request.url),
    headers: request.headers
      .filter(([name]) => !framing.has(name.toLowerCase()))
      .map(([name, value]): Header => [name, trimmedValue(value)]),
    body: wellFormed(request.body),
  }
}

function sentUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  return parsed.href
}

export const headerOf = (request: HttpRequest, name: string): string | undefined =>
  request.headers.find((header) => header[0].toLowerCase() === name)?.[1]

export const withoutHeader = (headers: readonly Header[], name: string): Header[] =>
  headers.filter((header) => header[0].toLowerCase() !== name)

/** One line per name, for targets that keep headers in a dictionary. RFC 9110 §5.3: it means the same. */
export function combined(headers: readonly Header[]): Header[] {
  const lines = new Map<string, Header>()
  for (const [name, value] of headers) {
    const lower = name.toLowerCase()
    const known = lines.get(lower)
    lines.set(
      lower,
      known ? [known[0], known[1] + (lower === 'cookie' ? '; ' : ', ') + value] : [name, value],
    )
  }
  return [...lines.values()]
}

/** Path and query as they stand on the request line. */
export function targetOf(url: string): string {
  const { origin, href } = new URL(url)
  return href.slice(origin.length)
}

export const byteLength = (text: string): number => new TextEncoder().encode(text).length
