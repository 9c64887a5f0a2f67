import { expect, test } from 'vitest'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'
import { lessonTrees } from './lesson-tree'
import { exercisePassages } from './passages'
import { sameCode, skeletonOf } from './skeleton'

const translations: Locale[] = locales.filter((locale) => locale !== 'en')
const lessons = readCourse().flatMap((unit) => unit.lessons)
const skeletons = new Map((await lessonTrees()).map(({ name, tree }) => [name, skeletonOf(tree)]))

/** @returns what either list has more of than the other, marked with the language that has it */
function differences(locale: Locale, english: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  const missing = english.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [...missing.map((line) => `only en: ${line}`), ...left.map((line) => `only ${locale}: ${line}`)]
}

/** Code and places of a message. A word that stands in other code of it may be repeated to explain it. */
function codeIn(text: string): string[] {
  const found = [...new Set(text.match(/`[^`]*`|\{[a-z]+\}/gi) ?? [])].map(sameCode)
  const within = (code: string) =>
    found.some((other) => other !== code && other.includes(code.replaceAll('`', '')))
  return found.filter((code) => !within(code)).sort()
}

/** Messages by key: how many lines, and what code and places stand in each. */
function messageSkeleton(lesson: (typeof lessons)[number], locale: Locale): string[] {
  return exercisePassages(lesson, locale).map(({ where, text }) => [where, ...codeIn(text)].join(' '))
}

test.each(lessons.map(({ id }) => id))(
  '%s has the same steps, parts, questions, tables and code in every language',
  (id) => {
    const english = skeletons.get(`${id} en`) ?? []
    for (const locale of translations) {
      const other = skeletons.get(`${id} ${locale}`) ?? []
      expect(differences(locale, english, other)).toEqual([])
      expect(other).toEqual(english)
    }
  },
)

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: its exercises say the same with the same code in every language',
  (_, lesson) => {
    const english = messageSkeleton(lesson, 'en')
    for (const locale of translations)
      expect(differences(locale, english, messageSkeleton(lesson, locale))).toEqual([])
  },
)

test('answer fields, their choices and hints are the same in every language', () => {
  const shapeOf = (lesson: (typeof lessons)[number], slug: string, locale: Locale) => {
    const { fields = {}, checks, hints } = readExercise(lesson, slug, locale).messages
    const choices = Object.entries(fields).map(([id, field]) => [id, ...Object.keys(field.choices ?? {})])
    const reasons = Object.entries(checks).map(([id, { fail }]) => [id, ...Object.keys(fail)])
    return { choices, reasons, hints: hints.length }
  }
  for (const lesson of lessons)
    for (const slug of exerciseSlugs(lesson))
      for (const locale of translations)
        expect(shapeOf(lesson, slug, locale), `${lesson.id} ${slug} ${locale}`).toEqual(
          shapeOf(lesson, slug, 'en'),
        )
})

test('a difference names the language that has more', () => {
  expect(differences('es', ['a', 'b', 'b'], ['b', 'c'])).toEqual(['only en: a', 'only en: b', 'only es: c'])
})
