import type { CompiledLesson } from '@/lib/content/compile'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { readMisconceptions } from '@/lib/content/misconceptions'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { outlineOf, type WrittenPart } from '../../lesson/outline'
import { partChoices } from '../../quiz/choice'
import { eventNames } from '../../webhook-lab/event-names'
import { plainWords } from './plain-words'
import type { WallExercise, WallQuiz, WallStep, WallWords } from './wall-step'

function exerciseOf(lesson: Lesson, slug: string, locale: Locale): WallExercise[] {
  const { id, messages, again } = readExercise(lesson, slug, locale)
  const checks = Object.fromEntries(
    Object.entries(messages.checks).map(([check, { label }]) => [check, label]),
  )
  return [{ id, title: messages.title, checks }, ...(again ? exerciseOf(lesson, again, locale) : [])]
}

function quizOf(lesson: Lesson, { props }: WrittenPart): WallQuiz {
  const { choices, question } = partChoices(props.children)
  return {
    id: `${lesson.id}/${props.id}`,
    question: plainWords(question),
    choices: choices.map(({ id, children }) => ({ id, label: plainWords(children) })),
  }
}

/** The steps of a lesson with their exercises and questions, without solutions and without what is right. For the server only. */
export function wallSteps(lesson: Lesson, locale: Locale, compiled: CompiledLesson): WallStep[] {
  const written = outlineOf(compiled)
  const slugs = new Set(exerciseSlugs(lesson))
  return compiled.steps.map(({ id, title }) => {
    const here = written.filter(({ step }) => step === id)
    return {
      id,
      title,
      exercises: here
        .filter(({ name, props }) => name === 'Exercise' && slugs.has(String(props.slug)))
        .flatMap(({ props }) => exerciseOf(lesson, String(props.slug), locale)),
      quizzes: here.filter(({ name }) => name === 'Quiz').map((part) => quizOf(lesson, part)),
    }
  })
}

export const wallWords = (locale: Locale): WallWords => ({
  events: eventNames(locale),
  beliefs: Object.fromEntries([...readMisconceptions()].map(([id, { belief }]) => [id, belief[locale]])),
})
