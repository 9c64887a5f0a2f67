// Joins what two devices (or two tabs) know: nothing passed is lost, the newer draft wins and the older is kept.
import { mergeAnswers } from './history'
import type { Draft, ExerciseProgress, Progress } from './schema'

/** Drafts kept behind the current one. */
export const earlierDraftsKept = 5

function mergeRecords<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  both: (a: T, b: T) => T,
): Record<string, T> {
  const merged: Record<string, T> = { ...a }
  for (const [key, value] of Object.entries(b)) {
    const known = a[key]
    merged[key] = known === undefined ? value : both(known, value)
  }
  return merged
}

const earliest = (a: string, b: string) => (a < b ? a : b)
const newest = <T extends { at: string }>(a: T, b: T): T => (a.at >= b.at ? a : b)

const mergeExercises = (a: ExerciseProgress, b: ExerciseProgress): ExerciseProgress => {
  const seen = [a.solutionSeenAt, b.solutionSeenAt].filter((at) => at !== undefined).sort()[0]
  return {
    passed: mergeRecords(a.passed, b.passed, earliest),
    attempts: Math.max(a.attempts, b.attempts),
    hints: Math.max(a.hints, b.hints),
    ...(seen === undefined ? {} : { solutionSeenAt: seen }),
  }
}

export const sameFiles = (a: Record<string, string>, b: Record<string, string>): boolean => {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path])
}

/** The newer draft with the older one behind it, each text once. */
export function mergeDrafts(a: Draft, b: Draft): Draft {
  const all = [a, b, ...(a.earlier ?? []), ...(b.earlier ?? [])].sort((x, y) => y.at.localeCompare(x.at))
  const different = all.filter((d, i) => all.findIndex((other) => sameFiles(other.files, d.files)) === i)
  const [current = a, ...earlier] = different.map(({ at, files }) => ({ at, files }))
  return earlier.length === 0 ? current : { ...current, earlier: earlier.slice(0, earlierDraftsKept) }
}

/** Parts that older progress lacks stay absent until one side has them. */
const mergeOptional = <T>(a: T | undefined, b: T | undefined, both: (a: T, b: T) => T): T | undefined =>
  a === undefined || b === undefined ? (a ?? b) : both(a, b)

function mergeLater(a: Progress, b: Progress): Pick<Progress, 'history' | 'diagnostic' | 'misconceptions'> {
  const history = mergeOptional(a.history, b.history, (x, y) => mergeRecords(x, y, mergeAnswers))
  const diagnostic = mergeOptional(a.diagnostic, b.diagnostic, newest)
  const met = mergeOptional(a.misconceptions, b.misconceptions, (x, y) => mergeRecords(x, y, earliest))
  return {
    ...(history && { history }),
    ...(diagnostic && { diagnostic }),
    ...(met && { misconceptions: met }),
  }
}

export const mergeProgress = (a: Progress, b: Progress): Progress => ({
  version: a.version,
  steps: mergeRecords(a.steps, b.steps, (x, y) => mergeRecords(x, y, earliest)),
  exercises: mergeRecords(a.exercises, b.exercises, mergeExercises),
  answers: mergeRecords(a.answers, b.answers, newest),
  drafts: mergeRecords(a.drafts, b.drafts, mergeDrafts),
  places: mergeRecords(a.places, b.places, newest),
  ...mergeLater(a, b),
})
