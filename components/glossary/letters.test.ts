import { expect, test } from 'vitest'
import { glossary, type Term } from '@/lib/content/glossary'
import { locales } from '@/lib/i18n/locales'
import { byLetter, letterId } from './letters'

const named = (es: string): Term => ({
  id: es,
  term: { en: es, pt: es, es },
  definition: { en: '', pt: '', es: '' },
  also: {},
  see: [],
})

test.each(locales)('%s: every term stands under one letter, and letters follow each other', (locale) => {
  const letters = byLetter(glossary().values(), locale)
  expect(letters.flatMap(({ terms }) => terms)).toHaveLength(glossary().size)
  const names = letters.map(({ letter }) => letter)
  expect(names).toEqual([...new Set(names)].sort())
})

test('neither an accent nor a small letter makes a letter of its own', () => {
  const letters = byLetter(['árbol', 'zona', 'API', 'balanza'].map(named), 'es')
  expect(letters.map(({ letter, terms }) => [letter, terms.map(({ id }) => id).join(' ')])).toEqual([
    ['A', 'API árbol'],
    ['B', 'balanza'],
    ['Z', 'zona'],
  ])
  expect(letters.map(({ letter }) => letterId(letter))).toEqual(['letter-a', 'letter-b', 'letter-z'])
})

test('no letter has the anchor of a term', () => {
  const anchors = locales.flatMap((locale) =>
    byLetter(glossary().values(), locale).map(({ letter }) => letterId(letter)),
  )
  expect(anchors.filter((anchor) => glossary().has(anchor))).toEqual([])
})
