import { expect, test } from 'vitest'
import { sameJson, withChange } from './same-json'

test('objects are the same whatever the order of their keys, lists only in their order', () => {
  expect(sameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true)
  expect(sameJson([1, 2], [2, 1])).toBe(false)
  expect(sameJson({ a: undefined as never }, {})).toBe(false)
  expect(sameJson(null, {})).toBe(false)
})

test('what was not changed stays as it came, in its order, and what was changed is taken over', () => {
  const raw = { own: 1, a: 'x', deep: { own: 2, b: 'x', c: 'x' } }
  const merged = withChange(raw, { a: 'x', deep: { b: 'x', c: 'x' } }, { a: 'y', deep: { b: 'x' }, d: 'new' })
  expect(JSON.stringify(merged)).toBe('{"own":1,"a":"y","deep":{"own":2,"b":"x"},"d":"new"}')
})

test('what we would write otherwise than it came is left alone until it is changed', () => {
  expect(withChange({ version: 4.1 }, { version: 4.2 }, { version: 4.2 })).toEqual({ version: 4.1 })
  expect(withChange({}, { usual: true }, { usual: true })).toEqual({})
})

test('rows keep what is theirs as long as none was taken out', () => {
  const raw = {
    rows: [
      { id: 'p', type: 'number', v: 1 },
      { id: 'q', type: 'text', v: 2 },
    ],
  }
  const row = (v: number) => ({ id: `made ${v}`, type: 'text', v })
  const changed = (rows: number[]) =>
    withChange(raw, { rows: [row(1), row(2)] }, { rows: rows.map(row) }).rows
  expect(changed([1, 2, 3])).toEqual([...raw.rows, row(3)])
  expect(changed([1, 5])).toEqual([raw.rows[0], { id: 'made 5', type: 'text', v: 5 }])
  expect(changed([2])).toEqual([row(2)])
  expect(withChange({ rows: ['came'] }, { rows: ['ours'] }, { rows: ['ours', 'new'] }).rows).toEqual([
    'came',
    'new',
  ])
})
