import { expect, test } from 'vitest'
import { met, replaceBlock, table } from './report.mjs'
import { median, medians } from './stats.mjs'

test('a budget is met up to its very limit, from either side', () => {
  const row = { what: 'x', unit: 'kB' }
  expect([180, 180.1].map((value) => met({ ...row, value, most: 180 }))).toEqual([true, false])
  expect([100, 99].map((value) => met({ ...row, value, least: 100 }))).toEqual([true, false])
  expect(met({ ...row, value: 5 })).toBe(true)
})

test('what could not be measured meets no budget', () => {
  expect(met({ what: 'x', unit: 'ms', value: Number.NaN, most: 150 })).toBe(false)
})

test('each row shows the figure, its budget and whether it is met', () => {
  const lines = table([
    { what: 'Weight', value: 170.04, unit: 'kB', beside: 'bare 135', most: 180 },
    { what: 'Speed', value: 2.345, unit: '×', most: 2 },
    { what: 'Score', value: 100, unit: 'points', least: 100 },
    { what: 'For the record', value: 12.4, unit: 'ms' },
  ]).split('\n')
  expect(lines.slice(2)).toEqual([
    '| Weight | 170.0 kB | bare 135 | ≤ 180 kB | yes |',
    '| Speed | 2.35 × | – | ≤ 2 × | **no** |',
    '| Score | 100 | – | ≥ 100 | yes |',
    '| For the record | 12 ms | – | – | – |',
  ])
})

test('only what stands between the marks of the README changes', () => {
  const readme = 'a\n<!-- bench:start -->\nold\n<!-- bench:end -->\nb\n'
  expect(replaceBlock(readme, 'new')).toBe('a\n<!-- bench:start -->\nnew\n<!-- bench:end -->\nb\n')
})

test('a README without the two marks in their order is left alone and named', () => {
  for (const readme of ['a', '<!-- bench:start -->', '<!-- bench:end -->\n<!-- bench:start -->']) {
    expect(() => replaceBlock(readme, 'new')).toThrow('Failed to write the table into README.md')
  }
})

test('a median does not mind the order and lies between two middle values', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(median([Number.NaN, 1, 3])).toBeNaN()
  expect(
    medians([
      { a: 1, b: 9 },
      { a: 2, b: 8 },
      { a: 30, b: 1 },
    ]),
  ).toEqual({ a: 2, b: 8 })
})
