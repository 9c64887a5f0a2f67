import { expect, test } from 'vitest'
import { delivery, request } from '../../wire-log/wire-fixtures'
import { miniLength, miniWire } from './mini-wire'

const host = 'shop.hooks.example'
const call = (id: string, cause: string) => request(id, 2, { origin: { kind: 'code', cause } })

test('deliveries to the handler go in, what its code sends goes out, newest first', () => {
  const rows = miniWire([request('x1', 0), delivery('x2', 1, 'e1'), call('x3', 'x2')], host)
  expect(rows.map(({ exchange, way }) => [exchange.id, way])).toEqual([
    ['x3', 'out'],
    ['x2', 'in'],
  ])
})

test('deliveries to others are not the handler’s', () => {
  expect(miniWire([delivery('x1', 1)], 'other.hooks.example')).toEqual([])
})

test('a long log shows its end only', () => {
  const many = Array.from({ length: 30 }, (_, i) => delivery(`x${i}`, i))
  const rows = miniWire(many, host)
  expect([rows.length, rows[0]?.exchange.id]).toEqual([miniLength, 'x29'])
})
