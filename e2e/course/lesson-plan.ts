// What a lesson asks of a learner, read from its folder: right answers, exercises, solutions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Exercise, exerciseSlugs, readExercise } from '../../lib/content/exercise'
import { type Lesson, readCourse } from '../../lib/content/tree'
import type { Locale } from '../course-pages'

export const lessons: readonly Lesson[] = readCourse().flatMap((unit) => unit.lessons)

export interface LessonPlan {
  lesson: Lesson
  /** Question → right choice. */
  answers: ReadonlyMap<string, string>
  exercises: ReadonlyMap<string, Exercise>
}

export function planOf(lesson: Lesson, locale: Locale): LessonPlan {
  const text = readFileSync(join(lesson.folder, `lesson.${locale}.mdx`), 'utf8')
  const questions = [...text.matchAll(/<Quiz id="([^"]+)" answer="([^"]+)">/g)]
  const exercises = exerciseSlugs(lesson).map((slug) => readExercise(lesson, slug, locale))
  return {
    lesson,
    answers: new Map(questions.map(([, id, answer]) => [`${lesson.id}/${id}`, answer ?? ''])),
    exercises: new Map(exercises.map((exercise) => [exercise.id, exercise])),
  }
}

const causes = 'mocks/webhooks/happenings/causes'

/** What the button of a happening says. */
export function happeningName(id: string, locale: Locale): string {
  const source = readFileSync(join(causes, `${id}.ts`), 'utf8')
  const [, names = ''] = /name: \{([^}]*)\}/.exec(source) ?? []
  const [, name] = new RegExp(`\\b${locale}: '([^']*)'`).exec(names) ?? []
  if (name === undefined) throw new Error(`${causes}/${id}.ts has no name in ${locale}`)
  return name
}
