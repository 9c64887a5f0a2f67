import { describe, expect, test } from 'vitest'
import { type Attempt, readAttempt } from '@/lib/content/attempt'
import { compileLesson } from '@/lib/content/compile'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { checkPlaced } from '@/lib/content/order-file'
import { type Lesson, readCourse } from '@/lib/content/tree'
import { locales } from '@/lib/i18n/locales'
import { wrongAnswers } from './wrong-answers'

const lessons = readCourse().flatMap((unit) => unit.lessons)
/** What a learner cannot change: of a design all but the choice, of an order the lines, of a flow who writes to it. */
function frameOf(way: Attempt, start: Attempt): unknown {
  if (way.kind === 'design') return { ...way.file, chosen: Object.keys(way.file.chosen) }
  if (way.kind === 'flow') return way.file.contacts
  if (way.kind === 'workflow') return [way.file.subscribed, way.file.parts]
  if (way.kind === 'order' && start.kind === 'order') checkPlaced('a way through it', way.file, start.file)
  return way.kind
}

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson: Lesson) => {
  test('compiles to the same steps in every language', async () => {
    const steps = await Promise.all(
      locales.map(async (l) => (await compileLesson(lesson, l)).steps.map((s) => s.id)),
    )
    expect(new Set(steps.map((ids) => ids.join(' '))).size).toBe(1)
  })

  test('covers the same rows and takes the same minutes in every language', () => {
    const { en, pt, es } = lesson.meta
    expect([pt.covers, es.covers]).toEqual([en.covers, en.covers])
    expect([pt.minutes, es.minutes]).toEqual([en.minutes, en.minutes])
  })

  describe.each(exerciseSlugs(lesson))('%s', (slug) => {
    test('every way through it is of one kind, with the same lines and in the same scene', () => {
      const { folder, start, solution, messages } = readExercise(lesson, slug, 'en')
      const wrong = wrongAnswers(folder).map((one) => readAttempt(one.folder, messages.texts))
      const ways = [solution, ...wrong]
      for (const way of ways) expect(frameOf(way, start)).toEqual(frameOf(start, start))
    })

    test('its sentences have the same reasons and places in every language', () => {
      const shapes = locales.map((locale) => {
        const { messages, lines } = readExercise(lesson, slug, locale)
        const { checks, fields, texts = {} } = messages
        const places = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(String).sort()
        const reasons = Object.entries(checks).map(([id, { fail }]) => [
          id,
          Object.entries(fail).map(([reason, text]) => [reason, places(text)]),
        ])
        return {
          reasons,
          lines: Object.keys(lines),
          texts: Object.keys(texts),
          fields: Object.entries(fields ?? {}).map(([f, { choices }]) => [f, Object.keys(choices ?? {})]),
        }
      })
      for (const shape of shapes) expect(shape).toEqual(shapes[0])
    })
  })
})
