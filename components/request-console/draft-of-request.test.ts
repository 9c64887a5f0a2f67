import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildRequest } from './build-request'
import { draftOfRequest, type WrittenRequest } from './draft-of-request'

const url = 'https://api.wts.chat/core/v1/contact'

async function sent(request: WrittenRequest) {
  const built = buildRequest(draftOfRequest(request, 'en'), { language: 'en', brokenJson: true })
  if ('problems' in built) return built.problems
  const { method, headers } = built.request
  return { method, url: built.request.url, headers: [...headers], body: await built.request.text() }
}

test('a request read back from the wire is sent the same again', async () => {
  const arbitrary = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    // Addresses of every kind from fast-check take seconds; what matters here is that bytes stay.
    url: fc.constantFrom(url, `${url}?a=1&b=%C3%A3&c`, `${url}/%7Bid%7D?x=a+b`, 'http://localhost:8080/'),
    headers: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('content-type', 'authorization', 'x-id', 'accept', 'idempotency-key'),
        fc.constantFrom(
          'application/json',
          'application/x-www-form-urlencoded',
          'text/plain',
          'Bearer abc',
          'Bearer  x',
          'Basic YTpi',
          'Basic !',
        ),
      ),
      { selector: ([name]) => name },
    ),
    body: fc.constantFrom(
      '',
      '{"a":1}',
      '{"t":"{{nome}}"}',
      'plain',
      'Olá, {{nome}}',
      'a=%7B%7Bb%7D%7D',
      '{"open":',
      ' ',
      'a=1&b=%C3%A3',
      'a=b c',
    ),
  })
  await fc.assert(
    fc.asyncProperty(arbitrary, async (some) => {
      const bodiless = some.method === 'GET' ? '' : some.body
      const headers = [['accept-language', 'en'] as const, ...some.headers].sort(([a], [b]) =>
        a < b ? -1 : 1,
      )
      const request = { ...some, body: bodiless, headers }
      expect(await sent(request)).toEqual({ ...request, headers: request.headers.map(([n, v]) => [n, v]) })
    }),
    { numRuns: 50 },
  )
})

test('what the console adds by itself does not become a row of its own', () => {
  const draft = draftOfRequest(
    {
      method: 'POST',
      url,
      headers: [
        ['content-type', 'application/json'],
        ['authorization', 'Bearer pn_practice_token'],
        ['accept-language', 'pt-BR'],
        ['x-request-id', '7'],
      ],
      body: '{}',
    },
    'pt-BR',
  )
  expect(draft.headers).toEqual([{ name: 'X-Request-Id', value: '7', on: true }])
  expect(draft.auth).toMatchObject({ kind: 'bearer', token: 'pn_practice_token' })
})

test('a body without a type stays without one', async () => {
  const request = { method: 'POST', url, headers: [], body: '{}' }
  expect(await sent(request)).toMatchObject({ headers: [['accept-language', 'en']] })
})

test('a form becomes rows, and a Basic header user and password', () => {
  const draft = draftOfRequest(
    {
      method: 'POST',
      url,
      headers: [
        ['content-type', 'application/x-www-form-urlencoded'],
        ['authorization', `Basic ${Buffer.from('zoë:p:1').toString('base64')}`],
      ],
      body: 'a=1&b=S%C3%A3o+2',
    },
    'en',
  )
  expect(draft).toMatchObject({
    bodyKind: 'form',
    form: [
      { name: 'a', value: '1', on: true },
      { name: 'b', value: 'São 2', on: true },
    ],
    auth: { kind: 'basic', user: 'zoë', password: 'p:1' },
    headers: [],
  })
})

test('a user and a password of a curl line go out as a Basic header of their UTF-8 bytes', async () => {
  const request = { method: 'GET', url, headers: [], body: '', auth: { user: 'zoë', password: 'p:1' } }
  expect(await sent(request)).toMatchObject({
    headers: [
      ['accept-language', 'en'],
      ['authorization', `Basic ${Buffer.from('zoë:p:1').toString('base64')}`],
    ],
  })
})

test('the parameters of a template in a body are no variables, and a name in the URL alone still is one', async () => {
  const headers = [['content-type', 'application/json'] as const]
  const body = '{"text":"Olá, {{nome}}! {{nome}}, {{pedido}}"}'
  const draft = draftOfRequest({ method: 'POST', url, headers, body }, 'en')
  expect(draft.plain).toEqual(['nome', 'pedido'])
  expect(await sent({ method: 'POST', url, headers, body })).toMatchObject({ body })
  expect(await sent({ method: 'POST', url: `${url}?q={{nome}}`, headers, body: '{}' })).toMatchObject([
    { field: 'url', variable: { code: 'unknown', name: 'nome' } },
  ])
})
