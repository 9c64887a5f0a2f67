import { useState } from 'react'
import type { Run } from '@/lib/workflow/workflow'

/** The run that is shown: the newest, or an older one that was chosen since. */
export function useShownRun(runs: readonly Run[]): { run: Run | undefined; show: (id: string) => void } {
  const newest = runs.at(-1)
  const [chosen, setChosen] = useState<{ id: string; when: string | undefined }>()
  const older = chosen && chosen.when === newest?.id ? runs.find(({ id }) => id === chosen.id) : undefined
  return { run: older ?? newest, show: (id) => setChosen({ id, when: newest?.id }) }
}
