import { expect, test } from 'vitest'
import { buildRequest, problemsOf } from './build-request'
import { formatBody } from './format-body'
import { type DraftPreset, draftFrom } from './request-draft'
import { sentUrl } from './sent-url'
import { patterns, scopeOf } from './variables'

const url = 'https://api.wts.chat/core/v1/contact'
const variables = [
  { name: 'host', value: 'https://api.wts.chat/core' },
  { name: 'word', value: 'São & "Paulo"/100%+?#=' },
  { name: 'count', value: '3' },
]

function built(preset: DraftPreset): Request {
  const draft = draftFrom({ url, method: 'POST', variables, ...preset })
  const result = buildRequest(draft, { language: 'en', builtIns: { uuid: 'id-1', now: '2026' } })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.request
}
const problems = (preset: DraftPreset) => problemsOf(draftFrom({ url, method: 'POST', variables, ...preset }))
const address = (typed: string, path: Record<string, string> = {}) =>
  sentUrl({ url: typed, path, auth: { kind: 'none', token: '' } }, scopeOf({ variables }, patterns))

test('a variable the URL begins with is a piece of address; elsewhere its value is encoded once', () => {
  expect(built({ url: '{{host}}/v1/contact/{{word}}?q={{word}}&{{word}}=1#{{word}}' }).url).toBe(
    'https://api.wts.chat/core/v1/contact/S%C3%A3o%20&%20%22Paulo%22/100%25+%3F%23=' +
      '?q=S%C3%A3o%20%26%20%22Paulo%22/100%25%2B?%23=&S%C3%A3o%20%26%20%22Paulo%22/100%25%2B?%23%3D=1#{{word}}',
  )
})

test('an address in a variable cannot bring a query along', () => {
  const draft = { variables: [{ name: 'host', value: 'https://h.example/a%2F?b#c' }] }
  expect(built({ ...draft, url: '{{host}}?d=1' }).url).toBe('https://h.example/a%2F%3Fb%23c?d=1')
})

test('path values take the places of their names, encoded once; what has no value stays as printed', () => {
  const printed = 'https://api.wts.chat/{id}/contact'
  expect(address(`${printed}?q={id}#x`, { id: ' a/b ç' })).toBe(
    'https://api.wts.chat/a%2Fb%20%C3%A7/contact?q={id}#x',
  )
  expect(address(`${printed}/{id}/{other}`, { id: '{{count}}' })).toBe(
    'https://api.wts.chat/3/contact/3/{other}',
  )
  expect(address(printed)).toBe(printed)
  expect(address('https://api.wts.chat/{constructor}/{__proto__}')).toBe(
    'https://api.wts.chat/{constructor}/{__proto__}',
  )
})

test('a host or port in braces is judged when it has its value', () => {
  const typed = 'https://api.wts.chat:{port}/x'
  expect(problems({ url: typed })).toEqual([{ field: 'path', name: 'port', fault: 'empty' }])
  expect(built({ url: typed, path: { port: '8080' } }).url).toBe('https://api.wts.chat:8080/x')
})

test('one value arrives the same in every part of a request', async () => {
  const value = 'Ana "Nina" \\ {{count}}'
  const request = built({
    variables: [...variables, { name: 'v', value }],
    url: `${url}/{id}?q={{v}}`,
    path: { id: '{{v}}' },
    headers: [{ name: 'X-V', value: '{{v}}' }],
    auth: { kind: 'bearer', token: '{{v}}' },
    body: '{"v":"{{v}}","n":{{count}}}',
  })
  const meant = 'Ana "Nina" \\ 3'
  const at = new URL(request.url)
  expect([
    decodeURIComponent(at.pathname.split('/').at(-1) ?? ''),
    at.searchParams.get('q'),
    request.headers.get('x-v'),
    request.headers.get('authorization'),
    await request.json(),
  ]).toEqual([meant, meant, meant, `Bearer ${meant}`, { v: meant, n: 3 }])
})

test('the built-ins say the same all over one request', async () => {
  const headers = [{ name: 'Idempotency-Key', value: '{{$uuid}}' }]
  const request = built({ headers, body: '{"id":"{{$uuid}}","at":"{{$now}}"}' })
  expect(request.headers.get('idempotency-key')).toBe('id-1')
  expect(await request.json()).toEqual({ id: 'id-1', at: '2026' })
})

test('a form is encoded once, rows switched off or blank are left out, and variables come with their value', async () => {
  const request = built({
    bodyKind: 'form',
    form: [
      { name: 'a b', value: '{{word}}' },
      { name: 'off', value: '{{unknown}}', on: false },
      { name: '', value: '' },
      { name: 'a b', value: '' },
    ],
  })
  expect(request.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  const text = await request.text()
  expect(text).toBe('a+b=S%C3%A3o+%26+%22Paulo%22%2F100%25%2B%3F%23%3D&a+b=')
})

test('text is text/plain byte for byte unless a header says otherwise, and is not read as JSON', async () => {
  const text = built({ bodyKind: 'text', text: ' {{count}} {"a":' })
  expect([text.headers.get('content-type'), await text.text()]).toEqual(['text/plain', ' 3 {"a":'])
  const headers = [{ name: 'content-type', value: 'text/xml' }]
  expect(built({ bodyKind: 'text', text: '<a/>', headers }).headers.get('content-type')).toBe('text/xml')
})

test('the content of a kind that is not chosen is not sent, and no body means no Content-Type', async () => {
  const other = { body: '{"a":1}', text: 'b', form: [{ name: 'c', value: 'd' }] }
  const bodies = (['json', 'text', 'form', 'none'] as const).map((bodyKind) => built({ bodyKind, ...other }))
  expect(await Promise.all(bodies.map((request) => request.text()))).toEqual(['{"a":1}', 'b', 'c=d', ''])
  expect(bodies[3]?.headers.has('content-type')).toBe(false)
})

test('nothing is sent while a variable has no value, and the field that uses it says so', () => {
  const unknown = (name: string) => ({ variable: { code: 'unknown', name } })
  const preset: DraftPreset = {
    url: `${url}/{{u}}/{id}`,
    path: { id: '{{p}}' },
    headers: [
      { name: '{{n}}', value: '{{v}}' },
      { name: 'X', value: '{{off}}', on: false },
    ],
    auth: { kind: 'basic', user: '{{a}}', token: '{{other-kind}}' },
    body: '{"b":{{b}}}',
  }
  expect(problems(preset)).toEqual([
    { field: 'url', ...unknown('u') },
    { field: 'path', name: 'id', ...unknown('p') },
    { field: 'header', row: 0, part: 'name', ...unknown('n') },
    { field: 'header', row: 0, part: 'value', ...unknown('v') },
    { field: 'auth', part: 'user', ...unknown('a') },
    { field: 'body', ...unknown('b') },
  ])
})

test('parameters of a template are sent as they stand once the learner says so', async () => {
  const body = '{"text":"Olá, {{nome}}!"}'
  expect(problems({ body })).toHaveLength(1)
  expect(await built({ body, plain: ['nome'] }).text()).toBe(body)
})

test('a mistake in JSON is found where it stands in the text as typed', () => {
  const body = '{\n  "a": "{{word}}",\n  "c": {{count}} x\n}'
  expect(problems({ body })).toMatchObject([
    { fault: 'json', json: { code: 'missing-comma', line: 3, column: 18, at: body.indexOf('x') } },
  ])
  expect(problems({ body: '[{{word}}]' })).toMatchObject([{ json: { line: 1, column: 2 } }])
})

test('JSON with variables is indented, and the variables stay as they are', () => {
  const body = '{"a":{{count}},"b":["{{word}}",{{count}}],"c":"\\"{{x}}"}'
  expect(formatBody(body)).toBe(
    '{\n  "a": {{count}},\n  "b": [\n    "{{word}}",\n    {{count}}\n  ],\n  "c": "\\"{{x}}"\n}',
  )
  expect(formatBody('{"a":{{count}}')).toBeUndefined()
})
