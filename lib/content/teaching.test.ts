import { expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { compileLesson } from './compile'
import { readTeaching } from './teaching'
import { findLesson, readCourse } from './tree'

function lessonOf(id: string) {
  const found = findLesson(readCourse(), id)
  if (!found) throw new Error(`Failed to find ${id}`)
  return found.lesson
}

test('a lesson tells its teacher the same in every language, step by step', async () => {
  const lesson = lessonOf('webhooks/verify-signatures')
  const [en, pt, es] = await Promise.all(locales.map((locale) => readTeaching(lesson, locale)))
  const minutes = (teaching: typeof en) =>
    Object.entries(teaching?.notes ?? {}).map(([step, of]) => [step, of.minutes])
  expect(minutes(en).length).toBeGreaterThan(4)
  for (const other of [pt, es]) {
    expect(minutes(other)).toEqual(minutes(en))
    expect(Object.values(other?.keys ?? {}).map(({ right }) => right)).toEqual(
      Object.values(en?.keys ?? {}).map(({ right }) => right),
    )
    expect(other?.notes.goal?.html).not.toBe(en?.notes.goal?.html)
  }
  expect(en?.notes.look?.html).toMatch(/^<p>.*<code>===<\/code>.*<\/p>$/)
})

test('steps are those of the page, and notes belong to one of them', async () => {
  for (const id of ['webhooks/verify-signatures', 'apis/http-methods']) {
    const lesson = lessonOf(id)
    const { steps, notes } = await readTeaching(lesson, 'en')
    expect(steps).toEqual((await compileLesson(lesson, 'en')).steps)
    expect(steps.map((step) => step.id)).toEqual(expect.arrayContaining(Object.keys(notes)))
  }
})

test('a key names the right choice and says of each choice why', async () => {
  const { keys } = await readTeaching(lessonOf('webhooks/verify-signatures'), 'en')
  expect(Object.keys(keys)).toContain('sudden-401')
  for (const { right, whys } of Object.values(keys)) {
    expect(Object.keys(whys)).toEqual(expect.arrayContaining(right))
    expect(Object.values(whys).filter((why) => why.length < 10)).toEqual([])
  }
})
