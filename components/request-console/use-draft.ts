import { useCallback, useEffect, useRef, useState } from 'react'
import { type Locks, lockedTo, withinLocks } from './locks'
import { type DraftPreset, draftFrom, type RequestDraft } from './request-draft'

const pause = 250

interface Options {
  preset: DraftPreset
  kept?: RequestDraft
  locks: Locks
  onDraft: (draft: RequestDraft) => void
}

/**
 * The draft on screen: what was edited here, else what the caller kept, else the preset.
 * Hands edits out after a pause in typing, and at once on `save`, when the page goes away or the console does.
 */
export function useDraft({ preset, kept, locks, onDraft }: Options) {
  const [edited, setEdited] = useState<RequestDraft>()
  const draft = edited ?? (kept ? lockedTo(locks, draftFrom(preset), kept) : draftFrom(preset))
  const unsaved = useRef<RequestDraft>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const receiver = useRef(onDraft)
  useEffect(() => {
    receiver.current = onDraft
  })

  const save = useCallback(() => {
    clearTimeout(timer.current)
    const last = unsaved.current
    unsaved.current = undefined
    if (last) receiver.current(last)
  }, [])

  useEffect(() => {
    // A phone that throws a tab away fires only visibilitychange.
    window.addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', save)
    return () => {
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', save)
      save()
    }
  }, [save])

  const put = (next: RequestDraft) => {
    setEdited(next)
    unsaved.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(save, pause)
  }
  const change = (patch: Partial<RequestDraft>) => put({ ...draft, ...withinLocks(locks, draft, patch) })
  const reset = () => {
    put(draftFrom(preset))
    save()
  }
  return { draft, change, reset, save }
}
