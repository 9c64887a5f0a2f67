import { expect, test } from 'vitest'
import { utf8 } from '@/mocks/webhooks/signing/encoding'
import { byteRows, differenceOf } from './byte-rows'

const marked = (own: string, other: string) => {
  const difference = differenceOf(utf8(own), utf8(other))
  const cells = byteRows(utf8(own), difference).flatMap((row) => row.cells)
  expect(cells.filter((cell) => cell.changed)).toHaveLength(difference.count)
  return cells.map(({ letter, changed }) => (changed ? `[${letter}]` : letter)).join('')
}

test('of equal lengths each byte that differs is marked', () => {
  expect(marked('abcdef', 'abXdeY')).toBe('ab[c]de[f]')
  expect(marked('same', 'same')).toBe('same')
})

test('of other lengths what lies between the equal beginning and end is marked', () => {
  expect(marked('10.0}', '10}')).toBe('10[.][0]}')
  expect(marked('10}', '10.0}')).toBe('10}')
  expect(marked('aaaa', 'aaa')).toBe('aaa[a]')
  expect(marked('any', '')).toBe('[a][n][y]')
})

test('the first byte that differs has its number, also where the other side has more', () => {
  expect(differenceOf(utf8('abc'), utf8('abd')).first).toBe(2)
  expect(differenceOf(utf8('10}'), utf8('10.0}')).first).toBe(2)
  expect(differenceOf(utf8('abc'), utf8('abc')).first).toBeUndefined()
})

test('bytes stand eight in a row, in hex and as letters where they are letters', () => {
  const rows = byteRows(utf8('{"a":"é\n"}'), differenceOf(utf8(''), utf8('')))
  expect(rows.map(({ offset, cells }) => [offset, cells.length])).toEqual([
    [0, 8],
    [8, 3],
  ])
  expect(rows[0]?.cells.map(({ hex }) => hex).join(' ')).toBe('7b 22 61 22 3a 22 c3 a9')
  expect(rows[0]?.cells.map(({ letter }) => letter).join('')).toBe('{"a":"··')
})
