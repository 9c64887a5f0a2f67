import { expect, test } from 'vitest'
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'
import { wirePart } from './wire-part'

const exchange = (n: number, cause?: string): Exchange => ({
  id: `x${n}`,
  at: n,
  origin: { kind: cause?.startsWith('e') ? 'delivery' : 'code', cause },
  request: { method: 'POST', url: 'https://girassol.hooks.example/', headers: [], body: '' },
  trace: [],
})
const event = (n: number): LoggedEvent => ({ id: `e${n}`, at: n, type: 'T', table: 't', rowId: 'r' })
const long = Array.from({ length: 1000 }, (_, i) => exchange(i, i % 100 === 7 ? 'e7' : undefined))
const ids = (entries: readonly Exchange[]) => entries.map(({ id }) => id)

test('a short log, and a log nothing is looked for in, stay whole', () => {
  const log = { entries: long.slice(0, 300), events: [event(1)] }
  expect(wirePart(log, 'x7')).toEqual(log)
  expect(wirePart({ entries: long, events: [] }, undefined).entries).toHaveLength(1000)
})

test('of a long log there is what stands around the exchange, and every attempt of the same event', () => {
  const { entries, events } = wirePart({ entries: long, events: [event(7), event(500), event(900)] }, 'x507')
  expect(ids(entries)).toEqual(expect.arrayContaining(['x7', 'x107', 'x467', 'x507', 'x547', 'x907']))
  expect(ids(entries)).not.toContain('x466')
  expect(entries.length).toBeLessThan(100)
  expect(events.map(({ id }) => id)).toEqual(['e7', 'e500'])
})

test('the delivery that a call was made for is there, and the calls made for a delivery', () => {
  const far = [...long.slice(0, 900), exchange(5000, 'x3')]
  expect(ids(wirePart({ entries: far, events: [] }, 'x5000').entries)).toContain('x3')
  expect(ids(wirePart({ entries: far, events: [] }, 'x3').entries)).toContain('x5000')
})
