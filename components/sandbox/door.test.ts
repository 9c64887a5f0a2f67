import { expect, test } from 'vitest'
import { passThrough } from './door'

const signal = new AbortController().signal
const plain = {
  method: 'POST',
  url: 'https://a.example/b',
  headers: [['x-a', '1']] as [string, string][],
  body: '{}',
}

test('a request arrives as it was sent, and its answer goes back as data', async () => {
  const seen: Request[] = []
  const answer = await passThrough(
    async (request) => {
      seen.push(request)
      return new Response('made', { status: 201, statusText: 'Created', headers: { location: '/b/1' } })
    },
    plain,
    signal,
  )
  expect(await seen[0]?.text()).toBe('{}')
  expect(seen[0]?.headers.get('x-a')).toBe('1')
  expect(answer).toEqual({
    response: {
      url: 'https://a.example/b',
      status: 201,
      statusText: 'Created',
      headers: [
        ['content-type', 'text/plain;charset=UTF-8'],
        ['location', '/b/1'],
      ],
      body: 'made',
    },
  })
})

test('a GET goes out without a body', async () => {
  const answer = await passThrough(
    async () => new Response(null, { status: 204 }),
    { ...plain, method: 'GET' },
    signal,
  )
  expect(answer).toHaveProperty('response.status', 204)
})

test.each([
  ['the door refuses', plain],
  ['the request cannot be built', { ...plain, method: 'NO SUCH' }],
])('no answer comes when %s', async (_, request) => {
  const refuse = () => Promise.reject(new TypeError('unknown host'))
  expect(await passThrough(refuse, request, signal)).toEqual({ failure: 'no-answer' })
})
