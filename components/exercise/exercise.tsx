import { type Attempt, entryFile, readExercise } from '@/lib/content/exercise'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { ExerciseIsland } from './exercise-island.client'
import type { Start } from './start'

interface Props {
  lesson: Lesson
  slug: string
  locale: Locale
}

const startOf = (attempt: Attempt): Start =>
  attempt.kind === 'code'
    ? { kind: 'code', files: attempt.files, entry: entryFile }
    : {
        kind: 'request',
        requests: attempt.file.requests,
        locked: attempt.file.locked,
        predict: attempt.file.predict,
      }

/** An exercise of the lesson's folder: task, workbench, checks, hints. */
export function Exercise({ lesson, slug, locale }: Props) {
  const { id, messages, start, solution } = readExercise(lesson, slug, locale)
  return <ExerciseIsland id={id} messages={messages} start={startOf(start)} solution={startOf(solution)} />
}
