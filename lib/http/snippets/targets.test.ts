import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSent, combined, type HttpRequest } from '../request'
import { anyRequest, nastyRequests } from '../request-arbitrary'
import { snippets } from './all'
import { snippet as curl } from './curl'
import { snippet as curlCmd } from './curl-cmd'
import { snippet as fetchSnippet } from './fetch'
import { snippet as http } from './http'
import { snippet as make } from './make'
import { snippet as n8n } from './n8n'
import { snippet as python } from './python'
import type { Field } from './snippet'
import { snippet as weni } from './weni'

const sample: HttpRequest = {
  method: 'POST',
  url: 'https://api.test/v1/send?to=5511',
  headers: [
    ['content-type', 'application/json'],
    ['authorization', 'Bearer abc'],
  ],
  body: '{"text":"it\'s @ana"}',
}

const valuesOf = (fields: readonly Field[], key: Field['key']) =>
  fields.filter((field) => field.key === key).map((field) => field.value)

test('every target is offered, each once', () => {
  const folder = new URL('.', import.meta.url)
  const targets = readdirSync(folder)
    .filter((name) => /^export const snippet\b/m.test(readFileSync(new URL(name, folder), 'utf8')))
    .map((name) => name.replace(/\.ts$/, ''))
  expect(snippets.map(({ id }) => id).sort()).toEqual(targets.sort())
})

test('no target throws, whatever the request', () => {
  fc.assert(
    fc.property(anyRequest({ nul: true }), (request) => {
      for (const snippet of snippets) {
        snippet.write(request)
        snippet.missing?.(request)
      }
    }),
  )
})

test('curl says the method only where it would choose another', () => {
  expect(curl.write(sample)).toBe(`curl 'https://api.test/v1/send?to=5511' \\
  --header 'content-type: application/json' \\
  --header 'authorization: Bearer abc' \\
  --data-raw '{"text":"it'\\''s @ana"}'`)
  expect(curl.write({ ...sample, body: '', headers: [] })).toBe(
    "curl --request POST 'https://api.test/v1/send?to=5511'",
  )
  expect(curl.write({ ...sample, method: 'HEAD', body: '', headers: [] })).toMatch(/^curl --head 'https/)
})

test('fetch writes JSON as an object, in the hand of a person', () => {
  expect(fetchSnippet.write(sample)).toBe(`const response = await fetch('https://api.test/v1/send?to=5511', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: 'Bearer abc',
  },
  body: JSON.stringify({ text: 'it\\'s @ana' }),
})

console.log(response.status, await response.text())
`)
})

test('fetch keeps a body as it is where JSON would come back in other bytes', () => {
  expect(fetchSnippet.write({ ...sample, body: '{"a": 10.0}' })).toContain(`body: '{"a": 10.0}',`)
  expect(fetchSnippet.write({ ...sample, body: '{"a":10.0}' })).not.toContain('JSON.stringify')
  expect(fetchSnippet.write({ ...sample, body: '{\n  "a": 1\n}' })).toContain(
    'JSON.stringify({ a: 1 }, null, 2)',
  )
})

test('python writes a body line by line', () => {
  expect(python.write({ ...sample, headers: [], body: 'a\nb' })).toContain(`    body=(
        'a\\n'
        'b'
    ).encode(),`)
})

test('HTTP has its host, its length in bytes and its line ends', () => {
  expect(http.write({ ...sample, body: 'é' })).toBe(
    [
      'POST /v1/send?to=5511 HTTP/1.1',
      'Host: api.test',
      'content-type: application/json',
      'authorization: Bearer abc',
      'Content-Length: 2',
      '',
      'é',
    ].join('\r\n'),
  )
})

/** What n8n makes of a field: a leading `=` makes it an expression, whose `{{ … }}` is code. */
function n8nValue(field: string): string {
  if (!field.startsWith('=')) return field
  const code = /^=\{\{((?:(?!\}\}|\{\{).)*)\}\}$/.exec(field)?.[1]
  return JSON.parse(code ?? 'null')
}

interface N8nParameters {
  method: string
  url: string
  sendHeaders?: boolean
  headerParameters?: { parameters: { name: string; value: string }[] }
  sendBody?: boolean
  contentType?: string
  rawContentType?: string
  body?: string
}

function throughN8n(request: HttpRequest): HttpRequest {
  const { nodes, connections } = JSON.parse(n8n.write(request)) as {
    nodes: { type: string; typeVersion: number; parameters: N8nParameters }[]
    connections: object
  }
  expect(connections).toEqual({})
  expect(nodes).toHaveLength(1)
  expect(nodes[0]).toMatchObject({ type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2 })
  const { parameters } = nodes[0] ?? expect.fail('no node')
  const listed = parameters.sendHeaders ? (parameters.headerParameters?.parameters ?? []) : []
  const type = parameters.sendBody ? n8nValue(parameters.rawContentType ?? '') : ''
  if (parameters.sendBody) expect(parameters.contentType).toBe('raw')
  return {
    method: parameters.method,
    url: n8nValue(parameters.url),
    headers: [
      ...listed.map(({ name, value }): [string, string] => [n8nValue(name), n8nValue(value)]),
      ...(type === '' ? [] : [['content-type', type] as [string, string]]),
    ],
    body: parameters.sendBody ? n8nValue(parameters.body ?? '') : '',
  }
}

const inAnyOrder = (request: HttpRequest) => ({
  ...request,
  headers: Object.fromEntries(
    combined(request.headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      // n8n cannot tell an empty type from none.
      .filter(([name, value]) => !(name === 'content-type' && value === '' && request.body !== '')),
  ),
})

test('n8n reads back the very request, expressions and all', () => {
  const check = (request: HttpRequest) => {
    expect(inAnyOrder(throughN8n(request))).toEqual(inAnyOrder(asSent(request)))
  }
  for (const request of Object.values(nastyRequests)) check(request)
  fc.assert(fc.property(anyRequest({ nul: true }), check))
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '{', '}', ' ', '"', '\\', '\n', '$'), minLength: 1 }),
      (body) => check({ ...sample, body: `=${body}` }),
    ),
  )
})

test('Make has a field for the type of the body, and none for it among the headers', () => {
  const { fields } = make.write(sample)
  expect(valuesOf(fields, 'content-type')).toEqual(['application/json'])
  expect(valuesOf(fields, 'header-name')).toEqual(['authorization'])
  expect(valuesOf(fields, 'body')).toEqual([sample.body])
  expect(valuesOf(make.write({ ...sample, body: '' }).fields, 'header-name')).toContain('content-type')
})

test('Weni is given every @ twice, in address, headers and body', () => {
  const { fields } = weni.write({
    ...sample,
    url: 'https://api.test/@me?x=a@b',
    headers: [['x-mail', 'ana@x.test']],
  })
  expect(fields.map(({ key, value }) => [key, value])).toEqual([
    ['method', 'POST'],
    ['url', 'https://api.test/@@me?x=a@@b'],
    ['header-name', 'x-mail'],
    ['header-value', 'ana@@x.test'],
    ['body', '{"text":"it\'s @@ana"}'],
  ])
})

test('fields are JSON', () => {
  for (const { write } of [make, weni]) {
    const written = write(sample)
    expect(JSON.parse(JSON.stringify(written))).toEqual(written)
  }
})

const untyped = { ...sample, headers: [] }
test.each([
  [curl, { ...sample, method: 'HEAD' }, ['body-with-method']],
  [curl, { ...sample, body: 'a\0' }, ['control-character']],
  [curl, sample, []],
  [curlCmd, { ...sample, body: 'é\r\n' }, ['control-character', 'beyond-ascii']],
  [fetchSnippet, { ...sample, method: 'GET' }, ['body-with-method', 'accept-language-added']],
  [fetchSnippet, { ...sample, headers: [['Accept-Language', 'pt']] as [string, string][] }, []],
  [n8n, { ...sample, method: 'DELETE' }, ['body-with-method']],
  [n8n, untyped, ['content-type-added']],
  [n8n, { ...sample, method: 'PROPFIND', body: '' }, ['method']],
  [make, { ...sample, method: 'OPTIONS', body: '' }, ['method']],
  [make, { ...sample, body: '{{x}}' }, ['template-braces']],
  [weni, { ...sample, method: 'PATCH' }, ['method']],
  [weni, { ...sample, method: 'GET' }, ['body-with-method']],
  [weni, untyped, []],
] as const)('what a target cannot say is named (%#)', (snippet, request, codes) => {
  expect(snippet.missing?.({ ...request, headers: [...request.headers] })).toEqual(codes)
})
