import { useEffect, useState } from 'react'
import { beliefsIn, type Found } from '@/lib/practice/misconceptions'
import type { PracticeSession } from '@/lib/practice/session'
import { useProgress } from '../shell/use-progress.client'

/** Of an exercise that lays out traces itself, which ones. */
async function stagedIn(exercise: string | undefined): Promise<readonly string[]> {
  if (exercise === undefined) return []
  const { loadChecks } = await import('../exercise/check-modules')
  return (await loadChecks(exercise)).stages ?? []
}

/** Beliefs that the session's evidence shows, looked for each time `after` is another one; without those put away. */
export function useBeliefs(session: PracticeSession, after: unknown, exercise?: string): readonly Found[] {
  const { misconceptions = {} } = useProgress().progress
  const [found, setFound] = useState<{ after: unknown; beliefs: readonly Found[] }>()
  useEffect(() => {
    let isLeft = false
    const look = async () => {
      const [evidence, staged] = await Promise.all([session.evidence(), stagedIn(exercise)])
      const beliefs = beliefsIn(evidence).filter(({ id }) => !staged.includes(id))
      if (!isLeft) setFound({ after, beliefs })
    }
    look().catch(() => undefined)
    return () => {
      isLeft = true
    }
  }, [session, after, exercise])
  if (found === undefined || found.after !== after) return []
  return found.beliefs.filter(({ id }) => misconceptions[id] === undefined)
}
