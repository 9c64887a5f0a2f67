// The fields of Weni's Call Webhook card, to be filled in by hand: text that its template language leaves as it is.
import { asSent, combined, type HttpRequest } from '../request'
import { codesWhere, type Field, type FieldsSnippet } from './snippet'

const offered = new Set(['DELETE', 'GET', 'POST', 'PUT'])

/** `@` begins an expression there; doubled it is the character. */
const literal = (text: string) => text.replaceAll('@', '@@')

const bodyCannotGo = ({ method, body }: HttpRequest) => method === 'GET' && body !== ''

function write(request: HttpRequest): { fields: Field[] } {
  const sent = asSent(request)
  return {
    fields: [
      { key: 'method', name: 'Method', value: sent.method },
      { key: 'url', name: 'URL', value: literal(sent.url) },
      ...combined(sent.headers).flatMap(([name, value]): Field[] => [
        { key: 'header-name', name: 'HTTP Headers: Name', value: name },
        { key: 'header-value', name: 'HTTP Headers: Value', value: literal(value) },
      ]),
      ...(sent.body === '' || bodyCannotGo(sent)
        ? []
        : [{ key: 'body', name: 'Body', value: literal(sent.body) } as const]),
    ],
  }
}

export const snippet: FieldsSnippet = {
  id: 'weni',
  label: 'Weni Call Webhook',
  kind: 'fields',
  language: 'fields',
  write,
  missing: (request) =>
    codesWhere({ method: !offered.has(request.method), 'body-with-method': bodyCannotGo(request) }),
}
