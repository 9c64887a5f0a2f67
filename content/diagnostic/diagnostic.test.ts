import { expect, test } from 'vitest'
import { type DiagnosticTask, readDiagnostic } from '@/lib/content/diagnostic'
import { readCourse } from '@/lib/content/tree'
import { locales } from '@/lib/i18n/locales'

const lessons = readCourse().flatMap((unit) => unit.lessons.map(({ id }) => id))

/** All that must not depend on the language. */
const shape = ({ id, lesson, answer, choices, exhibit }: DiagnosticTask) => ({
  ...{ id, lesson, answer, choices: choices.map((choice) => choice.id) },
  exhibit:
    exhibit?.kind === 'log'
      ? [exhibit.columns.length, exhibit.rows.map(({ length }) => length)]
      : exhibit?.text,
})

test('the eight tasks are the same in every language', () => {
  const [en, ...others] = locales.map((locale) => readDiagnostic(locale).map(shape))
  for (const other of others) expect(other).toEqual(en)
})

test('each task belongs to a lesson that is there, each lesson has one at most, in the order of the course', () => {
  const order = readDiagnostic('en').map(({ lesson }) => lessons.indexOf(lesson))
  expect(order).not.toContain(-1)
  expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
})

test.each(locales)('%s: every task has its right answer once, and a log is a full table', (locale) => {
  for (const { id, answer, choices, exhibit } of readDiagnostic(locale)) {
    expect(
      choices.filter((choice) => choice.id === answer),
      id,
    ).toHaveLength(1)
    expect(new Set(choices.map((choice) => choice.label)).size, id).toBe(choices.length)
    if (exhibit?.kind === 'log')
      for (const row of exhibit.rows) expect(row, id).toHaveLength(exhibit.columns.length)
  }
})

test('the right answer does not always stand in the same place', () => {
  const places = readDiagnostic('en').map(({ answer, choices }) =>
    choices.findIndex(({ id }) => id === answer),
  )
  expect(new Set(places).size).toBeGreaterThanOrEqual(3)
})

test.each(locales)('%s: it is read and answered in about six minutes', (locale) => {
  const words = JSON.stringify(
    readDiagnostic(locale).map(({ choices, ...rest }) => [rest, choices.map((c) => c.label)]),
  ).split(/\s+/).length
  expect(words / 200).toBeLessThan(6)
})
