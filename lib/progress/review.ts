// When a question comes back: on a steady rhythm, because even spacing teaches as well as a widening one.
import { type Day, daysAfter, localDay } from './day'
import { answersTo } from './history'
import type { Judged, Progress } from './schema'

export interface ReviewQuestion {
  /** `<unit>/<lesson>/<question>`. */
  id: string
  lesson: string
  /** The step it stands in. */
  step: string
}

/** In days; a question is settled after so many days in a row that began with a right answer. */
export const rhythm = { afterFirst: 2, afterWrong: 1, later: 4, rightDays: 3 } as const

export type Standing =
  /** Neither answered nor read. */
  { kind: 'unmet' } | { kind: 'waiting'; due: Day } | { kind: 'settled' }

/** A second try on the same day, with the reason just read, shows nothing about memory. */
function firstOfEachDay(answers: Judged[]): { day: Day; right: boolean }[] {
  const days = answers.map(({ at, right }) => ({ day: localDay(at), right }))
  return days.filter(({ day }, i) => day !== days[i - 1]?.day)
}

export function standingOf(question: ReviewQuestion, progress: Progress): Standing {
  const days = firstOfEachDay(answersTo(progress, question.id))
  const last = days.at(-1)
  if (last === undefined) {
    const read = progress.steps[question.lesson]?.[question.step]
    return read === undefined
      ? { kind: 'unmet' }
      : { kind: 'waiting', due: daysAfter(localDay(read), rhythm.afterFirst) }
  }
  const recent = days.slice(-rhythm.rightDays)
  if (recent.length === rhythm.rightDays && recent.every(({ right }) => right)) return { kind: 'settled' }
  const later = days.length === 1 ? rhythm.afterFirst : rhythm.later
  return { kind: 'waiting', due: daysAfter(last.day, last.right ? later : rhythm.afterWrong) }
}

export interface Review<Q> {
  /** The longest overdue first. */
  due: Q[]
  /** The next day something is due, and how much. */
  next?: { day: Day; count: number }
  /** Questions that were answered or read. */
  met: number
  settled: number
}

/** What is to be asked on this day. */
export function reviewOn<Q extends ReviewQuestion>(
  day: Day,
  questions: readonly Q[],
  progress: Progress,
): Review<Q> {
  const standings = questions.map((question) => ({ question, standing: standingOf(question, progress) }))
  const waiting = standings.flatMap(({ question, standing }) =>
    standing.kind === 'waiting' ? [{ question, due: standing.due }] : [],
  )
  waiting.sort((a, b) => a.due.localeCompare(b.due))
  const coming = waiting.filter(({ due }) => due > day)
  const [first] = coming
  const settled = standings.filter(({ standing }) => standing.kind === 'settled').length
  return {
    due: waiting.filter(({ due }) => due <= day).map(({ question }) => question),
    ...(first && { next: { day: first.due, count: coming.filter(({ due }) => due === first.due).length } }),
    met: waiting.length + settled,
    settled,
  }
}
