import { Children, isValidElement, type ReactNode } from 'react'
import { type CompiledLesson, compileLesson } from '@/lib/content/compile'
import { readExercise } from '@/lib/content/exercise'
import type { CourseUnit, Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { outlineOf } from '../../lesson/outline'
import { partChoices } from '../../quiz/choice'
import type { DeckLesson } from './deck-position'
import { type Block, screensOf } from './fragments'

/** A lesson's text holds them, a class's screen does not. */
const unseen: ReadonlySet<string> = new Set(['Notes', 'Handout'])

/** Parts of the text that are written as text: everything else that has a name is worked on. */
const textual: ReadonlySet<string> = new Set(['Aside', 'Misconception', 'Method', 'Pull', 'Push', 'Term'])

function blockOf(child: ReactNode, names: Map<unknown, string>): Block {
  if (!isValidElement<object>(child)) return typeof child === 'string' && child.trim() ? 'text' : 'nothing'
  if (child.type === 'h3') return 'heading'
  const name = names.get(child.props)
  if (name === undefined || textual.has(name)) return 'text'
  return unseen.has(name) ? 'nothing' : 'part'
}

/** Screens of each step, in order. */
export function screenCounts(compiled: CompiledLesson): number[] {
  const written = outlineOf(compiled)
  // The parts are written in the text by their props: the same objects that the steps hold.
  const names = new Map<unknown, string>(written.map(({ props, name }) => [props, name]))
  return written
    .filter(({ name }) => name === 'Step')
    .map(
      ({ props }) => screensOf(Children.toArray(props.children).map((child) => blockOf(child, names))).length,
    )
}

function exercisesIn(compiled: CompiledLesson, lesson: Lesson, locale: Locale) {
  const written = outlineOf(compiled).filter(({ name }) => name === 'Exercise')
  return written.map(({ step, props }) => {
    const { id, messages } = readExercise(lesson, String(props.slug), locale)
    return { step, exercise: { id, title: messages.title } }
  })
}

function questionsIn(compiled: CompiledLesson, lesson: Lesson) {
  const written = outlineOf(compiled).filter(({ name }) => name === 'Quiz')
  return written.map(({ step, props }) => ({
    step,
    question: {
      id: `${lesson.id}/${props.id}`,
      choices: partChoices(props.children).choices.map(({ id }) => id),
    },
  }))
}

async function deckLesson(lesson: Lesson, locale: Locale): Promise<DeckLesson> {
  const compiled = await compileLesson(lesson, locale)
  const counts = screenCounts(compiled)
  const exercises = exercisesIn(compiled, lesson, locale)
  const questions = questionsIn(compiled, lesson)
  const { title, minutes } = lesson.meta[locale]
  return {
    id: lesson.id,
    title,
    minutes,
    steps: compiled.steps.map((step, index) => ({
      ...step,
      screens: counts[index] ?? 1,
      exercises: exercises.filter((each) => each.step === step.id).map(({ exercise }) => exercise),
      questions: questions.filter((each) => each.step === step.id).map(({ question }) => question),
    })),
  }
}

/** Every lesson with its steps and how many screens each takes: what a trainer's page and phone steer by. */
export const deckOf = (course: CourseUnit[], locale: Locale): Promise<DeckLesson[]> =>
  Promise.all(course.flatMap((unit) => unit.lessons).map((lesson) => deckLesson(lesson, locale)))
