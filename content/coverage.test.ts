import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { exerciseSlugs } from '@/lib/content/exercise'
import { courseRoot, type Lesson, parseContentJson, readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'

const rowSchema = z.strictObject({
  id: z.string().regex(/^[WDL]\d{2,3}$/),
  /** Slug of the unit that teaches it; others may take it up again. */
  unit: z.string(),
  title: z.string().min(1),
  /** Stands in a lesson that covers the row, in every language. */
  shows: z.string().min(1).optional(),
  optional: z.literal(true).optional(),
})

const rows = parseContentJson(z.array(rowSchema), join(courseRoot, 'coverage.json'), 'the rows to cover')
const lessons = readCourse().flatMap((unit) => unit.lessons)
const covering = (id: string, locale: Locale) =>
  lessons.filter(({ meta }) => meta[locale].covers.includes(id))
const named = ({ id, unit, title }: (typeof rows)[number]) => `${id} (${unit}): ${title}`
const isCovered = ({ id, unit }: (typeof rows)[number]) =>
  locales.every((locale) => covering(id, locale).some((lesson) => lesson.unit === unit))

function textOf(lesson: Lesson, locale: Locale): string {
  const messages = exerciseSlugs(lesson).map((slug) => `exercises/${slug}/messages.${locale}.json`)
  return [`lesson.${locale}.mdx`, ...messages]
    .map((file) => readFileSync(join(lesson.folder, file), 'utf8'))
    .join('\n')
}

test('no row stands twice', () => {
  const ids = rows.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('every row but the optional one is covered by a lesson of its unit, in every language', () => {
  const missing = rows.filter((row) => !row.optional && !isCovered(row))
  expect(missing.map(named)).toEqual([])
  expect([rows.length, rows.filter((row) => row.optional).length]).toEqual([228, 1])
})

test('a lesson covers rows that there are, each once', () => {
  const ids = new Set(rows.map(({ id }) => id))
  const wrong = lessons.flatMap(({ id, meta }) =>
    meta.en.covers
      .filter((row, index, all) => !ids.has(row) || all.indexOf(row) !== index)
      .map((row) => `${id}: ${row}`),
  )
  expect(wrong).toEqual([])
})

test('what a row is known by stands in a lesson that covers it, in every language', () => {
  const missing = rows.flatMap((row) =>
    locales
      .filter((locale) => {
        const covered = covering(row.id, locale)
        const { shows } = row
        if (shows === undefined || covered.length === 0) return false
        return !covered.some((lesson) => textOf(lesson, locale).includes(shows))
      })
      .map((locale) => `${named(row)}: “${row.shows}” in ${locale}`),
  )
  expect(missing).toEqual([])
})
