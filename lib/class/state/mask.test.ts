import { expect, test } from 'vitest'
import { masked } from './mask'

test('what opens a door is hidden wherever it stands, and its name stays', () => {
  const request = {
    method: 'POST',
    url: 'https://api.wts.chat/x?access_token=abc&page=2',
    headers: [
      ['Authorization', 'Bearer pn_1'],
      ['X-Api-Key', '1'],
      ['webhook-signature', 'v1,abc'],
      ['Accept', 'application/json'],
    ],
    cookies: { 'class-learner': 'abc' },
    body: { password: 'abc', text: 'my secret is whsec_AAAA==', list: [{ apiKey: 'x' }, 1, null, true] },
  }
  expect(masked(request)).toEqual({
    method: 'POST',
    url: 'https://api.wts.chat/x?access_token=•••&page=2',
    headers: [
      ['Authorization', '•••'],
      ['X-Api-Key', '•••'],
      ['webhook-signature', '•••'],
      ['Accept', 'application/json'],
    ],
    cookies: { 'class-learner': '•••' },
    body: { password: '•••', text: 'my secret is whsec_•••', list: [{ apiKey: '•••' }, 1, null, true] },
  })
})

test('headers written as an object are hidden as well, and an empty value stays empty', () => {
  expect(masked({ headers: { cookie: 'a=b', 'content-type': 'text/plain', authorization: '' } })).toEqual({
    headers: { cookie: '•••', 'content-type': 'text/plain', authorization: '' },
  })
})
