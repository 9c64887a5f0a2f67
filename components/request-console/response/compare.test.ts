import { expect, test } from 'vitest'
import { headerChanges, lineHunks } from './compare'

test('headers are told apart by name, whatever its case', () => {
  expect(
    headerChanges(
      [
        ['Date', 'a'],
        ['Allow', 'GET'],
        ['x', '1'],
      ],
      [
        ['date', 'b'],
        ['X', '1'],
        ['Retry-After', '3'],
      ],
    ),
  ).toEqual([
    { name: 'date', change: 'changed', a: 'a', b: 'b' },
    { name: 'allow', change: 'removed', a: 'GET', b: undefined },
    { name: 'x', change: 'same', a: '1', b: '1' },
    { name: 'retry-after', change: 'added', a: undefined, b: '3' },
  ])
})

test('a repeated header counts with all its values', () => {
  const [change] = headerChanges(
    [
      ['a', '1'],
      ['A', '2'],
    ],
    [['a', '1']],
  )
  expect(change).toEqual({ name: 'a', change: 'changed', a: '1, 2', b: '1' })
})

test('lines that are the same stand between those that are not', () => {
  expect(lineHunks('{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 9,\n  "b": 2,\n  "c": 3\n}')).toEqual([
    { same: ['{'] },
    { a: ['  "a": 1,', '  "b": 2'], b: ['  "a": 9,', '  "b": 2,', '  "c": 3'] },
    { same: ['}'] },
  ])
})

test('more lines below a last line do not change it; nothing at all differs from nothing in no line', () => {
  expect(lineHunks('a', 'a\nb')).toEqual([{ same: ['a'] }, { a: [], b: ['b'] }])
  expect(lineHunks('', '')).toEqual([])
  expect(lineHunks('', 'x')).toEqual([{ a: [], b: ['x'] }])
})

test('texts that have nothing in common and are very long are not laid side by side', () => {
  const many = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join('\n')
  expect(lineHunks(many('a'), many('b'))).toBeUndefined()
})
