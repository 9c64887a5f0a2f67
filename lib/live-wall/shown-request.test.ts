import { expect, test } from 'vitest'
import { mask, readShown } from './shown-request'

test('what is secret is masked once more, and the scheme before it stays', () => {
  const shown = readShown({
    method: 'get',
    url: 'https://api.wts.chat/core/v1/contact?key=abc&name=Ana',
    headers: [
      ['Authorization', 'Bearer pn_123'],
      ['X-Api-Key', '42'],
      ['accept', 'application/json'],
    ],
  })
  expect(shown).toEqual({
    method: 'GET',
    url: `https://api.wts.chat/core/v1/contact?key=${mask}&name=Ana`,
    headers: [
      ['Authorization', `Bearer ${mask}`],
      ['X-Api-Key', mask],
      ['accept', 'application/json'],
    ],
    body: '',
  })
})

test('headers may come as an object', () => {
  expect(readShown({ url: '/', headers: { cookie: 'a=1' } })?.headers).toEqual([['cookie', mask]])
})

test.each([null, 7, 'GET /', [], {}, { headers: 3 }])('%j is no request', (given) => {
  expect(readShown(given)).toBeNull()
})

test('parts of the wrong kind become empty, never an error', () => {
  expect(readShown({ method: 3, url: '/x', headers: [1, ['a']], body: {} })).toEqual({
    method: 'GET',
    url: '/x',
    headers: [],
    body: '',
  })
})
