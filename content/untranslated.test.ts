import { expect, test } from 'vitest'
import { glossary } from '@/lib/content/glossary'
import { readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'
import { type LessonTree, lessonTrees } from './lesson-tree'
import en from './messages/en.json'
import es from './messages/es.json'
import pt from './messages/pt.json'
import { exercisePassages, lessonPassages, sentencesOf, textsIn } from './passages'
import { copiedSentences, foreignWords } from './untranslated'

interface Said {
  where: string
  text: string
}

const strings = (messages: object): Said[] => textsIn(messages).map(([where, text]) => ({ where, text }))

function saidIn({ lesson, locale, name, tree }: LessonTree): Said[] {
  const { title, summary } = lesson.meta[locale]
  return [
    ...[title, summary].map((text) => ({ where: `${name}, frontmatter`, text })),
    ...[...lessonPassages(tree), ...exercisePassages(lesson, locale)].map(({ where, text }) => ({
      where: `${name}, ${where}`,
      text,
    })),
  ]
}

const lessons = await lessonTrees()
const course = readCourse()
const interfaceTexts = { en: strings(en), pt: strings(pt), es: strings(es) }

const said = (locale: Locale): Said[] => [
  ...lessons.filter((lesson) => lesson.locale === locale).flatMap(saidIn),
  ...course.flatMap(({ slug, title, summary }) =>
    [title, summary].map((texts) => ({ where: slug, text: texts[locale] })),
  ),
  ...[...glossary().values()].map(({ id, definition }) => ({
    where: `term ${id}`,
    text: definition[locale],
  })),
]

test.each(['pt', 'es'] as const)('%s: no sentence of the course is still the English one', (locale) => {
  const english = new Set(said('en').flatMap(({ text }) => sentencesOf(text)))
  const copied = said(locale).flatMap(({ where, text }) =>
    copiedSentences(text, english).map((sentence) => `${where}: ${sentence}`),
  )
  expect(copied).toEqual([])
})

test.each(locales)('%s: no small word of another language stands in the course', (locale) => {
  const found = said(locale).flatMap(({ where, text }) =>
    foreignWords(text, locale).map((word) => `${where}: “${word}” in: ${text}`),
  )
  expect(found).toEqual([])
})

test.each(['pt', 'es'] as const)('%s: no sentence of the interface is still the English one', (locale) => {
  const english = new Set(interfaceTexts.en.flatMap(({ text }) => sentencesOf(text)))
  const copied = interfaceTexts[locale].flatMap(({ where, text }) =>
    copiedSentences(text, english).map((sentence) => `${where}: ${sentence}`),
  )
  expect(copied).toEqual([])
})

test('a sentence left in English is noticed, code and names in quotation marks are not', () => {
  expect(copiedSentences('Olá. Press Run first.', new Set(['Press Run first.']))).toEqual([
    'Press Run first.',
  ])
  expect(copiedSentences('□ “Simplify the call”', new Set(['□ “Simplify the call”']))).toEqual([])
  expect(foreignWords('Abra a página and leia ERROR_NOT_FOUND.', 'pt')).toEqual(['and'])
  expect(foreignWords('Es uma prueba: mudá-los, “não”.', 'es')).toEqual(['uma'])
})
