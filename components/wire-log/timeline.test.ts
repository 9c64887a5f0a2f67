import { expect, test } from 'vitest'
import { chainOf, indexed, timelineOf } from './timeline'
import { delivery, event, request } from './wire-fixtures'

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(' ')

test('exchanges and events stand in order of time', () => {
  const entries = [request('x1', 10), request('x2', 30), request('x3', 50)]
  const events = [event('e1', 20, 'x1'), event('e2', 60)]
  expect(ids(timelineOf(entries, events))).toBe('x1 e1 x2 x3 e2')
})

test('at one moment an event stands after what caused it and before what it causes', () => {
  const entries = [request('x1', 10), delivery('x2', 10, 'e1'), request('x3', 10), delivery('x4', 10, 'e2')]
  const events = [event('e1', 10, 'x1'), event('e2', 10, 'x3')]
  expect(ids(timelineOf(entries, events))).toBe('x1 e1 x2 x3 e2 x4')
})

test('an event whose cause has left the log stands at its time', () => {
  expect(ids(timelineOf([request('x9', 10)], [event('e1', 5, 'x1'), event('e2', 10, 'x2')]))).toBe('e1 e2 x9')
})

test('deliveries are told apart from requests', () => {
  const rows = timelineOf([request('x1', 1), delivery('x2', 2)], [event('e1', 3)])
  expect(rows.map(({ kind }) => kind)).toEqual(['request', 'delivery', 'event'])
})

const shop = indexed(
  timelineOf(
    [
      request('x1', 1),
      request('x2', 2),
      delivery('x3', 3, 'e1'),
      delivery('x4', 4, 'e1'),
      delivery('x5', 5, 'e2'),
    ],
    [event('e1', 2, 'x2'), event('e2', 2, 'x2')],
  ),
)

test('the chain of a request is all that came of it', () => {
  expect(ids(chainOf(shop, 'x2'))).toBe('x2 e1 e2 x3 x4 x5')
})

test('the chain of a delivery is what led to it, without its sisters', () => {
  expect(ids(chainOf(shop, 'x4'))).toBe('x2 e1 x4')
})

test('a row without causes and effects is a chain by itself, and one that is gone is none', () => {
  expect(ids(chainOf(shop, 'x1'))).toBe('x1')
  expect(chainOf(shop, 'x99')).toEqual([])
})

test('rows that name each other as cause end the walk', () => {
  const circle = indexed(timelineOf([delivery('x1', 1, 'x2'), delivery('x2', 2, 'x1')], []))
  expect(ids(chainOf(circle, 'x1'))).toBe('x1 x2')
})
