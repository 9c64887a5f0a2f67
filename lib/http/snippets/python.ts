// Python with nothing but its standard library. http.client, not urllib: that one would add a Content-Type and
// change the case of names, and takes a 404 for an exception.
import { asSent, combined, type HttpRequest, targetOf } from '../request'
import { singleQuoted } from './escapes'
import type { TextSnippet } from './snippet'

/** Python joins literals that stand beside each other: one per line of the body. */
function bodyCode(body: string): string {
  const lines = body.split(/(?<=\n)/).map(singleQuoted)
  if (lines.length === 1) return `${lines[0]}.encode()`
  return `(\n${lines.map((line) => `        ${line}\n`).join('')}    ).encode()`
}

function write(request: HttpRequest): string {
  const sent = asSent(request)
  const { protocol, host } = new URL(sent.url)
  const headers = combined(sent.headers).map(
    ([name, value]) => `        ${singleQuoted(name)}: ${singleQuoted(value)},\n`,
  )
  return `import http.client

connection = http.client.${protocol === 'http:' ? 'HTTPConnection' : 'HTTPSConnection'}(${singleQuoted(host)})
connection.request(
    ${singleQuoted(sent.method)},
    ${singleQuoted(targetOf(sent.url))},
${sent.body === '' ? '' : `    body=${bodyCode(sent.body)},\n`}${
  headers.length === 0 ? '' : `    headers={\n${headers.join('')}    },\n`
})
response = connection.getresponse()
print(response.status, response.read().decode())
`
}

export const snippet: TextSnippet = { id: 'python', label: 'Python', kind: 'text', language: 'python', write }
