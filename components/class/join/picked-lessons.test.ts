import { expect, test } from 'vitest'
import { swapped, toggled, toggledUnit } from './picked-lessons'

const lesson = (id: string) => ({ id, title: id, minutes: 10 })

test('a lesson goes in at the end and comes out without disturbing the others', () => {
  expect(toggled(['b', 'a'], 'c')).toEqual(['b', 'a', 'c'])
  expect(toggled(['b', 'a', 'c'], 'a')).toEqual(['b', 'c'])
})

test('a unit goes in with what is missing of it, and comes out whole', () => {
  const unit = [lesson('a'), lesson('b')]
  expect(toggledUnit(['x', 'b'], unit)).toEqual(['x', 'b', 'a'])
  expect(toggledUnit(['a', 'x', 'b'], unit)).toEqual(['x'])
})

test('a lesson moves one place and never off the list', () => {
  expect(swapped(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(swapped(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(swapped(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(swapped(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
  expect(swapped(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
})
