import { expect, test } from 'vitest'
import { buildRequest } from './build-request'
import { authFault, authHeader, authQuery } from './draft-auth'
import { type Auth, type DraftPreset, draftFrom } from './request-draft'

const url = 'https://api.wts.chat/core/v1/contact'

function built(auth: Partial<Auth>, preset: DraftPreset = {}): Request {
  const result = buildRequest(draftFrom({ url, auth, ...preset }), { language: 'en' })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.request
}

test('Basic is Base64 of the UTF-8 bytes of user and password', () => {
  // The example of RFC 7617, and a name outside of Latin 1.
  expect(authHeader({ kind: 'basic', token: '', user: 'Aladdin', password: 'open sesame' })).toEqual({
    name: 'Authorization',
    value: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
  })
  const value = built({ kind: 'basic', user: 'João 👋', password: 'ã:b' }).headers.get('authorization') ?? ''
  expect(Buffer.from(value.slice('Basic '.length), 'base64').toString('utf8')).toBe('João 👋:ã:b')
})

test('a colon in the user would move the password, so it is a fault', () => {
  expect(authFault({ kind: 'basic', token: '', user: 'a:b' })).toEqual({ part: 'user', fault: 'colon' })
})

test('an API key goes into its header or into the query, and into one of them only', () => {
  const key = { kind: 'key', keyName: ' X-Api-Key ', keyValue: ' k 1 ' } as const
  const inHeader = built(key)
  expect([inHeader.headers.get('x-api-key'), inHeader.url]).toEqual(['k 1', url])
  const inQuery = built({ ...key, keyIn: 'query' }, { url: `${url}?a=%zz&&b#end` })
  expect(inQuery.headers.has('x-api-key')).toBe(false)
  expect(inQuery.url).toBe(`${url}?a=%zz&&b&X-Api-Key=k%201#end`)
})

test.each([
  [url, `${url}?key=v`],
  [`${url}?`, `${url}?key=v`],
  [`${url}?key=mine`, `${url}?key=mine`],
  [`${url}?k%65y`, `${url}?k%65y`],
  [`${url}?KEY=mine`, `${url}?KEY=mine&key=v`],
])('a key in the query of %s is sent once, and an own parameter of its name wins', (typed, sent) => {
  expect(built({ kind: 'key', keyIn: 'query', keyName: 'key', keyValue: 'v' }, { url: typed }).url).toBe(sent)
})

test('an own header of the name wins over an API key', () => {
  const headers = [{ name: 'x-api-key', value: 'mine' }]
  const request = built({ kind: 'key', keyName: 'X-Api-Key', keyValue: 'k' }, { headers })
  expect(request.headers.get('x-api-key')).toBe('mine')
})

test('a key can be switched off like any header, and one that browsers keep back is not sent', () => {
  const auth = { kind: 'key', keyName: 'X-Api-Key', keyValue: 'k' } as const
  expect(built(auth, { withheld: ['x-api-key'] }).headers.has('x-api-key')).toBe(false)
  expect(built({ ...auth, keyName: 'Cookie' }).headers.has('cookie')).toBe(false)
})

test('a key in place of a header the console adds is sent alone', () => {
  expect(
    built({ kind: 'key', keyName: 'accept-language', keyValue: 'de' }).headers.get('accept-language'),
  ).toBe('de')
})

test('half a key is nothing, and a value without a name is a fault', () => {
  const half = (auth: Partial<Auth>): Auth => ({ kind: 'key', token: '', ...auth })
  expect([authHeader(half({ keyName: 'a' })), authQuery(half({ keyName: 'a', keyIn: 'query' }))]).toEqual([
    undefined,
    undefined,
  ])
  for (const keyIn of ['header', 'query'] as const)
    expect(authFault(half({ keyValue: 'v', keyIn }))).toEqual({ part: 'keyName', fault: 'name-missing' })
  expect(authFault(half({ keyName: 'a b', keyValue: 'v' }))?.fault).toBe('name-invalid')
  expect(authFault(half({ keyName: 'a b', keyValue: 'v', keyIn: 'query' }))).toBeUndefined()
})

test('what belongs to the other kinds is neither sent nor judged', () => {
  const all = { token: '–', keyName: 'a b', keyValue: '–', user: ':', password: 'x' }
  const request = built({ kind: 'none', ...all })
  expect([request.headers.has('authorization'), request.url]).toEqual([false, url])
})
