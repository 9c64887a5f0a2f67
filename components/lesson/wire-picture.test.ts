import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import { mostLines, wirePicture } from './wire-picture'

const exchange = (body: string): Exchange => ({
  ...{ id: 'x1', at: 0, origin: { kind: 'console' }, trace: [] },
  request: {
    method: 'POST',
    url: 'https://api.wts.chat/core/v1/contact',
    headers: [],
    body: '{"name":"Iara"}',
  },
  response: { status: 200, statusText: 'OK', headers: [['content-type', 'text/plain']], body },
})

test('a message is printed with its start line, its headers and its JSON laid out', () => {
  const { request } = wirePicture(exchange(''))
  expect(request.text).toBe(
    'POST /core/v1/contact HTTP/1.1\nhost: api.wts.chat\ncontent-length: 15\n\n{\n  "name": "Iara"\n}',
  )
})

test('what is no JSON stays as it is, blank lines and all', () => {
  expect(wirePicture(exchange('one\n\ntwo')).response?.text).toMatch(/\n\none\n\ntwo$/)
})

test('a long body is cut, and it is said so', () => {
  const { response } = wirePicture(exchange('line\n'.repeat(100)))
  expect(response?.text.split('\n')).toHaveLength(mostLines)
  expect(response?.isCut).toBe(true)
  expect(wirePicture(exchange('short')).response?.isCut).toBe(false)
})

test('without an answer only the request is printed', () => {
  const { response: _none, ...unanswered } = exchange('')
  expect(wirePicture(unanswered).response).toBeUndefined()
})
