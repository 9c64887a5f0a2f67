import { expect, test } from 'vitest'
import { cellText, itemsText, itemTable } from './item-table'
import { items } from './workflow-fixtures'

test('the columns are all names of all items, in the order they come', () => {
  expect(itemTable(items({ a: 1 }, { b: null, a: { c: [true] } }))).toEqual({
    columns: ['a', 'b'],
    rows: [
      ['1', ''],
      ['{"c":[true]}', 'null'],
    ],
    more: { columns: 0, items: 0 },
  })
})

test('a long table is cut, and says by how much', () => {
  const wide = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`k${index}`, index]))
  const table = itemTable(items(...Array.from({ length: 60 }, () => wide)))
  expect(table.columns).toHaveLength(12)
  expect(table.rows).toHaveLength(50)
  expect(table.more).toEqual({ columns: 3, items: 10 })
  expect(cellText('x'.repeat(300))).toBe(`${'x'.repeat(200)}…`)
})

test('a key named like a part of every object is only a key', () => {
  expect(itemTable(items({ constructor: 'x' }, {})).rows).toEqual([['x'], ['']])
})

test('as a text the items are a list that can be read as JSON', () => {
  expect(JSON.parse(itemsText(items({ a: 1 }, { b: 2 })))).toEqual([{ a: 1 }, { b: 2 }])
})
