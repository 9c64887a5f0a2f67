// Tells the caller what was typed: soon after typing, and at once when the page or the sandbox goes.
import { useCallback, useEffect, useRef } from 'react'
import { useLatest } from './use-latest'

type Files = Readonly<Record<string, string>>

const delayMs = 250

/** Dispatched on the document by whoever is about to mount editors anew: what was typed is reported first. */
export const keepDrafts = 'pull-and-push:keep-drafts'

export const sameFiles = (a: Files, b: Files) =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((path) => a[path] === b[path])

export interface Draft {
  /** Reports what has not been reported yet, now. */
  flush(): void
  /** The caller knows these files already. */
  accept(files: Files): void
}

export function useDraft(files: Files, onDraft: (files: Record<string, string>) => void): Draft {
  const reported = useRef(files)
  const latest = useLatest({ files, onDraft })
  const flush = useCallback(() => {
    const { files: now, onDraft: report } = latest.current
    if (sameFiles(reported.current, now)) return
    reported.current = now
    report({ ...now })
  }, [latest])
  useEffect(() => {
    if (sameFiles(reported.current, files)) return
    const timer = setTimeout(flush, delayMs)
    return () => clearTimeout(timer)
  }, [files, flush])
  useEffect(() => {
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    document.addEventListener(keepDrafts, flush)
    return () => {
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      document.removeEventListener(keepDrafts, flush)
      flush()
    }
  }, [flush])
  const accept = useCallback((known: Files) => {
    reported.current = known
  }, [])
  return { flush, accept }
}
