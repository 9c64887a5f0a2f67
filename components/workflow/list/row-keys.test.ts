import { expect, test } from 'vitest'
import { rowKeys } from './row-keys'

const keysOver = (...turns: string[][]) => {
  let rows: ReturnType<typeof rowKeys> = []
  for (const names of turns) rows = rowKeys(rows, names)
  return rows.map(({ key }) => key)
}

test('a row keeps its key when its node is renamed, also twice', () => {
  expect(keysOver(['A', 'B', 'C'], ['A', 'Bee', 'C'])).toEqual(['A', 'B', 'C'])
  expect(keysOver(['A', 'B'], ['A', 'Bee'], ['A', 'Bea'])).toEqual(['A', 'B'])
})

test('rows keep their keys when they are moved, and lose them with their nodes', () => {
  expect(keysOver(['A', 'B', 'C'], ['B', 'A', 'C'])).toEqual(['B', 'A', 'C'])
  expect(keysOver(['A', 'B', 'C'], ['A', 'C'])).toEqual(['A', 'C'])
  expect(keysOver(['A', 'B'], ['A', 'B', 'C'])).toEqual(['A', 'B', 'C'])
})

test('no two rows have one key: not nodes of one name, not a new node of a name that was given up', () => {
  expect(keysOver(['A', 'A'])).toEqual(['A', 'A 1'])
  expect(keysOver(['A', 'B'], ['A', 'Bee'], ['A', 'Bee', 'B'])).toEqual(['A', 'B', 'B 1'])
})
