// How far a learner is, counted in passed checks.
import type { Progress } from './schema'

export interface Completion {
  passed: number
  total: number
}

/** @param checks exercise id → how many checks it has */
export function completionOf(progress: Progress, checks: Record<string, number>): Completion {
  const counts = Object.entries(checks).map(([id, total]) => ({
    total,
    passed: Math.min(total, Object.keys(progress.exercises[id]?.passed ?? {}).length),
  }))
  return {
    passed: counts.reduce((sum, c) => sum + c.passed, 0),
    total: counts.reduce((sum, c) => sum + c.total, 0),
  }
}
