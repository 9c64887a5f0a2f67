// An exchange as the text that crosses the wire: start line, headers, blank line, body, with CRLF as HTTP/1.1 wants it.
import type { Exchange, WireRequest, WireResponse } from '@/mocks/wire-log'
import { reasonPhrase } from './reason-phrase'

type HeaderList = WireRequest['headers']

const encoder = new TextEncoder()

/** Length in bytes of UTF-8, which is not the length of the string. */
export const byteLength = (text: string) => encoder.encode(text).length

const has = (headers: HeaderList, name: string) => headers.some(([own]) => own.toLowerCase() === name)

/** Host first, as browsers send it; Content-Length wherever the method or the body calls for one (RFC 9110 §8.6). */
export function requestHeaders({ method, url, headers, body }: WireRequest): HeaderList {
  const all: HeaderList = has(headers, 'host') ? [...headers] : [['host', hostOf(url)], ...headers]
  const meansBody = ['POST', 'PUT', 'PATCH'].includes(method)
  if ((body !== '' || meansBody) && !has(headers, 'content-length'))
    all.push(['content-length', `${byteLength(body)}`])
  return all
}

/** An answer to HEAD, a 1xx, a 204 and a 304 have no body, so no length is made up for them. */
export function responseHeaders({ status, headers, body }: WireResponse, method: string): HeaderList {
  const bodiless = method === 'HEAD' || status < 200 || status === 204 || status === 304
  if (bodiless || has(headers, 'content-length') || has(headers, 'transfer-encoding')) return headers
  return [...headers, ['content-length', `${byteLength(body)}`]]
}

const head = (start: string, headers: HeaderList) =>
  `${[start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n`

export function requestHead({ request }: Exchange): string {
  return head(`${request.method} ${targetOf(request.url)} HTTP/1.1`, requestHeaders(request))
}

/** `''` while no response has come. */
export function responseHead({ request, response }: Exchange): string {
  if (!response) return ''
  const start = `HTTP/1.1 ${response.status} ${reasonPhrase(response)}`
  return head(start, responseHeaders(response, request.method))
}

export const requestText = (exchange: Exchange) => requestHead(exchange) + exchange.request.body

export const responseText = (exchange: Exchange) => responseHead(exchange) + (exchange.response?.body ?? '')

/** Origin-form (RFC 9112 §3.2.1): the fragment never leaves the client. A URL that does not parse is shown as it is. */
export function targetOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

export const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')
