import { expect, test } from 'vitest'
import type { Exchange, Origin } from '@/mocks/wire-log'
import { ownExchanges, pinnedPair, withPin } from './history-list'

const exchange = (id: string, kind: Origin['kind'] = 'console'): Exchange => ({
  id,
  at: 0,
  origin: { kind },
  request: { method: 'GET', url: 'https://api.wts.chat/', headers: [], body: '' },
  trace: [],
})

test('what a program or a delivery sent is not the console’s, and the newest comes first', () => {
  const entries = [exchange('x1'), exchange('x2', 'code'), exchange('x3', 'delivery'), exchange('x4')]
  expect(ownExchanges(entries).map(({ id }) => id)).toEqual(['x4', 'x1'])
})

test('a third choice takes the place of the first, and choosing again lets go', () => {
  expect(withPin(['x1', 'x2'], 'x3')).toEqual(['x2', 'x3'])
  expect(withPin(['x1', 'x2'], 'x1')).toEqual(['x2'])
})

test('the earlier request stands on the left, in whatever order they were chosen', () => {
  const list = [exchange('x4'), exchange('x3'), exchange('x1')]
  expect(pinnedPair(['x4', 'x1'], list)).toEqual({ a: list[2], b: list[0] })
  expect(pinnedPair(['x1', 'x4'], list)).toEqual({ a: list[2], b: list[0] })
})

test('one choice, or one that has left the log, is no pair', () => {
  expect(pinnedPair(['x4'], [exchange('x4')])).toBeUndefined()
  expect(pinnedPair(['x4', 'x1'], [exchange('x4')])).toBeUndefined()
})
