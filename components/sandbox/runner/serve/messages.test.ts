import { expect, test } from 'vitest'
import { limits } from '../limits'
import { isFromServing } from './messages'

const response = { url: 'https://a.example/', status: 200, statusText: '', headers: [], body: '{}' }
const handled = { response, state: [{ name: 'seen', text: '1' }] }

test('what a serving worker says passes in its full shape', () => {
  for (const message of [
    { type: 'serving', state: [] },
    { type: 'handled', id: 1, handled },
    { type: 'handled', id: 1, handled: { ...handled, threw: 'Error: no' } },
    { type: 'rested', cause: 'timer', id: 1, state: handled.state },
    { type: 'sleep', id: 1, ms: 1_000 },
    { type: 'unsleep', id: 1 },
  ]) {
    expect(isFromServing(message)).toBe(true)
  }
})

test.each([
  undefined,
  'handled',
  {},
  { type: 'constructor' },
  { type: 'serving' },
  { type: 'handled', id: '1', handled },
  { type: 'handled', id: 1, handled: { response } },
  { type: 'handled', id: 1, handled: { ...handled, threw: 7 } },
  { type: 'rested', cause: 'whim', id: 1, state: [] },
  { type: 'rested', cause: 'timer', id: 1, state: [{ name: 'seen' }] },
  { type: 'sleep', id: 1, ms: -1 },
  { type: 'sleep', id: 1, ms: Number.POSITIVE_INFINITY },
  { type: 'unsleep', id: 1.5 },
])('%o is dropped', (message) => {
  expect(isFromServing(message)).toBe(false)
})

test('nothing larger than its limit passes', () => {
  const withResponse = (change: object) => ({
    type: 'handled',
    id: 1,
    handled: { ...handled, response: { ...response, ...change } },
  })
  const long = 'x'.repeat(limits.responseLength + 1)
  expect(isFromServing(withResponse({ body: long.slice(1) }))).toBe(true)
  expect(isFromServing(withResponse({ body: long }))).toBe(false)
  expect(isFromServing(withResponse({ headers: [['a', long]] }))).toBe(false)
  const state = (count: number, text: string) => ({
    type: 'serving',
    state: Array.from({ length: count }, () => ({ name: 'a', text })),
  })
  expect(isFromServing(state(limits.stateEntries, 'x'.repeat(limits.stateText)))).toBe(true)
  expect(isFromServing(state(limits.stateEntries + 1, ''))).toBe(false)
  expect(isFromServing(state(1, 'x'.repeat(limits.stateText + 1)))).toBe(false)
})
