import { expect, test } from 'vitest'
import { indexed, timelineOf } from './timeline'
import {
  choicesOf,
  fitting,
  narrowings,
  openFilter,
  statusClass,
  type WireFilter,
  widened,
} from './wire-filter'
import { delivery, event, request } from './wire-fixtures'

const post = request('x2', 2, {
  origin: { kind: 'code' },
  request: {
    method: 'POST',
    url: 'https://api.wts.chat/core/v1/contact',
    headers: [['Authorization', 'Bearer pn_1']],
    body: '{"name":"Élia (1)"}',
  },
  response: { status: 409, statusText: 'Conflict', headers: [['x-trace', 'abc']], body: '{"code":"TAKEN"}' },
})
const lost = request('x4', 4, { response: undefined, failure: 'unknown-host' })
const timeline = indexed(
  timelineOf([request('x1', 1), post, delivery('x3', 3, 'e1'), lost], [event('e1', 2, 'x2')]),
)

const shown = (wish: Partial<WireFilter>) =>
  timeline.rows
    .filter(fitting({ ...openFilter, hidden: [], ...wish }, timeline))
    .map(({ id }) => id)
    .join(' ')

test('events are hidden until asked for', () => {
  expect(shown({ hidden: openFilter.hidden })).toBe('x1 x2 x3 x4')
  expect(shown({})).toBe('x1 x2 e1 x3 x4')
})

test('an event goes with the exchange that caused it', () => {
  expect(shown({ method: 'POST' })).toBe('x2 e1 x3')
  expect(shown({ origin: 'code' })).toBe('x2 e1')
  expect(shown({ status: '4' })).toBe('x2 e1')
})

test('an exchange without an answer has a class of its own', () => {
  expect(shown({ status: 'none' })).toBe('x4')
  expect(statusClass(request('x9', 1, { response: undefined }))).toBe('pending')
})

test.each([
  ['pn_1', 'x2'],
  ['élia (1)', 'x2'],
  ['  taken ', 'x2'],
  ['x-trace: abc', 'x2'],
  ['hooks.example', 'x3'],
  ['contact_new', 'e1'],
  ['[', ''],
])('the text %j finds %j, whatever its case and signs', (text, found) => {
  expect(shown({ text })).toBe(found)
})

test('what can be chosen is what stands on the log, and what was chosen before', () => {
  expect(choicesOf(timeline.rows, { ...openFilter, method: 'PATCH' })).toEqual({
    counts: { request: 3, delivery: 1, event: 1 },
    origins: ['console', 'code', 'delivery'],
    methods: ['GET', 'PATCH', 'POST'],
    statuses: ['2', '4', 'none'],
  })
})

test('only what narrows is counted: blanks and hidden kinds do not', () => {
  expect(narrowings({ ...openFilter, text: ' ' })).toBe(0)
  expect(narrowings({ ...openFilter, text: 'a', method: 'GET' })).toBe(2)
})

test('a filter widens no further than a row needs', () => {
  const row = timeline.rows.find(({ id }) => id === 'e1')
  if (!row) throw new Error('e1 is missing')
  const posts = { ...openFilter, method: 'POST' }
  expect(widened(posts, row, timeline)).toEqual({ ...posts, hidden: [] })
  expect(widened({ ...openFilter, method: 'GET' }, row, timeline)).toEqual({ ...openFilter, hidden: [] })
})
