import { readExercise } from '@/lib/content/exercise'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { TakeHome } from '../kit/take-home'
import { Again } from './again'
import { ExerciseIsland } from './exercise-island.client'
import { KindMessages } from './kind-messages'
import { startOf } from './start-of'

interface Props {
  lesson: Lesson
  slug: string
  locale: Locale
  /** Done again for the same skill: hints come after a first attempt only. */
  alone?: boolean
}

/** An exercise of the lesson's folder: task, workbench, checks, hints; and once it is passed, the same without looking. */
export function Exercise({ lesson, slug, locale, alone }: Props) {
  const exercise = readExercise(lesson, slug, locale)
  const { id, kind, messages, start, solution, again } = exercise
  const island = (
    <KindMessages kind={kind}>
      <ExerciseIsland
        id={id}
        messages={messages}
        start={startOf(start, exercise, locale)}
        solution={startOf(solution, exercise, locale)}
        alone={alone}
      >
        <TakeHome lesson={lesson} slug={slug} locale={locale} title={messages.title} />
      </ExerciseIsland>
    </KindMessages>
  )
  if (again === undefined) return island
  return (
    <>
      {island}
      <Again after={id} checks={Object.keys(messages.checks)} id={`${lesson.id}/${again}`}>
        <Exercise lesson={lesson} slug={again} locale={locale} alone />
      </Again>
    </>
  )
}
