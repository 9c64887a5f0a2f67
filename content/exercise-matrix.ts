// What is asked of every exercise in one language: its start fails, its solution passes, each known wrong answer gets the sentence meant for it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readAttempt } from '@/lib/content/attempt'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { parseContentJson, readCourse } from '@/lib/content/tree'
import { htmlLang, type Locale } from '@/lib/i18n/locales'
import { type ExerciseDefinition, judge } from '@/lib/practice/check'
import { rehearse } from '@/lib/practice/rehearsal'
import { wrongAnswers } from './wrong-answers'

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

const lessons = readCourse().flatMap((unit) => unit.lessons)

export function exerciseMatrix(locale: Locale): void {
  const exercises = lessons.flatMap((lesson) =>
    exerciseSlugs(lesson).map((slug) => [`${lesson.id}/${slug}`, lesson, slug] as const),
  )
  describe.each(exercises)(`${locale} %s`, (_, lesson, slug) => {
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
        const { check, reason } = parseContentJson(expectation, join(folder, 'expect.json'), 'a wrong answer')
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
}
