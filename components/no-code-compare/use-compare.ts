import { useState } from 'react'
import { type Assumed, type ExampleId, usualAssumed } from '@/lib/cost/figures'
import type { Profile } from '@/lib/cost/profile'
import { progress as store } from '@/lib/progress/store'
import { type Compared, readCompared, writeCompared } from './kept-compare'

export interface CompareHandle extends Compared {
  change(profile: Partial<Profile>): void
  assume(id: ExampleId, value: number): void
  reset(): void
  /** Brings back the figures that were there before the last reset. */
  undo: (() => void) | undefined
}

/** @param drawn the profile of the learner's own workflow */
export function useCompare(id: string, drawn?: Profile): CompareHandle {
  const [compared, setCompared] = useState(() =>
    readCompared(store.get().progress.answers[id]?.choice, drawn),
  )
  const [before, setBefore] = useState<Assumed>()
  const put = (next: Compared) => {
    setCompared(next)
    store.recordAnswer(id, writeCompared(next))
  }
  const { profile, assumed } = compared
  return {
    ...compared,
    change: (changed) => put({ profile: { ...profile, ...changed }, assumed }),
    assume: (figure, value) => {
      setBefore(undefined)
      put({ profile, assumed: { ...assumed, [figure]: value } })
    },
    reset: () => {
      setBefore(assumed)
      put({ profile, assumed: usualAssumed })
    },
    undo:
      before &&
      (() => {
        setBefore(undefined)
        put({ profile, assumed: before })
      }),
  }
}
