import { expect, test } from 'vitest'
import { asSent, combined, targetOf } from './request'

test('what leaves is the address as a browser sends it, and no header about the connection', () => {
  expect(
    asSent({
      method: 'POST',
      url: 'HTTPS://API.test/a b/../ç?q="x"#part',
      headers: [
        ['Content-Length', '9'],
        ['Connection', 'close'],
        ['X-A', ' \ta\u00a0 '],
      ],
      body: 'half \ud83d',
    }),
  ).toEqual({
    method: 'POST',
    url: 'https://api.test/%C3%A7?q=%22x%22',
    headers: [['X-A', 'a\u00a0']],
    body: 'half \ufffd',
  })
})

test('an address that cannot be parsed stays as typed', () => {
  expect(asSent({ method: 'GET', url: 'no address', headers: [], body: '' }).url).toBe('no address')
})

test('repeated headers become one, under the name that came first', () => {
  expect(
    combined([
      ['X-A', '1'],
      ['Cookie', 'a=1'],
      ['x-a', '2'],
      ['cookie', 'b=2'],
    ]),
  ).toEqual([
    ['X-A', '1, 2'],
    ['Cookie', 'a=1; b=2'],
  ])
})

test('the target is path and query, also an empty query', () => {
  expect(targetOf('https://api.test:8443/a?b=c')).toBe('/a?b=c')
  expect(targetOf('https://api.test/?')).toBe('/?')
})
