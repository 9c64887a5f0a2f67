import { expect, test } from 'vitest'
import { receiver } from './receive'
import type { Handled } from './runner-host'

const answering = (handled: Handled) => receiver({ deliver: async () => handled })
const request = () => new Request('https://me.example/', { method: 'POST', body: 'é' })
const response = {
  url: '',
  status: 200,
  statusText: 'Fine',
  headers: [['x-a', '1']] as [string, string][],
  body: 'ok',
}

test('a delivery reaches the program as data, with its cause, and its answer is a Response', async () => {
  const seen: unknown[] = []
  const receive = receiver({
    deliver: async (plain, _, cause) => {
      seen.push({ ...plain, cause })
      return { response, state: [] }
    },
  })
  const answer = await receive(request(), 'x3')
  expect(seen).toEqual([
    {
      method: 'POST',
      url: 'https://me.example/',
      headers: [['content-type', 'text/plain;charset=UTF-8']],
      body: 'é',
      cause: 'x3',
    },
  ])
  expect([answer.status, answer.statusText, answer.headers.get('x-a'), await answer.text()]).toEqual([
    200,
    'Fine',
    '1',
    'ok',
  ])
})

test('an answer without a body has none', async () => {
  const answer = await answering({ response: { ...response, status: 204, body: '' }, state: [] })(request())
  expect([answer.status, answer.body]).toEqual([204, null])
})

test('a program with too much to do answers 503, one that has ended does not answer', async () => {
  expect((await answering({ failure: 'not-serving' })(request())).status).toBe(503)
  await expect(answering({ failure: 'ended' })(request())).rejects.toThrow(/ended before it had answered/)
})
