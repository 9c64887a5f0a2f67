import { expect, test } from 'vitest'
import { shortenedJson } from './shortened-json'

const more = (count: number) => `and ${count} more`
const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id }))

test('a long list of objects shows two and says how many more there are', () => {
  const text = shortenedJson({ items: rows(10), totalItems: 10 }, more)
  expect(text).toContain('"id": 1')
  expect(text).not.toContain('"id": 2')
  expect(text).toContain('… and 8 more\n')
  expect(text).toContain('"totalItems": 10')
})

test('three objects and long lists of plain values stay whole', () => {
  const value = { rows: rows(3), tags: ['a', 'b', 'c', 'd', 'e'] }
  expect(JSON.parse(shortenedJson(value, more))).toEqual(value)
})

test('a list at the root and lists within lists are cut alike', () => {
  expect(shortenedJson(rows(5), more)).toContain('… and 3 more')
  expect(shortenedJson([{ inner: rows(6) }], more)).toContain('… and 4 more')
})
