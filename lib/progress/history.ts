// The answers given to one question, in the order they were given.
import type { Judged, Progress } from './schema'

/** Older ones say nothing any more about what somebody knows. */
export const historyLength = 20

/** @returns oldest first; a question answered before histories were kept has its last answer */
export function answersTo(progress: Progress, id: string): Judged[] {
  const kept = progress.history?.[id]
  if (kept !== undefined) return kept
  const { at, right } = progress.answers[id] ?? {}
  return at === undefined || right === undefined ? [] : [{ at, right }]
}

/** Two histories of one question as one. */
export function mergeAnswers(a: Judged[], b: Judged[]): Judged[] {
  const all = [...a, ...b].sort((x, y) => x.at.localeCompare(y.at))
  return all.filter(({ at }, i) => at !== all[i - 1]?.at).slice(-historyLength)
}
