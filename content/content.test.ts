import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Attempt, readAttempt } from '@/lib/content/attempt'
import { compileLesson } from '@/lib/content/compile'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { checkPlaced } from '@/lib/content/order-file'
import { type Lesson, parseContentJson, readCourse } from '@/lib/content/tree'
import { htmlLang, locales } from '@/lib/i18n/locales'
import { type ExerciseDefinition, judge } from '@/lib/practice/check'
import { rehearse } from '@/lib/practice/rehearsal'

const lessons = readCourse().flatMap((unit) => unit.lessons)
const checkModules = import.meta.glob<{ default: ExerciseDefinition }>('./*/*/exercises/*/check.ts')
const expectation = z.strictObject({ check: z.string(), reason: z.string() })

function definitionOf(folder: string): Promise<ExerciseDefinition> {
  const path = Object.keys(checkModules).find((key) =>
    folder.endsWith(key.slice(1).replace(/\/check\.ts$/, '')),
  )
  const load = path === undefined ? undefined : checkModules[path]
  if (load === undefined) throw new Error(`Failed to find the checks of ${folder}`)
  return load().then((module) => module.default)
}

/** What a learner cannot change: of a design all but the choice, of an order the lines, of a flow who writes to it. */
function frameOf(way: Attempt, start: Attempt): unknown {
  if (way.kind === 'design') return { ...way.file, chosen: Object.keys(way.file.chosen) }
  if (way.kind === 'flow') return way.file.contacts
  if (way.kind === 'workflow') return [way.file.subscribed, way.file.parts]
  if (way.kind === 'order' && start.kind === 'order') checkPlaced('a way through it', way.file, start.file)
  return way.kind
}

const wrongAnswers = (folder: string) => {
  const wrong = join(folder, 'wrong')
  return existsSync(wrong) ? readdirSync(wrong).map((name) => ({ name, folder: join(wrong, name) })) : []
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
    describe.each(locales)('%s', (locale) => {
      const exercise = readExercise(lesson, slug, locale)

      test('has a sentence for every check, and no more', async () => {
        const { checks } = await definitionOf(exercise.folder)
        expect(Object.keys(exercise.messages.checks)).toEqual(checks.map(({ id }) => id))
      })

      test('its start fails', async () => {
        const verdicts = judge(
          await definitionOf(exercise.folder),
          await rehearse(exercise.start, htmlLang[locale]),
        )
        expect([...verdicts.values()].some((verdict) => !verdict.pass)).toBe(true)
      })

      test('its solution passes every check', async () => {
        const evidence = await rehearse(exercise.solution, htmlLang[locale])
        const verdicts = judge(await definitionOf(exercise.folder), evidence)
        expect([...verdicts].filter(([, verdict]) => !verdict.pass)).toEqual([])
      })

      test('has at least two known wrong answers', () => {
        expect(wrongAnswers(exercise.folder).length).toBeGreaterThanOrEqual(2)
      })

      test.each(wrongAnswers(exercise.folder))(
        '$name fails with the message meant for it',
        async ({ folder }) => {
          const { check, reason } = parseContentJson(
            expectation,
            join(folder, 'expect.json'),
            'a wrong answer',
          )
          const verdicts = judge(
            await definitionOf(exercise.folder),
            await rehearse(readAttempt(folder, exercise.messages.texts), htmlLang[locale]),
          )
          expect(verdicts.get(check)).toMatchObject({ pass: false, reason })
          expect(exercise.messages.checks[check]?.fail[reason]).toBeDefined()
        },
      )

      test('every reason a check can give has its sentence, and every sentence a reason', () => {
        const source = readFileSync(join(exercise.folder, 'check.ts'), 'utf8').replace(/=== '[^']*'/g, '')
        const literals = (text: string) =>
          [...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map((match) => match[1])
        const given = [...source.matchAll(/\bfail\(([^,)]*)/g)].flatMap(([, argument]) =>
          literals(argument ?? ''),
        )
        const written = Object.values(exercise.messages.checks).flatMap(({ fail }) => Object.keys(fail))
        expect(new Set(written)).toEqual(new Set(given))
      })
    })

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
