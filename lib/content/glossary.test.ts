import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folded } from '@/components/reference/matches'
import { type Locale, locales } from '@/lib/i18n/locales'
import { stepTexts } from '@/lib/search/plain-text'
import { glossary, readGlossary, sortedTerms, type Term } from './glossary'
import { type TemporaryCourse, temporaryCourse } from './temporary-course'
import { readCourse } from './tree'

const terms = [...glossary().values()]
const lessons = readCourse().flatMap((unit) => unit.lessons)
const sourceOf = (folder: string, locale: Locale) =>
  readFileSync(join(folder, `lesson.${locale}.mdx`), 'utf8')
const sentences = (text: string) => text.split(/(?<=[.!?:;])\s+/)

/** Words that the lessons of some language say in other words, as a person would. */
const paraphrased = new Set([
  'backoff',
  'duplicate',
  'field-mask',
  'native-integration',
  'request-body',
  'timeout',
])

/** The word in any of its forms: endings may differ. */
const anyForm = (word: string) =>
  new RegExp(
    folded(word)
      .split(/[ -]/)
      .map((part) => (part.length > 3 ? `${part.slice(0, -2)}\\p{L}*` : `${part}s?`))
      .join('[ -]'),
    'u',
  )

test('a term is taught in a lesson that there is', () => {
  const ids = new Set(lessons.map(({ id }) => id))
  expect(terms.filter(({ lesson }) => lesson !== undefined && !ids.has(lesson)).map(({ id }) => id)).toEqual(
    [],
  )
})

test('no sentence of a definition is longer than 30 words, and each ends as a sentence does', () => {
  const all = terms.flatMap(({ definition }) => Object.values(definition))
  expect(all.flatMap(sentences).filter((sentence) => sentence.split(/\s+/).length > 30)).toEqual([])
  expect(all.filter((text) => !/[.!?]$/.test(text))).toEqual([])
})

test.each(locales)('%s: no two terms are the same word', (locale) => {
  const words = terms.map(({ term }) => folded(term[locale]))
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

test.each(locales)('%s: every term occurs in a lesson, or is said there in other words', (locale) => {
  const steps = lessons.flatMap(({ folder }) => stepTexts(sourceOf(folder, locale)))
  const text = folded(steps.map((step) => `${step.title} ${step.text}`).join('\n'))
  const unused = terms.filter(({ term }) => !anyForm(term[locale]).test(text)).map(({ id }) => id)
  expect(unused.filter((id) => !paraphrased.has(id))).toEqual([])
})

test('every <Term> of a lesson names a term, and stands in prose', () => {
  const wrong = lessons.flatMap(({ id, folder }) =>
    locales.flatMap((locale) => {
      const source = sourceOf(folder, locale)
      const unknown = [...source.matchAll(/<Term\b[^>]*?id="([^"]*)"/g)].filter(
        ([, term = '']) => !glossary().has(term),
      )
      // A button within a link, a label or another button answers to nobody.
      const misplaced = source.match(
        /^#.*<Term\b.*$|\[[^\]\n]*<Term\b.*$|<Choice\b(?:(?!<\/Choice>).)*<Term\b/gm,
      )
      return [...unknown.map(([text]) => text), ...(misplaced ?? [])].map(
        (text) => `${id} ${locale}: ${text}`,
      )
    }),
  )
  expect(wrong).toEqual([])
})

test('terms stand in the order of the reader’s alphabet', () => {
  const named = (es: string): Term => ({
    id: es,
    term: { en: es, pt: es, es },
    definition: { en: '', pt: '', es: '' },
    also: {},
    see: [],
  })
  const words = sortedTerms(['zona', 'árbol', 'API', 'balanza'].map(named), 'es').map(({ id }) => id)
  expect(words).toEqual(['API', 'árbol', 'balanza', 'zona'])
})

let course: TemporaryCourse
beforeEach(() => {
  course = temporaryCourse()
})
afterEach(() => course.remove())

const words = { en: 'word', pt: 'palavra', es: 'palabra' }
const read = (file: string, value: unknown) => {
  course.write(`glossary/${file}`, JSON.stringify(value))
  return () => readGlossary(join(course.root, 'glossary'))
}

test('a term without one of the languages stops with the key', () => {
  const { es, ...rest } = words
  expect(read('word.json', { term: rest, definition: words })).toThrow(/word\.json: "term\.es"/)
})

test('a term that leads nowhere stops with the lost name', () => {
  expect(read('word.json', { term: words, definition: words, see: ['wrod'] })).toThrow(
    /word\.json: "see" names wrod/,
  )
})

test.each(['word-2.json', 'content.json'])('%s is no name for a term', (file) => {
  expect(read(file, { term: words, definition: words })).toThrow(/Rename it, e\.g\. "path-parameter\.json"/)
})
