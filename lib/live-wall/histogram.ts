// How many learners fail which check of an exercise, and how many show which misconception.
import type { Learner } from './wall'

export interface Bar {
  id: string
  count: number
}

function bars(ids: Iterable<string>): Bar[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id, 'en'))
}

/** Of those who are not done yet: what still fails is what can still be helped. */
export function failingBars(learners: Iterable<Learner>, exercise: string): Bar[] {
  const ids = [...learners].flatMap(({ reports }) => {
    const report = reports.get(exercise)
    return report && report.state !== 'done' ? [...new Set(report.detail.failing)] : []
  })
  return bars(ids)
}

/** Of everybody: a belief that led astray once may do it again. */
export const beliefBars = (learners: Iterable<Learner>, exercise: string): Bar[] =>
  bars([...learners].flatMap(({ reports }) => [...new Set(reports.get(exercise)?.detail.beliefs)]))
