import { useEffect, useMemo, useState } from 'react'
import { bodyProblems, type Problem } from './build-request'
import type { RequestDraft } from './request-draft'

/** A moment after the last key, so that a word half typed is not called a mistake and a long body costs no key. */
const pause = 400

const none: readonly Problem[] = []

/** @param now Send was pressed: say what is wrong at once */
export function useBodyProblems(draft: RequestDraft, now: boolean): readonly Problem[] {
  const [later, setLater] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setLater(draft), pause)
    return () => clearTimeout(timer)
  }, [draft])
  const settled = now ? draft : later
  const problems = useMemo(() => bodyProblems(settled), [settled])
  // What was wrong with another text says nothing about this one.
  const same = (['method', 'bodyKind', 'body', 'text', 'form', 'variables', 'plain'] as const).every(
    (part) => settled[part] === draft[part],
  )
  return same ? problems : none
}
