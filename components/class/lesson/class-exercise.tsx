import { readExercise } from '@/lib/content/exercise'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import type { As } from '@/lib/live/knock'
import { Again } from '../../exercise/again'
import { KindMessages } from '../../exercise/kind-messages'
import { startOf } from '../../exercise/start-of'
import { ClassExerciseIsland } from './class-exercise-island.client'
import { ClassWords } from './class-words'

interface Props {
  lesson: Lesson
  slug: string
  locale: Locale
  as: As
}

/** An exercise in a class: of what solves it, nothing leaves the server before it is revealed. */
export function ClassExercise({ lesson, slug, locale, as }: Props) {
  const exercise = readExercise(lesson, slug, locale)
  const { id, kind, start, again } = exercise
  const { title, task, checks, fields, hints } = exercise.messages
  // The third hint is a part of the solution.
  const [concept, where] = hints
  const messages = { title, task, checks, fields }
  const work = (
    <ClassExerciseIsland
      id={id}
      messages={messages}
      hints={[concept, where]}
      start={startOf(start, exercise, locale)}
      as={as}
    />
  )
  const island = (
    <KindMessages kind={kind}>{kind === 'webhook' ? <ClassWords>{work}</ClassWords> : work}</KindMessages>
  )
  if (again === undefined || as !== 'learner') return island
  return (
    <>
      {island}
      <Again after={id} checks={Object.keys(checks)} id={`${lesson.id}/${again}`}>
        <ClassExercise lesson={lesson} slug={again} locale={locale} as={as} />
      </Again>
    </>
  )
}
