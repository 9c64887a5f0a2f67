import type { WholeRequest } from './example-request'

/** A JavaScript string in single quotes; line breaks and the two characters that older engines break lines at are escaped. */
function stringLiteral(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `'${escaped}'`
}

/** `__proto__: x` in an object literal would set the prototype instead of a key. */
function keyLiteral(name: string): string {
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name)
}

/** A JSON value as a JavaScript literal in the manner of this course's code. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => literal(item, inner)).join(', ')}]`
    if (!flat.includes('\n') && flat.length <= 60) return flat
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join('')}${indent}]`
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  const lines = entries.map(([name, item]) => `${inner}${keyLiteral(name)}: ${literal(item, inner)},\n`)
  return `{\n${lines.join('')}${indent}}`
}

function bodyLiteral({ headers, body = '' }: WholeRequest): string {
  const isJson = headers.some(([name, value]) => /^content-type$/i.test(name) && /[/+]json\b/i.test(value))
  try {
    if (isJson) return `JSON.stringify(${literal(JSON.parse(body), '  ')})`
  } catch {
    // An example may show a body that is no JSON: then it is sent as it is.
  }
  return stringLiteral(body)
}

/**
 * The request as JavaScript, with `fetch` and what comes back on the console. Runs as a module.
 * @param answer what the answer's body is read as; `none` where there is no body
 */
export function fetchCode(request: WholeRequest, answer: 'json' | 'text' | 'none' = 'json'): string {
  const { method, url, headers, body } = request
  const options = [
    ...(method === 'GET' ? [] : [`  method: '${method}',\n`]),
    ...(headers.length > 0 ? [`  headers: ${literal(Object.fromEntries(headers), '  ')},\n`] : []),
    ...(body === undefined ? [] : [`  body: ${bodyLiteral(request)},\n`]),
  ]
  const init = options.length > 0 ? `, {\n${options.join('')}}` : ''
  const shown = answer === 'none' ? 'response.status' : `response.status, await response.${answer}()`
  return `const response = await fetch(${stringLiteral(url)}${init})\nconsole.log(${shown})\n`
}
