import { type Attempt, entryFile, readExercise } from '@/lib/content/exercise'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { eventNames } from '../webhook-lab/event-names'
import { LabMessages } from '../webhook-lab/lab-messages'
import type { LabStart } from '../webhook-lab/lab-start'
import { ExerciseIsland } from './exercise-island.client'
import type { Start } from './start'

interface Props {
  lesson: Lesson
  slug: string
  locale: Locale
}

function startOf(attempt: Attempt, locale: Locale): Start {
  if (attempt.kind === 'code') return { kind: 'code', files: attempt.files, entry: entryFile }
  if (attempt.kind === 'webhook') return { kind: 'webhook', lab: labStart(attempt, locale) }
  const { requests, locked, predict } = attempt.file
  return { kind: 'request', requests, locked, predict }
}

function labStart({ lab, files }: Extract<Attempt, { kind: 'webhook' }>, locale: Locale): LabStart {
  const { does, answers: _answers, ...start } = lab
  // A solution says what was subscribed among the things that were done.
  const done = does.find((act) => 'subscribe' in act)
  const handler = Object.keys(files).length > 0 ? files : undefined
  return {
    ...start,
    subscription: done?.subscribe ?? start.subscription,
    handler,
    events: eventNames(locale),
  }
}

/** An exercise of the lesson's folder: task, workbench, checks, hints. */
export function Exercise({ lesson, slug, locale }: Props) {
  const { id, messages, start, solution } = readExercise(lesson, slug, locale)
  const island = (
    <ExerciseIsland
      id={id}
      messages={messages}
      start={startOf(start, locale)}
      solution={startOf(solution, locale)}
    />
  )
  return start.kind === 'webhook' ? <LabMessages>{island}</LabMessages> : island
}
