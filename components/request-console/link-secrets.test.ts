import { expect, test } from 'vitest'
import { withoutSecrets } from './link-secrets'
import { type DraftPreset, draftFrom } from './request-draft'

const open = (preset: DraftPreset) =>
  withoutSecrets(draftFrom(preset), ['pn_practice_token', 'maps_practice_key'])

test('the practice token travels, wherever it stands', () => {
  const preset: DraftPreset = {
    url: 'https://maps.googleapis.com/x?key=maps_practice_key&q=1',
    headers: [
      { name: 'Authorization', value: 'Bearer pn_practice_token' },
      { name: 'X-Api-Key', value: 'pn_practice_token' },
    ],
    auth: { kind: 'bearer', token: 'pn_practice_token' },
  }
  expect(open(preset)).toEqual({ draft: draftFrom(preset), left: [] })
})

test('any other token, key, cookie or password stays at home, and is named', () => {
  const { draft, left } = open({
    url: 'https://me:pw@api.example/x?a=1&api_key=k1&b=2#end',
    offQuery: [{ at: 0, segment: 'access_token=t' }],
    headers: [
      { name: 'authorization', value: 'Basic bWU6cHc=' },
      { name: 'Cookie', value: 'sid=1' },
      { name: 'X-Api-Key', value: 'abc', on: false },
      { name: 'Accept', value: 'text/plain' },
    ],
    auth: { kind: 'none', token: 'typed once', user: 'me', password: 'pw', keyName: 'X-K', keyValue: 'k2' },
    path: { id: '7', token: 't' },
    form: [{ name: 'client_secret', value: 's' }],
    variables: [
      { name: 'token', value: 'pn_practice_token' },
      { name: 'myToken', value: 'real' },
    ],
  })
  expect(draft.url).toBe('https://api.example/x?a=1&api_key=&b=2#end')
  expect(draft.offQuery).toEqual([{ at: 0, segment: 'access_token=' }])
  expect(draft.headers.map((row) => row.value)).toEqual(['', '', '', 'text/plain'])
  expect(draft.auth).toMatchObject({ token: '', user: 'me', password: '', keyName: 'X-K', keyValue: '' })
  expect(draft.path).toEqual({ id: '7', token: '' })
  expect(draft.form).toEqual([{ name: 'client_secret', value: '', on: true }])
  expect(draft.variables).toEqual([
    { name: 'token', value: 'pn_practice_token' },
    { name: 'myToken', value: '' },
  ])
  const url = ['@', 'api_key', 'access_token']
  const headers = ['authorization', 'Cookie', 'X-Api-Key']
  const auth = ['Bearer token', 'API key X-K', 'Basic password']
  expect(left).toEqual([...url, ...headers, ...auth, 'token', 'client_secret', 'myToken'])
})

test('a variable that will hold a token is no token', () => {
  const preset = { headers: [{ name: 'Authorization', value: 'Bearer {{token}}' }] }
  expect(open(preset)).toEqual({ draft: draftFrom(preset), left: [] })
})
