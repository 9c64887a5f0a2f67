import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Problem } from '@/lib/workflow/workflow'

type Key = Parameters<ReturnType<typeof useTranslations<never>>['has']>[0]

/** The sentence of a problem. A code without a sentence is shown as it is: better than nothing. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations()
  return useCallback(
    ({ code, values }: Problem) => {
      const key = [`workflowProblems.${code}`, code].find((known) => t.has(known as Key))
      return key ? t(key as Key, values as never) : code
    },
    [t],
  )
}
