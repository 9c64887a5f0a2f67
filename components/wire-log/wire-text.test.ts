import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import { byteLength, requestText, responseText } from './wire-text'

const exchange = (
  change: Partial<Exchange['request']>,
  response?: Partial<NonNullable<Exchange['response']>>,
): Exchange => ({
  id: 'x1',
  at: 0,
  origin: { kind: 'console' },
  request: {
    method: 'GET',
    url: 'https://api.wts.chat/core/v1/contact?q=a+b#part',
    headers: [],
    body: '',
    ...change,
  },
  ...(response ? { response: { status: 200, statusText: '', headers: [], body: '', ...response } } : {}),
  trace: [],
})

test('a GET is a request line, a host and a blank line, without fragment or length', () => {
  expect(requestText(exchange({}))).toBe('GET /core/v1/contact?q=a+b HTTP/1.1\r\nhost: api.wts.chat\r\n\r\n')
})

test('the content length of a request counts bytes, not letters', () => {
  const body = '{"text":"Olá 👋"}'
  expect(
    requestText(exchange({ method: 'POST', headers: [['content-type', 'application/json']], body })),
  ).toBe(
    `POST /core/v1/contact?q=a+b HTTP/1.1\r\nhost: api.wts.chat\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n${body}`,
  )
})

test('a POST without a body says that its length is 0, a DELETE with one says how long it is', () => {
  expect(requestText(exchange({ method: 'POST' }))).toContain('content-length: 0\r\n')
  expect(requestText(exchange({ method: 'DELETE', body: '{}' }))).toContain('content-length: 2\r\n')
  expect(requestText(exchange({ method: 'DELETE' }))).not.toContain('content-length')
})

test('a length, a host or a chunked body that is already written is not written twice', () => {
  const headers: [string, string][] = [
    ['Host', 'other'],
    ['Content-Length', '9'],
  ]
  expect(requestText(exchange({ method: 'POST', headers }))).toBe(
    'POST /core/v1/contact?q=a+b HTTP/1.1\r\nHost: other\r\nContent-Length: 9\r\n\r\n',
  )
  expect(responseText(exchange({}, { headers: [['Transfer-Encoding', 'chunked']] }))).not.toContain(
    'content-length',
  )
})

test('a response gets the reason phrase it left out and keeps the one it has', () => {
  expect(responseText(exchange({}, { status: 404, body: 'é' }))).toBe(
    'HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\né',
  )
  expect(responseText(exchange({}, { status: 200, statusText: 'Fine' }))).toContain('HTTP/1.1 200 Fine\r\n')
})

test('no length is made up where no body can be', () => {
  expect(responseText(exchange({ method: 'HEAD' }, { status: 200 }))).not.toContain('content-length')
  expect(responseText(exchange({}, { status: 204 }))).not.toContain('content-length')
})

test('without a response there is no response text', () => {
  expect(responseText(exchange({}))).toBe('')
})

test('a port belongs to the host and a root path is written out', () => {
  expect(requestText(exchange({ url: 'http://localhost:3000' }))).toBe(
    'GET / HTTP/1.1\r\nhost: localhost:3000\r\n\r\n',
  )
})

test('byte length counts UTF-8', () => {
  expect(byteLength('aé👋')).toBe(7)
})
