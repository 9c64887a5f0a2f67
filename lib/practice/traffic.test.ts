import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import { bodyObject, matches, pathOf, pathParameter, wanted } from './traffic'

const exchange = (method: string, url: string, status = 200, body = ''): Exchange => ({
  id: 'x1',
  at: 0,
  origin: { kind: 'console' },
  request: { method, url, headers: [], body },
  response: { status, statusText: '', headers: [], body: '' },
  trace: [],
})

const place = '/chat/v1/sequence/{id}/contact'

test('a path template stands for one segment, not for more', () => {
  expect(
    matches(exchange('DELETE', 'https://api.wts.chat/chat/v1/sequence/abc/contact'), { path: place }),
  ).toBe(true)
  expect(
    matches(exchange('DELETE', 'https://api.wts.chat/chat/v1/sequence/a/b/contact'), { path: place }),
  ).toBe(false)
})

test('the query does not matter to a path', () => {
  expect(
    matches(exchange('GET', 'https://api.wts.chat/core/v1/contact?PageSize=5'), { path: '/core/v1/contact' }),
  ).toBe(true)
})

test('method and status must both fit when both are asked', () => {
  const sent = [
    exchange('POST', 'https://h/p', 400),
    exchange('POST', 'https://h/p', 200),
    exchange('GET', 'https://h/p'),
  ]
  expect(wanted(sent, { method: 'POST', status: 200 })).toEqual([sent[1]])
})

test('an address nobody can parse has no path and matches no template', () => {
  expect(pathOf(exchange('GET', 'not a url'))).toBe('')
})

test('the named part of a path can be read', () => {
  expect(pathParameter(exchange('DELETE', 'https://h/chat/v1/sequence/abc/contact'), place)).toBe('abc')
})

test.each(['', 'no json', '[1]', 'null', '"text"'])('a body of %j gives an empty object to ask', (body) => {
  expect(bodyObject({ body })).toEqual({})
})
