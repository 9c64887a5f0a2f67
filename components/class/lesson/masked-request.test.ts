import { expect, test } from 'vitest'
import { maskedRequest } from './masked-request'

const request = {
  method: 'POST',
  url: 'https://ana:secret@api.wts.chat/chat/v1/message/send?access_token=abc123&to=5511',
  headers: [
    ['authorization', 'Bearer pn_practice_token'],
    ['x-api-key', 'k-1234'],
    ['content-type', 'application/json'],
    ['x-note', 'I use whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  ] as [string, string][],
  body: '{"text":"hi \\"Ana\\"","token":"t-\\"1\\"","nested":{"apiKey":"zzz"}}',
}

test('what opens doors is cut, what is often wrong stays', () => {
  const shown = maskedRequest({ request, response: { status: 401, statusText: '', headers: [], body: '' } })
  expect(shown.headers).toEqual([
    ['authorization', 'Bearer •••'],
    ['x-api-key', '•••'],
    ['content-type', 'application/json'],
    ['x-note', 'I use •••'],
  ])
  expect(shown.url).toBe('https://•••@api.wts.chat/chat/v1/message/send?access_token=•••&to=5511')
  expect(JSON.parse(shown.body)).toEqual({ text: 'hi "Ana"', token: '•••', nested: { apiKey: '•••' } })
  expect(shown.status).toBe(401)
})

test('no answer is said as none, and a book is cut', () => {
  const { status, body } = maskedRequest({ request: { ...request, body: 'x'.repeat(50_000) } })
  expect(status).toBeNull()
  expect(body.length).toBeLessThanOrEqual(4_000)
})
