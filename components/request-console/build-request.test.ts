import { expect, test } from 'vitest'
import { bodyProblems, buildRequest, headProblems, longestLinted, problemsOf } from './build-request'
import { type DraftPreset, draftFrom, isRequestDraft, type RequestDraft } from './request-draft'

const contacts = 'https://api.wts.chat/core/v1/contact'

function built(preset: DraftPreset, brokenJson = false): Request {
  const result = buildRequest(draftFrom({ url: contacts, ...preset }), { language: 'pt-BR', brokenJson })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.request
}

test('method, URL, headers and body reach the Request as they stand on screen', async () => {
  const request = built({
    method: 'POST',
    url: ` ${contacts}?q=a+b&x=%zz `,
    headers: [
      { name: 'X-Request-Id', value: ' 7 ' },
      { name: 'X-Off', value: '1', on: false },
    ],
    body: '{"n": 10.0}',
  })
  expect(request.method).toBe('POST')
  expect(request.url).toBe(`${contacts}?q=a+b&x=%zz`)
  expect(Object.fromEntries(request.headers)).toEqual({
    'accept-language': 'pt-BR',
    'content-type': 'application/json',
    'x-request-id': '7',
  })
  expect(await request.text()).toBe('{"n": 10.0}')
})

test('a DELETE may carry a body', async () => {
  const request = built({ method: 'DELETE', body: '{"contactId":"c1"}' })
  expect(await request.text()).toBe('{"contactId":"c1"}')
})

test.each(['GET', 'HEAD'])('a body on %s is a problem, not an exception', (method) => {
  expect(problemsOf(draftFrom({ url: contacts, method, body: '{}' }))).toEqual([
    { field: 'body', fault: 'not-allowed' },
  ])
})

test('broken JSON is held back until the learner insists, then goes out untouched', async () => {
  const preset: DraftPreset = { method: 'POST', body: '{"a":1,}' }
  expect(problemsOf(draftFrom({ url: contacts, ...preset }))).toMatchObject([
    { field: 'body', fault: 'json' },
  ])
  expect(await built(preset, true).text()).toBe('{"a":1,}')
})

test('a body of another declared type is not read as JSON', () => {
  const headers = [{ name: 'content-type', value: 'text/plain' }]
  expect(built({ method: 'POST', headers, body: 'hello' }).headers.get('content-type')).toBe('text/plain')
})

test('a problem JSON type is still checked as JSON', () => {
  const headers = [{ name: 'Content-Type', value: 'application/problem+json' }]
  expect(problemsOf(draftFrom({ url: contacts, method: 'POST', headers, body: 'hello' }))).toHaveLength(1)
})

test('a withheld Content-Type is not replaced by one the Request makes up', () => {
  const request = built({ method: 'POST', body: '{}', withheld: ['content-type'] })
  expect(request.headers.has('content-type')).toBe(false)
})

test('a Bearer token becomes an Authorization header unless the learner wrote one', () => {
  const auth = { kind: 'bearer' as const, token: ' pn_1 ' }
  expect(built({ auth }).headers.get('authorization')).toBe('Bearer pn_1')
  const headers = [{ name: 'authorization', value: 'Basic x' }]
  expect(built({ auth, headers }).headers.get('authorization')).toBe('Basic x')
  expect(built({ auth: { kind: 'bearer', token: '' } }).headers.has('authorization')).toBe(false)
  expect(built({ auth: { kind: 'none', token: 'kept' } }).headers.has('authorization')).toBe(false)
})

test('what a browser would drop in silence is left out knowingly', () => {
  const request = built({
    headers: [
      { name: 'Cookie', value: 'a=1' },
      { name: 'Host', value: 'x' },
    ],
  })
  expect(request.headers.has('cookie')).toBe(false)
  expect(request.headers.has('host')).toBe(false)
})

test('every odd header either builds or is a problem of its own row', () => {
  const odd = [
    '',
    ' ',
    'A',
    'A B',
    'é',
    'a\tb',
    'a\nb',
    '–',
    '👋',
    '\u0000',
    'x:y',
    ' a ',
    '\u0001',
    '"',
    '(',
  ]
  for (const name of odd) {
    for (const value of odd) {
      const draft = draftFrom({ url: contacts, headers: [{ name, value }] })
      const result = buildRequest(draft, { language: 'en' })
      if ('problems' in result)
        expect(result.problems, `${name}|${value}`).toMatchObject([{ field: 'header', row: 0 }])
    }
  }
})

test('a token that cannot stand in a header is a problem of the token field', () => {
  const draft = draftFrom({ url: contacts, auth: { kind: 'bearer', token: 'pn_“x”' } })
  expect(problemsOf(draft)).toEqual([{ field: 'auth', part: 'token', fault: 'value-latin' }])
})

test('a draft that went through JSON is a draft, and anything else is not', () => {
  const draft = draftFrom({
    url: contacts,
    headers: [{ name: 'A', value: 'b' }],
    offQuery: [{ at: 0, segment: 'a' }],
  })
  expect(isRequestDraft(JSON.parse(JSON.stringify(draft)))).toBe(true)
  for (const wrong of [
    null,
    1,
    'x',
    [],
    {},
    { ...draft, auth: null },
    { ...draft, headers: [{}] },
    { ...draft, body: 1 },
  ]) {
    expect(isRequestDraft(wrong)).toBe(false)
  }
})

test('a draft as the first version stored it is a draft, and is sent as it was', async () => {
  const stored: unknown = JSON.parse(
    `{"method":"POST","url":"${contacts}/{id}","path":{"id":"c1"},"offQuery":[{"at":0,"segment":"q=1"}],
      "headers":[{"name":"Content-Type","value":"text/plain","on":true}],
      "auth":{"kind":"none","token":"kept"},"body":"not JSON","withheld":["accept-language"]}`,
  )
  expect(isRequestDraft(stored)).toBe(true)
  const built = buildRequest(stored as RequestDraft, { language: 'en' })
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  expect([built.request.method, built.request.url]).toEqual(['POST', `${contacts}/c1`])
  expect([...built.request.headers]).toEqual([['content-type', 'text/plain']])
  expect(await built.request.text()).toBe('not JSON')
})

test('everything a draft may hold by now goes through storage, and a wrong shape of it does not', () => {
  const full = draftFrom({
    url: contacts,
    bodyKind: 'form',
    text: 'x',
    form: [{ name: 'a', value: 'b' }],
    variables: [{ name: 'a', value: 'b' }],
    plain: ['nome'],
    auth: { kind: 'key', keyName: 'k', keyValue: 'v', keyIn: 'query', user: 'u', password: 'p' },
  })
  expect(isRequestDraft(JSON.parse(JSON.stringify(full)))).toBe(true)
  expect(draftFrom(full)).toEqual(full)
  for (const wrong of [
    { bodyKind: 'xml' },
    { text: 1 },
    { form: [{ name: 'a', value: 'b' }] },
    { variables: [{ name: 'a' }] },
    { plain: 'nome' },
    { path: ['a'] },
    { auth: { ...full.auth, kind: 'digest' } },
    { auth: { ...full.auth, keyIn: 'body' } },
    { auth: { ...full.auth, password: 1 } },
  ]) {
    expect(isRequestDraft({ ...full, ...wrong }), JSON.stringify(wrong)).toBe(false)
  }
})

test.each(['TRACE', 'connect', '', 'A B'])(
  'the method %j, which no page may send, is a problem',
  (method) => {
    expect(problemsOf(draftFrom({ url: contacts, method }))).toEqual([{ field: 'method', fault: 'browser' }])
  },
)

test('a body in lower-case get is refused like one in GET', () => {
  expect(problemsOf(draftFrom({ url: contacts, method: 'get', body: '{}' }))).toHaveLength(1)
})

test('two megabytes in the body cost a key next to nothing, and a broken one is said without its place', () => {
  const row = JSON.stringify({ id: 'c1', name: 'Ana "Nina" Ribeiro', tags: ['a', 'b'], n: 1.5, ok: true })
  const long = `[${Array.from({ length: 26_000 }, () => row).join(',')}]`
  expect(long.length).toBeGreaterThan(2_000_000)
  const whole = draftFrom({ url: contacts, method: 'POST', body: long })
  const broken = { ...whole, body: `${long.slice(0, -1)}` }
  const fastest = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now()
        work()
        return performance.now() - start
      }),
    )
  expect(bodyProblems(whole)).toEqual([])
  expect(fastest(() => headProblems(whole))).toBeLessThan(10)
  expect(fastest(() => bodyProblems(whole))).toBeLessThan(100)
  expect(fastest(() => bodyProblems(broken))).toBeLessThan(100)
  expect(bodyProblems(broken)).toEqual([{ field: 'body', fault: 'json-long' }])
  expect('request' in buildRequest(broken, { language: 'en', brokenJson: true })).toBe(true)
  expect(bodyProblems({ ...whole, body: long.slice(0, longestLinted) })).toMatchObject([{ fault: 'json' }])
})
