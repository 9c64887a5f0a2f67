// The fields of Make's HTTP module "Make a request" (version 3), to be filled in by hand.
import { asSent, combined, type HttpRequest, headerOf, withoutHeader } from '../request'
import { codesWhere, type Field, type FieldsSnippet } from './snippet'

const offered = new Set(['DELETE', 'GET', 'PATCH', 'POST', 'PUT'])

function write(request: HttpRequest): { fields: Field[] } {
  const sent = asSent(request)
  const { method, url, body } = sent
  // A raw body's type has a field of its own.
  const listed = combined(body === '' ? sent.headers : withoutHeader(sent.headers, 'content-type'))
  const type = headerOf(sent, 'content-type')
  const content: Field[] = [
    { key: 'option', name: 'Body type', value: 'Raw' },
    ...(type === undefined ? [] : [{ key: 'content-type', name: 'Content type', value: type } as const]),
    { key: 'body', name: 'Request content', value: body },
  ]
  return {
    fields: [
      { key: 'url', name: 'URL', value: url },
      // The address is encoded already; once more would change it.
      { key: 'option', name: 'Serialize URL', value: 'No' },
      { key: 'method', name: 'Method', value: method },
      ...listed.flatMap(([name, value]): Field[] => [
        { key: 'header-name', name: 'Headers: Name', value: name },
        { key: 'header-value', name: 'Headers: Value', value },
      ]),
      ...(body === '' ? [] : content),
    ],
  }
}

export const snippet: FieldsSnippet = {
  id: 'make',
  label: 'Make',
  kind: 'fields',
  language: 'fields',
  write,
  missing: (request) =>
    codesWhere({
      method: !offered.has(request.method),
      'template-braces': write(request).fields.some((field) => field.value.includes('{{')),
    }),
}
