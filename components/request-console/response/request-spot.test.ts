import { expect, test } from 'vitest'
import type { Exchange, TraceStep } from '@/mocks/wire-log'
import { spotOf } from './request-spot'

const exchange = (change: Partial<Exchange['request']> = {}): Exchange => ({
  id: 'x1',
  at: 0,
  origin: { kind: 'console' },
  request: {
    method: 'POST',
    url: 'https://api.wts.chat/core/v1/contact?PageSize=0&pagesize=500&x=%C3%A9',
    headers: [['Content-Type', 'application/json']],
    body: '{\n  "name": "Ana",\n  "phone": "1"\n}',
    ...change,
  },
  trace: [],
})

const look = (part: TraceStep['part'], change?: Partial<Exchange['request']>, rule?: string) => {
  const found = spotOf(exchange(change), { part, rule })
  return found && `${found.line}${found.missing ? '+' : ''}: ${found.before}[${found.mark}]${found.after}`
}

test('method, path and a parameter are marked in the first line', () => {
  expect(look({ in: 'method' })).toBe('1: [POST] /core/v1/contact?PageSize=0&pagesize=500&x=%C3%A9 HTTP/1.1')
  expect(look({ in: 'path' })).toMatch(/^1: POST \[\/core\/v1\/contact\]\?/)
  expect(look({ in: 'query', name: 'PageSize' })).toBe(
    '1: POST /core/v1/contact?PageSize=0&[pagesize=500]&x=%C3%A9 HTTP/1.1',
  )
})

test('a missing parameter would stand at the end of the target', () => {
  expect(look({ in: 'query', name: 'key' })).toMatch(/^1\+: .*%C3%A9\[&key=…\] HTTP\/1\.1$/)
  expect(look({ in: 'query', name: 'key' }, { url: 'https://a.example/x' })).toBe(
    '1+: POST /x[?key=…] HTTP/1.1',
  )
  expect(look({ in: 'query' }, { url: 'https://a.example/x' })).toBeUndefined()
})

test('a header is marked on its line, a missing one would follow the others', () => {
  expect(look({ in: 'header', name: 'content-type' })).toBe('3: [Content-Type: application/json]')
  expect(look({ in: 'header', name: 'authorization' })).toBe('5+: [authorization: …]')
})

test('a pointer into the body leads to its line of the whole request', () => {
  // POST …, host, content-type, content-length, blank line: the body begins on line 6.
  expect(look({ in: 'body', name: '/phone' })).toBe('8:   ["phone": "1"]')
  expect(look({ in: 'body', name: '/email' })).toBe('8+:   "phone": "1"[, "email": …]')
  expect(look({ in: 'body', name: '' })).toBe('6: [{]')
})

test('a missing body would stand after the blank line', () => {
  expect(look({ in: 'body' }, { body: '' })).toBe('6+: […]')
})

test('a body that is not JSON is marked where it stops being JSON', () => {
  expect(look({ in: 'body' }, { body: '{\r\n  "a": 1,\r\n}' }, 'body.not-json')).toBe('7:   "a": 1[,]')
  expect(look({ in: 'body' }, { body: '{"a": ' }, 'body.not-json')).toMatch(/^6: /)
})

test('of a long line only what is around the mark is shown', () => {
  const found = spotOf(exchange({ body: `{"a":"${'x'.repeat(500)}","b":1,"c":"${'y'.repeat(500)}"}` }), {
    part: { in: 'body', name: '/b' },
  })
  expect(found?.mark).toBe('"b":1')
  expect(found?.before).toMatch(/^…x+",$/)
  expect(found?.after).toMatch(/^,"c":"y+…$/)
})

test('an element of XML is found like a field of JSON', () => {
  expect(look({ in: 'body', name: '/p/sku' }, { body: '<p>\n  <sku>A</sku>\n</p>' })).toBe(
    '7:   [<sku>A</sku>]',
  )
})

test('what is not written on the wire has no line', () => {
  expect(look({ in: 'path' }, {}, 'route.https')).toBeUndefined()
  expect(look(undefined)).toBeUndefined()
})
