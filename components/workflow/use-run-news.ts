import { useTranslations } from 'next-intl'
import type { WorkflowState } from '@/lib/workflow/workflow-session'
import { failureOf } from './run-view'
import { useProblemText } from './use-problem-text'

/** How the newest run stands, in one sentence. */
export function useRunNews({ runs, listening }: WorkflowState): string {
  const t = useTranslations('workflow.news')
  const problemText = useProblemText()
  const run = runs.at(-1)
  if (listening) return t('listening')
  if (!run) return ''
  const { id, steps, state } = run
  if (state === 'failed') {
    const { node, problem } = failureOf(run) ?? {}
    const reason = problem ? problemText(problem) : ''
    return node ? t('failedAt', { id, node, reason }) : t('failed', { id, reason })
  }
  const last = steps.at(-1)?.node
  if (state === 'paused')
    return last === undefined
      ? t('pausedAtStart', { id })
      : t('paused', { id, node: last, count: steps.length })
  return t(state, { id, count: steps.length })
}
