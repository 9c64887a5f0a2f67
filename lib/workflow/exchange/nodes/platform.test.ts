import { expect, test } from 'vitest'
import type { OperationShape } from '../exchanger'
import { requestOf } from './platform'

const send: OperationShape = {
  host: 'api.wts.chat',
  method: 'POST',
  path: '/chat/v1/session/{id}/message',
  query: [{ name: 'Urgent' }],
  body: {
    fields: [
      { path: ['text'], sample: '' },
      { path: ['amount'], sample: 1.5 },
      { path: ['tags'], sample: [] },
    ],
  },
}
const request = (values: Record<string, string>) =>
  requestOf(
    { operation: 'x', values: Object.entries(values).map(([name, value]) => ({ name, value })) },
    send,
    'TOKEN',
  )

test('values go where the operation has them: path, query whatever its case, or body', () => {
  const made = request({ id: 'a/b', urgent: 'yes', text: 'hi' })
  expect(made.url).toBe('https://api.wts.chat/chat/v1/session/a%2Fb/message')
  expect(made.query).toEqual([{ name: 'Urgent', value: 'yes' }])
  expect(JSON.parse(made.json)).toEqual({ text: 'hi' })
  expect(made.headers).toEqual([{ name: 'Authorization', value: 'Bearer TOKEN' }])
})

test('an expression in the path is encoded, and one in the body stays JSON whatever it comes to', () => {
  const made = request({ id: '={{ $json.id }}', 'a.b': '=Hi "{{ $json.n }}"', text: '={{ $json.t }}' })
  expect(made.url).toBe('=https://api.wts.chat/chat/v1/session/{{ encodeURIComponent($json.id) }}/message')
  expect(made.json).toBe(
    '={\n  "a": {\n    "b": {{ JSON.stringify(["Hi \\"", $json.n, "\\""].join("")) }}\n  },\n  "text": {{ JSON.stringify($json.t) ?? null }}\n}',
  )
})

test('text beside an expression in the path is encoded too', () => {
  expect(request({ id: '=a b/{{ $json.id }}' }).url).toContain(
    '/session/a%20b%2F{{ encodeURIComponent($json.id) }}/',
  )
})

test('a text is a number or a list where the body asks for one, and text everywhere else', () => {
  const made = request({ text: '5', amount: '149.9', tags: '["a"]', other: '5' })
  expect(JSON.parse(made.json)).toEqual({ text: '5', amount: 149.9, tags: ['a'], other: '5' })
  expect(JSON.parse(request({ amount: 'much', tags: 'a, b' }).json)).toEqual({
    amount: 'much',
    tags: ['a', 'b'],
  })
  expect(request({ id: '1', text: '' }).bodyKind).toBe('none')
})

test('a field called like something every object has is a field like others', () => {
  const json = request({ '__proto__.polluted': 'yes', constructor: 'c' }).json
  expect(json).toBe('{\n  "__proto__": {\n    "polluted": "yes"\n  },\n  "constructor": "c"\n}')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})
