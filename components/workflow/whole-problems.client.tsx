'use client'
import type { Problem } from '@/lib/workflow/workflow'
import { useProblemText } from './use-problem-text'

/** What is wrong with the workflow as a whole; what is wrong with a node stands at the node. */
export function WholeProblems({ problems }: { problems: readonly Problem[] }) {
  const problemText = useProblemText()
  const whole = problems.filter(({ node, code }) => node === undefined && code !== 'workflow.empty')
  if (whole.length === 0) return null
  return (
    <ul className="space-y-1 rounded-lg bg-warn-soft p-3 text-sm text-warn wrap-anywhere">
      {[...new Set(whole.map(problemText))].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
