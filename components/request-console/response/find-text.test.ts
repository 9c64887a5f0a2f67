import { expect, test } from 'vitest'
import { findText, mostMatches } from './find-text'

const found = (text: string, query: string) =>
  findText(text, query).map(({ start, end }) => text.slice(start, end))

test('case and accents make no difference, in the text or in the question', () => {
  expect(found('João, JOAO, joa\u0303o', 'joão')).toEqual(['João', 'JOAO', 'joa\u0303o'])
  expect(found('Ação ñandú', 'ACAO')).toEqual(['Ação'])
})

test('a match stands at its place in the original, also after letters of two units', () => {
  expect(findText('👋 é x', 'x')).toEqual([{ start: 5, end: 6 }])
  expect(found('İstanbul', 'istan')).toEqual(['İstan'])
  expect(findText('joa\u0303o, x', 'x')).toEqual([{ start: 7, end: 8 }])
})

test('nothing, or an accent alone, is found nowhere', () => {
  expect(findText('abc', '')).toEqual([])
  expect(findText('e\u0301', '\u0301')).toEqual([])
})

test('matches do not overlap, and end at a limit', () => {
  expect(found('aaa', 'aa')).toEqual(['aa'])
  expect(findText('a'.repeat(5000), 'a')).toHaveLength(mostMatches)
})

test('signs of regular expressions are ordinary signs', () => {
  expect(found('a.b [0] (x)', '[0]')).toEqual(['[0]'])
})
