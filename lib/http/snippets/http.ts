// The request as HTTP/1.1 puts it on the wire: lines end in CRLF, the body follows an empty line.
import { asSent, byteLength, type Header, type HttpRequest, headerOf, targetOf } from '../request'
import type { TextSnippet } from './snippet'

// RFC 9110 §8.6: with these, no body is said as a length of 0.
const awaitsBody = new Set(['PATCH', 'POST', 'PUT'])

function write(request: HttpRequest): string {
  const { method, url, headers, body } = asSent(request)
  const host: Header[] = headerOf(request, 'host') === undefined ? [['Host', new URL(url).host]] : []
  const length: Header[] =
    body !== '' || awaitsBody.has(method) ? [['Content-Length', String(byteLength(body))]] : []
  return [
    `${method} ${targetOf(url)} HTTP/1.1`,
    ...[...host, ...headers, ...length].map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')
}

export const snippet: TextSnippet = { id: 'http', label: 'HTTP', kind: 'text', language: 'http', write }
