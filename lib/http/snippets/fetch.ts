// fetch in TypeScript: runs unchanged in Node and sends the same bytes.
import { asSent, combined, type HttpRequest, headerOf } from '../request'
import { singleQuoted } from './escapes'
import { codesWhere, type TextSnippet } from './snippet'

/** `__proto__` in an object literal would set the prototype, unless it is computed. */
function keyCode(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : singleQuoted(key)
}

function valueCode(value: unknown, indent: string): string {
  if (typeof value === 'string') return singleQuoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  const [open, close, items] = Array.isArray(value)
    ? (['[', ']', value.map((item) => valueCode(item, inner))] as const)
    : ([
        '{',
        '}',
        Object.entries(value).map(([key, item]) => `${keyCode(key)}: ${valueCode(item, inner)}`),
      ] as const)
  if (items.length === 0) return open + close
  const gap = open === '{' ? ' ' : ''
  const line = `${open}${gap}${items.join(', ')}${gap}${close}`
  if (!line.includes('\n') && indent.length + line.length <= 80) return line
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `JSON.stringify({ … })`, only where that gives back every byte of the body. */
function stringifyCode(body: string): string | undefined {
  // Deep nesting would be hard to read, and in the end too deep for this recursion.
  if (!/^[[{]/.test(body) || (body.match(/[[{]/g)?.length ?? 0) > 300) return undefined
  const value = parsed(body)
  if (value === undefined) return undefined
  const code = valueCode(value, '  ')
  if (JSON.stringify(value) === body) return `JSON.stringify(${code})`
  const space = [2, 4, '\t'].find((candidate) => JSON.stringify(value, null, candidate) === body)
  if (space === undefined) return undefined
  return `JSON.stringify(${code}, null, ${space === '\t' ? "'\\t'" : space})`
}

function bodyCode(request: HttpRequest): string {
  const code = stringifyCode(request.body) ?? singleQuoted(request.body)
  // For a string fetch would add a Content-Type of its own; bytes have none.
  return headerOf(request, 'content-type') === undefined ? `new TextEncoder().encode(${code})` : code
}

const noBody = new Set(['GET', 'HEAD'])

function write(request: HttpRequest): string {
  const sent = asSent(request)
  const { method, url, body } = sent
  const headers = combined(sent.headers).map(
    ([name, value]) => `    ${keyCode(name)}: ${singleQuoted(value)},\n`,
  )
  const options = [
    method === 'GET' ? '' : `  method: ${singleQuoted(method)},\n`,
    headers.length === 0 ? '' : `  headers: {\n${headers.join('')}  },\n`,
    body === '' || noBody.has(method) ? '' : `  body: ${bodyCode(sent)},\n`,
  ].join('')
  return `const response = await fetch(${singleQuoted(url)}${options === '' ? '' : `, {\n${options}}`})

console.log(response.status, await response.text())
`
}

export const snippet: TextSnippet = {
  id: 'fetch',
  label: 'TypeScript (fetch)',
  kind: 'text',
  language: 'typescript',
  write,
  missing: (request) =>
    codesWhere({
      method: /^(connect|trace|track)$/i.test(request.method),
      'body-with-method': request.body !== '' && noBody.has(request.method),
      // The Fetch standard has every client add one; Node sends `*`, a browser the person's languages.
      'accept-language-added': headerOf(request, 'accept-language') === undefined,
    }),
}
