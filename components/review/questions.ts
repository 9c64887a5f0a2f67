import type { ReactNode } from 'react'
import { type CompiledLesson, compileLesson } from '@/lib/content/compile'
import type { CourseUnit, Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import type { ReviewQuestion } from '@/lib/progress/review'
import { outlineOf, type WrittenPart } from '../lesson/outline'
import { partChoices } from '../quiz/choice'
import type { QuizChoice } from '../quiz/quiz-card.client'

/** A question of a lesson, ready to be asked on another page. */
export interface AskedQuestion extends ReviewQuestion {
  /** The lesson's title, and the step where the question stands. */
  title: string
  href: string
  answer: string
  question: ReactNode
  choices: QuizChoice[]
}

const quizzesOf = (compiled: CompiledLesson): WrittenPart[] =>
  outlineOf(compiled).filter(({ name }) => name === 'Quiz')

/** The questions of a lesson by name only: enough to know which are due. */
export const questionsOf = (lesson: Lesson, compiled: CompiledLesson): ReviewQuestion[] =>
  quizzesOf(compiled).map(({ step, props }) => ({ id: `${lesson.id}/${props.id}`, lesson: lesson.id, step }))

function asked({ step, props }: WrittenPart, lesson: Lesson, locale: Locale): AskedQuestion {
  const { choices, question } = partChoices(props.children)
  return {
    id: `${lesson.id}/${props.id}`,
    lesson: lesson.id,
    step,
    title: lesson.meta[locale].title,
    href: `/${locale}/lessons/${lesson.id}#${step}`,
    answer: String(props.answer),
    question,
    choices: choices.map(({ id, why = '', children }) => ({ id, label: children, why })),
  }
}

/** Every question of the course, in reading order. */
export async function askedQuestions(course: CourseUnit[], locale: Locale): Promise<AskedQuestion[]> {
  const lessons = course.flatMap((unit) => unit.lessons)
  const quizzes = await Promise.all(
    lessons.map(async (lesson) =>
      quizzesOf(await compileLesson(lesson, locale)).map((quiz) => asked(quiz, lesson, locale)),
    ),
  )
  return quizzes.flat()
}
