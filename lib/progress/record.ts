// What a learner really did, lesson by lesson, as the certificate tells it.
import type { Progress } from './schema'

export interface TaughtExercise {
  /** `<unit>/<lesson>/<exercise or part>`. */
  id: string
  title: string
  href: string
  checks: number
}

export interface TaughtLesson {
  id: string
  title: string
  href: string
  exercises: TaughtExercise[]
}

export interface LessonRecord {
  lesson: TaughtLesson
  passed: number
  /** Times Check was pressed, in all exercises together. */
  attempts: number
  hints: number
  solutions: number
  /** Exercises with checks that have not passed yet. */
  left: TaughtExercise[]
  /** When the last of its checks passed; undefined while something is left. */
  doneAt?: string
}

const momentsOf = (progress: Progress, id: string): string[] =>
  Object.values(progress.exercises[id]?.passed ?? {})

export function recordOf(lesson: TaughtLesson, progress: Progress): LessonRecord {
  const { exercises } = lesson
  const known = exercises.flatMap(({ id }) => progress.exercises[id] ?? [])
  const left = exercises.filter(({ id, checks }) => momentsOf(progress, id).length < checks)
  const doneAt = exercises
    .flatMap(({ id }) => momentsOf(progress, id))
    .sort()
    .at(-1)
  return {
    lesson,
    left,
    passed: exercises.length - left.length,
    attempts: known.reduce((sum, { attempts }) => sum + attempts, 0),
    hints: known.reduce((sum, { hints }) => sum + hints, 0),
    solutions: known.filter(({ solutionSeenAt }) => solutionSeenAt !== undefined).length,
    ...(left.length === 0 && doneAt !== undefined ? { doneAt } : {}),
  }
}

/** @returns when the whole course was done, or undefined while something is left */
export function completedAt(records: readonly LessonRecord[]): string | undefined {
  if (records.length === 0 || records.some(({ left }) => left.length > 0)) return undefined
  return records
    .flatMap(({ doneAt }) => doneAt ?? [])
    .sort()
    .at(-1)
}
