// An n8n HTTP Request node, as JSON that can be pasted onto its canvas.
import { asSent, combined, type HttpRequest, headerOf, withoutHeader } from '../request'
import { codesWhere, type TextSnippet } from './snippet'

/**
 * A value that begins with `=` is an expression to n8n: such a text becomes an expression that gives the text.
 * Braces are escaped inside it, as `}}` would end it early.
 */
function literal(text: string): string {
  if (!text.startsWith('=')) return text
  const code = JSON.stringify(text).replace(/[{}]/g, (brace) => (brace === '{' ? '\\u007b' : '\\u007d'))
  return `={{ ${code} }}`
}

const offered = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
// Seen in the node's source: with other methods a raw body is left out without a word.
const sendsRaw = new Set(['GET', 'PATCH', 'POST', 'PUT'])

function write(request: HttpRequest): string {
  const sent = asSent(request)
  const { method, url, body } = sent
  // A raw body's type has a field of its own, which wins over the headers.
  const listed = combined(body === '' ? sent.headers : withoutHeader(sent.headers, 'content-type'))
  const parameters = {
    method,
    url: literal(url),
    ...(listed.length === 0
      ? {}
      : {
          sendHeaders: true,
          headerParameters: {
            parameters: listed.map(([name, value]) => ({ name: literal(name), value: literal(value) })),
          },
        }),
    ...(body === ''
      ? {}
      : {
          sendBody: true,
          contentType: 'raw',
          rawContentType: literal(headerOf(sent, 'content-type') ?? ''),
          body: literal(body),
        }),
    options: {},
  }
  const node = {
    parameters,
    type: 'n8n-nodes-base.httpRequest',
    typeVersion: 4.2,
    position: [0, 0],
    // n8n gives a pasted node an id of its own.
    id: '6f2d3c1a-52b0-4c0e-9a51-0d7a5f1e8b34',
    name: 'HTTP Request',
  }
  return `${JSON.stringify({ nodes: [node], connections: {} }, null, 2)}\n`
}

export const snippet: TextSnippet = {
  id: 'n8n',
  label: 'n8n',
  kind: 'text',
  language: 'json',
  write,
  missing: (request) =>
    codesWhere({
      method: !offered.has(request.method),
      'body-with-method': request.body !== '' && !sendsRaw.has(request.method),
      'content-type-added': request.body !== '' && headerOf(request, 'content-type') === undefined,
    }),
}
