import { expect, test } from 'vitest'
import { withoutSecrets } from './link-secrets'
import { type DraftPreset, draftFrom } from './request-draft'

const open = (preset: DraftPreset) => withoutSecrets(draftFrom(preset), ['pn_practice_token', 'maps_practice_key'])

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
    auth: { kind: 'none', token: 'typed once' },
  })
  expect(draft.url).toBe('https://api.example/x?a=1&api_key=&b=2#end')
  expect(draft.offQuery).toEqual([{ at: 0, segment: 'access_token=' }])
  expect(draft.headers.map((row) => row.value)).toEqual(['', '', '', 'text/plain'])
  expect(draft.auth.token).toBe('')
  expect(left).toEqual(['@', 'api_key', 'access_token', 'authorization', 'Cookie', 'X-Api-Key', 'Authorization'])
})

test('a variable that will hold a token is no token', () => {
  const preset = { headers: [{ name: 'Authorization', value: 'Bearer {{token}}' }] }
  expect(open(preset)).toEqual({ draft: draftFrom(preset), left: [] })
})
