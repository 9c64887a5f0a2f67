import { beliefsIn } from '@/lib/practice/misconceptions'
import type { PracticeSession } from '@/lib/practice/session'
import { loadChecks } from '../../exercise/check-modules'

/** Ids of the misconception cards that the work shows, without those whose traces the exercise laid out itself. */
export async function beliefsShown(session: PracticeSession, exercise: string): Promise<string[]> {
  const [evidence, { stages = [] }] = await Promise.all([session.evidence(), loadChecks(exercise)])
  return beliefsIn(evidence).flatMap(({ id }) => (stages.includes(id) ? [] : [id]))
}
