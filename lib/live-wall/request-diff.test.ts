import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestDiff } from './request-diff'
import type { ShownRequest } from './wall'

const post = (change: Partial<ShownRequest> = {}): ShownRequest => ({
  method: 'POST',
  url: 'https://api.wts.chat/chat/v1/message/send',
  headers: [
    ['Authorization', 'Bearer •••'],
    ['Content-Type', 'application/json'],
  ],
  body: '{"from":"1","to":"2","body":{"text":"Hi"}}',
  ...change,
})

test('a header that all who passed sent and this one does not is missing', () => {
  const here = post({ headers: [['Content-Type', 'application/json; charset=utf-8']] })
  expect(requestDiff(here, [post(), post(), post()])).toEqual([
    { what: 'header-missing', name: 'authorization', count: 3, of: 3 },
  ])
})

test('another method, path or content type is told with what stands here', () => {
  const here = post({
    method: 'GET',
    url: 'https://api.wts.chat/chat/v1/messages/send',
    headers: [
      ['authorization', 'x'],
      ['content-type', 'text/plain'],
    ],
  })
  expect(requestDiff(here, [post()])).toMatchObject([
    { what: 'method-other', name: 'POST', here: 'GET' },
    { what: 'path-other', name: 'api.wts.chat/chat/v1/message/send' },
    { what: 'type-other', name: 'application/json', here: 'text/plain' },
  ])
})

test('fields of the body are told by their way, also inside', () => {
  const here = post({ body: '{"from":"1","to":"2","text":"Hi"}' })
  expect(requestDiff(here, [post(), post()])).toEqual([
    { what: 'body-missing', name: 'body', count: 2, of: 2 },
    { what: 'body-missing', name: 'body.text', count: 2, of: 2 },
    { what: 'body-extra', name: 'text', count: 2, of: 2 },
  ])
})

test('ids in the path differ for everybody and say nothing', () => {
  const url = (id: string) => `https://api.wts.chat/chat/v1/session/${id}/note`
  const worked = ['6f0c1bb0-5c0e-4a3a-9a9f-1b9e8c0d0001', 'clx1234567890abcdef', '17'].map((id) =>
    post({ url: url(id) }),
  )
  expect(requestDiff(post({ url: url('99') }), worked)).toEqual([])
})

test('what half of them do is taste and not told', () => {
  const with_ = post({ url: 'https://api.wts.chat/chat/v1/message/send?dry=1' })
  expect(requestDiff(post(), [with_, post()])).toEqual([])
  expect(requestDiff(post(), [with_, with_, post()])).toMatchObject([
    { what: 'query-missing', name: 'dry', count: 2, of: 3 },
  ])
})

test('a body where those who passed send none is extra', () => {
  const get = { method: 'GET', url: '/a', headers: [], body: '' } satisfies ShownRequest
  const here = { ...get, headers: [['content-type', 'application/json']] as [string, string][] }
  expect(requestDiff(here, [get])).toEqual([
    { what: 'type-extra', name: 'application/json', count: 1, of: 1 },
  ])
})

const word = fc.constantFrom('a', 'b', 'id', 'X-One', 'Accept', 'from', 'to')
const request: fc.Arbitrary<ShownRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'delete'),
  url: fc.oneof(
    fc.string(),
    fc
      .tuple(fc.array(word, { maxLength: 3 }), fc.array(word, { maxLength: 3 }))
      .map(
        ([path, query]) =>
          `https://h.example/${path.join('/')}?${query.map((name) => `${name}=1`).join('&')}`,
      ),
  ),
  headers: fc.array(fc.tuple(word, fc.string()), { maxLength: 4 }),
  body: fc.oneof(fc.string(), fc.json()),
})

test('a request lacks nothing that its own copies have', () => {
  fc.assert(
    fc.property(request, fc.integer({ min: 1, max: 5 }), (one, times) => {
      expect(requestDiff(one, Array(times).fill(one))).toEqual([])
    }),
  )
})

test('the order of those who passed changes nothing that is told, and no value is told but of method, path and type', () => {
  const secret = 'VALUE-THAT-MUST-NOT-SHOW'
  fc.assert(
    fc.property(request, fc.array(request, { minLength: 1, maxLength: 6 }), (one, worked) => {
      const marked = (r: ShownRequest): ShownRequest => ({
        ...r,
        headers: r.headers.map(([name]) => [name, secret]),
      })
      const all = worked.map(marked)
      const told = requestDiff(marked(one), all)
      const key = (d: object) => JSON.stringify(d)
      expect(told.map(key).sort()).toEqual(requestDiff(marked(one), all.toReversed()).map(key).sort())
      expect(JSON.stringify(told)).not.toContain(secret)
      for (const { count, of } of told) expect(count / of).toBeGreaterThan(0.5)
    }),
  )
})
