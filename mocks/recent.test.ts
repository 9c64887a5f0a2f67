import { expect, test } from 'vitest'
import { Recent } from './recent'

test('keeps the newest in the order they came, however many came', () => {
  const recent = new Recent<number>(3)
  for (let n = 1; n <= 20; n += 1) {
    recent.add(`x${n}`, n)
    expect(recent.all()).toEqual([n - 2, n - 1, n].filter((kept) => kept > 0))
  }
  expect([recent.get('x17'), recent.get('x18')]).toEqual([undefined, 18])
})

test('another thing takes the place of one that is there, and never of one that is gone', () => {
  const recent = new Recent<string>(2)
  for (const id of ['a', 'b', 'c']) recent.add(id, id)
  recent.replace('b', 'B')
  recent.replace('a', 'A')
  expect(recent.all()).toEqual(['B', 'c'])
})

test('starts anew when it is cleared', () => {
  const recent = new Recent<number>(2)
  for (const n of [1, 2, 3]) recent.add(String(n), n)
  recent.clear()
  for (const n of [4, 5, 6]) recent.add(String(n), n)
  expect(recent.all()).toEqual([5, 6])
})
