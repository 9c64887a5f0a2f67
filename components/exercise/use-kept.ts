import { useRef, useState } from 'react'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'

type Files = Readonly<Record<string, string>>

interface KeptAs<Built> {
  read: (files: Files | undefined) => Built | undefined
  files: (built: Built) => Record<string, string>
}

/**
 * What a learner builds, kept as their draft. Read once a round: from there on it is what they have made of it here.
 * @param as stays the same
 */
export function useKept<Built extends object>(id: string, start: Built, as: KeptAs<Built>) {
  const known = useProgress().progress.drafts[id]
  const [{ built, round }, set] = useState(() => ({ built: as.read(known?.files) ?? start, round: 0 }))
  // Parts of it may change in one moment, each knowing only what was drawn last.
  const held = useRef({ built, files: known?.files ?? as.files(start) })
  const hold = (next: Built, files: Record<string, string>) => {
    held.current = { built: next, files }
  }
  const keep = (change: Partial<Built>) => {
    const next = { ...held.current.built, ...change }
    const files = as.files(next)
    store.saveDraft(id, files, held.current.files)
    hold(next, files)
    set({ built: next, round })
  }
  const replace = (files: Record<string, string>) => {
    const next = as.read(files) ?? start
    store.resetDraft(id, files)
    hold(next, files)
    set({ built: next, round: round + 1 })
  }
  return { built, round, earlier: known?.earlier, keep, startOver: () => replace(as.files(start)), replace }
}
