import { useCallback, useEffect, useRef, useState } from 'react'
import { type DraftPreset, draftFrom, type RequestDraft } from './request-draft'

const pause = 250

/**
 * The draft on screen: what was edited here, else what the caller kept, else the preset.
 * Hands edits out after a pause in typing, and at once on `save`, when the page goes away or the console does.
 */
export function useDraft(
  preset: DraftPreset,
  kept: RequestDraft | undefined,
  onDraft: (draft: RequestDraft) => void,
) {
  const [edited, setEdited] = useState<RequestDraft>()
  const draft = edited ?? kept ?? draftFrom(preset)
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

  const change = (patch: Partial<RequestDraft>) => {
    const next = { ...draft, ...patch }
    setEdited(next)
    unsaved.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(save, pause)
  }
  const reset = () => {
    change(draftFrom(preset))
    save()
  }
  return { draft, change, reset, save }
}
