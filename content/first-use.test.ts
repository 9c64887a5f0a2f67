import { expect, test } from 'vitest'
import { glossary, type Term } from '@/lib/content/glossary'
import { readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'
import { lessonTrees } from './lesson-tree'
import { exercisePassages, lessonPassages, type Passage } from './passages'

/** Terms with an everyday meaning that is enough until their lesson sharpens it. */
const everyday: ReadonlySet<string> = new Set([
  'agent',
  'attempt',
  'contact',
  'delivery',
  'documentation',
  'duplicate',
  'event',
  'message-template',
  'notification',
  'real-time',
  'receiver',
  'safe',
  'secret',
  'sequence',
  'session',
  'subscription',
  'tag',
  'team',
])

const order = readCourse().flatMap((unit) => unit.lessons.map(({ id }) => id))
const terms = [...glossary().values()]

/** What readers meet in a lesson, in the order they meet it; exercises, which stand on the page, come after it. */
const readings = (await lessonTrees()).map(({ lesson, locale, tree }) => ({
  id: lesson.id,
  locale,
  passages: [...lessonPassages(tree), ...exercisePassages(lesson, locale)].filter(
    ({ kind }) => kind === 'prose' || kind === 'message',
  ),
}))

/** Code, and names of things on the screen in quotation marks, are no words of the sentence. */
const spoken = (text: string) => text.replace(/`[^`]*`|“[^”]*”/g, ' ')

/** The term with its plurals, as a word by itself; a word in capitals only so. */
function patternOf(term: Term, locale: Locale): RegExp {
  const words = term.term[locale].split(' ').map((word) => `${word}(?:e?s)?`)
  const capitals = term.term[locale] === term.term[locale].toUpperCase()
  return new RegExp(`(?<![\\p{L}-])${words.join('\\s')}(?![\\p{L}-])`, capitals ? 'u' : 'iu')
}

/** The text without longer terms that hold this one: a “Call Webhook card” is no card. */
function withoutLonger(text: string, term: Term, locale: Locale): string {
  const word = term.term[locale].toLowerCase()
  return terms
    .filter(({ id, term: other }) => id !== term.id && other[locale].toLowerCase().includes(word))
    .reduce((rest, other) => rest.replace(new RegExp(patternOf(other, locale), 'giu'), ' '), text)
}

interface FirstUse {
  lesson: string
  passage: Passage
  /** Whether it stands out there, as a word does that is explained. */
  shown: boolean
}

function firstUse(term: Term, locale: Locale): FirstUse | undefined {
  const pattern = patternOf(term, locale)
  const has = (text: string) => pattern.test(withoutLonger(spoken(text), term, locale))
  for (const { id, passages } of readings.filter((reading) => reading.locale === locale)) {
    const passage = passages.find(({ text }) => has(text))
    if (passage) return { lesson: id, passage, shown: has(passage.standsOut) }
  }
  return undefined
}

test.each(locales)('%s: a term is used only from the place on where it is explained', (locale) => {
  const early = terms
    .filter(({ id, lesson }) => lesson !== undefined && !everyday.has(id))
    .flatMap((term) => {
      const first = firstUse(term, locale)
      if (!first || first.shown || order.indexOf(first.lesson) >= order.indexOf(term.lesson ?? '')) return []
      const { lesson, passage } = first
      return [`“${term.term[locale]}” (${term.lesson}) in ${lesson}, ${passage.where}: ${passage.text}`]
    })
  expect(early).toEqual([])
})

test('an everyday word is a term of the glossary', () => {
  const ids = new Set(terms.map(({ id }) => id))
  expect([...everyday].filter((id) => !ids.has(id))).toEqual([])
})
