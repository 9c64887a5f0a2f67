import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { type Lesson, readCourse } from '@/lib/content/tree'
import { asFiles } from '../../exercise/start'
import { startOf } from '../../exercise/start-of'
import { outlineOf } from '../../lesson/outline'
import { partChoices } from '../../quiz/choice'
import { ClassExercise } from './class-exercise'
import { ClassQuiz } from './class-quiz'

const lessons = readCourse().flatMap((unit) => unit.lessons)

/** All that goes from the server into the page, as text. */
const given = (element: unknown): string => JSON.stringify(element)
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Sentences, files of the solution, and values of its workbench that differ from the start's. */
function secretsOf(lesson: Lesson, slug: string): string[] {
  const exercise = readExercise(lesson, slug, 'en')
  const start = JSON.stringify(startOf(exercise.start, exercise, 'en'))
  const solution = startOf(exercise.solution, exercise, 'en')
  const parts = [...Object.values(solution), ...Object.values(asFiles(solution))]
  const written = parts.map((part) => JSON.stringify(part) ?? '').filter((part) => !start.includes(part))
  const { explanation, hints } = exercise.messages
  // A short value may stand anywhere by chance.
  return [
    JSON.stringify(explanation),
    JSON.stringify(hints[2]),
    ...written.filter((part) => part.length > 20),
  ]
}

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: what a class’s page is given of an exercise does not solve it',
  (_, lesson) => {
    for (const slug of exerciseSlugs(lesson)) {
      const text = given(ClassExercise({ lesson, slug, locale: 'en', as: 'learner' }))
      const { title } = readExercise(lesson, slug, 'en').messages
      expect(text).toContain(inJson(title))
      expect(secretsOf(lesson, slug).filter((secret) => text.includes(secret))).toEqual([])
    }
  },
)

test('what a class’s page is given of a question says neither what is right nor why', async () => {
  let seen = 0
  for (const lesson of lessons) {
    const quizzes = outlineOf(await compileLesson(lesson, 'en')).filter(({ name }) => name === 'Quiz')
    for (const { props } of quizzes) {
      const text = given(
        ClassQuiz({ lesson: lesson.id, id: String(props.id), as: 'screen', children: props.children }),
      )
      expect(text).not.toContain('"answer"')
      for (const { id, why } of partChoices(props.children).choices) {
        expect(text).toContain(`"id":"${id}"`)
        expect(text).not.toContain(inJson(String(why)))
        seen += 1
      }
    }
  }
  expect(seen).toBeGreaterThan(80)
})
