import { describe, expect, test } from 'vitest'
import { isAnswer, isEnding, isFromFrame, isFromWorker, isModules, isPlainRequest } from './messages'

const request = { method: 'GET', url: 'https://a.example/', headers: [['a', 'b']], body: '' }
const response = { url: 'https://a.example/', status: 200, statusText: '', headers: [], body: '{}' }

const nothings = [undefined, null, 0, '', 'x', [], {}, { type: 'constructor' }, { code: 'toString' }]

test.each([isAnswer, isEnding, isFromFrame, isFromWorker, isPlainRequest])(
  '%o lets nothing shapeless pass',
  (guard) => {
    for (const nothing of nothings) expect(guard(nothing)).toBe(false)
  },
)

describe('a request', () => {
  test('passes in its full shape', () => {
    expect(isPlainRequest(request)).toBe(true)
  })

  test.each([
    { url: 'file:///etc/passwd' },
    { url: 'javascript:alert(1)' },
    { url: '//a.example' },
    { method: 1 },
    { body: null },
    { headers: [['a']] },
    { headers: { a: 'b' } },
    { headers: [['a', 1]] },
  ])('is dropped with %o', (change) => {
    expect(isPlainRequest({ ...request, ...change })).toBe(false)
  })
})

describe('an answer', () => {
  test('is a response or a known failure', () => {
    expect(isAnswer({ response })).toBe(true)
    expect(isAnswer({ failure: 'no-answer' })).toBe(true)
    expect(isAnswer({ failure: 'teapot' })).toBe(false)
  })

  test.each([{ status: 101 }, { status: 600 }, { status: 200.5 }, { headers: 'a: b' }, { body: undefined }])(
    'whose response has %o is dropped: Response would throw',
    (change) => {
      expect(isAnswer({ response: { ...response, ...change } })).toBe(false)
    },
  )
})

describe('an ending', () => {
  test('carries what its sentence needs', () => {
    expect(isEnding({ code: 'finished' })).toBe(true)
    expect(isEnding({ code: 'no-yield', seconds: 5 })).toBe(true)
    expect(isEnding({ code: 'no-yield' })).toBe(false)
    expect(isEnding({ code: 'no-handler', file: '/route.ts' })).toBe(true)
    expect(isEnding({ code: 'no-handler' })).toBe(false)
    expect(isEnding({ code: 'circular-import', files: [1] })).toBe(false)
    expect(isEnding({ code: 'syntax', file: '/a.ts', message: 'x' })).toBe(true)
    expect(isEnding({ code: 'syntax', file: '/a.ts', message: 'x', line: -1 })).toBe(false)
  })
})

test('what a worker says is checked to the leaf', () => {
  const line = { method: 'log', text: 'x', cut: 0 }
  expect(isFromWorker({ type: 'line', line })).toBe(true)
  expect(isFromWorker({ type: 'line', line: { ...line, method: 'table' } })).toBe(false)
  expect(isFromWorker({ type: 'line', line: { ...line, text: {} } })).toBe(false)
  expect(isFromWorker({ type: 'request', id: 1, request })).toBe(true)
  expect(isFromWorker({ type: 'request', id: '1', request })).toBe(false)
  expect(isFromWorker({ type: 'end', how: 'finished' })).toBe(true)
  expect(isFromWorker({ type: 'end', how: 'never' })).toBe(false)
  expect(isFromWorker({ type: 'end', how: 'no-handler' })).toBe(true)
  expect(isFromWorker({ type: 'request', id: 1, request, delivery: 3 })).toBe(true)
  expect(isFromWorker({ type: 'request', id: 1, request, delivery: 'all' })).toBe(false)
  expect(isFromWorker({ type: 'notice', notice: { code: 'timers-capped', limit: 1 } })).toBe(true)
  expect(isFromWorker({ type: 'notice', notice: { code: 'toString', limit: 1 } })).toBe(false)
})

test("Sandpack's modules are texts by path", () => {
  expect(isModules({ '/main.ts': { code: '', path: '/main.ts' } })).toBe(true)
  expect(isModules({ '/main.ts': { code: 1 } })).toBe(false)
  expect(isModules({ '/main.ts': 'text' })).toBe(false)
})
