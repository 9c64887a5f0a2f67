import { expect, test } from 'vitest'
import { requestText, responseText } from '@/components/wire-log/wire-text'
import type { Exchange } from '@/mocks/wire-log'
import { headerMeaning, requestMessage, responseMessage, type WireMessage } from './wire-parts'

const exchange: Exchange = {
  id: 'x1',
  at: 0,
  origin: { kind: 'console' },
  request: {
    method: 'POST',
    url: 'https://api.wts.chat/core/v1/contact?q=a',
    headers: [['Content-Type', 'application/json']],
    body: '{"name":"João"}',
  },
  response: { status: 404, statusText: '', headers: [['x-odd', 'a: b']], body: 'é' },
  trace: [],
}

const asText = ({ lines, body }: WireMessage) =>
  `${lines.map((parts) => `${parts.map(({ text }) => text).join(' ')}\r\n`).join('')}${body}`

test('the parts put together again are the bytes of the wire', () => {
  expect(asText(requestMessage(exchange))).toBe(requestText(exchange))
  const response = responseMessage(exchange)
  expect(response && asText(response)).toBe(responseText(exchange))
  const odd = { ...exchange, request: { ...exchange.request, url: 'not a url', body: '' } }
  expect(asText(requestMessage(odd))).toBe(requestText(odd))
})

test('start lines have three parts, each header its name', () => {
  const kinds = (message?: WireMessage) =>
    message?.lines.map((parts) => parts.map(({ kind, text }) => [kind, text]))
  expect(kinds(requestMessage(exchange))?.[0]).toEqual([
    ['method', 'POST'],
    ['target', '/core/v1/contact?q=a'],
    ['version', 'HTTP/1.1'],
  ])
  expect(kinds(responseMessage(exchange))?.[0]).toEqual([
    ['version', 'HTTP/1.1'],
    ['status', '404'],
    ['reason', 'Not Found'],
  ])
  expect(requestMessage(exchange).lines[2]?.[0]).toMatchObject({ kind: 'header', name: 'content-type' })
})

test('head and body are counted in bytes, the blank line with the head', () => {
  expect(requestMessage(exchange)).toMatchObject({ bodyBytes: 16 })
  expect(responseMessage(exchange)).toMatchObject({
    headBytes: 'HTTP/1.1 404 Not Found\r\nx-odd: a: b\r\ncontent-length: 2\r\n\r\n'.length,
    bodyBytes: 2,
  })
})

test('an answer that never came has no parts, an unusual status without a phrase an empty one', () => {
  expect(responseMessage({ ...exchange, response: undefined })).toBeUndefined()
  const odd = responseMessage({
    ...exchange,
    response: { status: 299, statusText: '', headers: [], body: '' },
  })
  expect(odd?.lines[0]).toEqual([
    { kind: 'version', text: 'HTTP/1.1' },
    { kind: 'status', text: '299' },
    { kind: 'reason', text: '' },
  ])
})

test('a header nobody has written about is explained in general', () => {
  expect(headerMeaning('retry-after')).toBe('retry-after')
  expect(headerMeaning('x-odd')).toBe('other')
  expect(headerMeaning('constructor')).toBe('other')
})
