'use client'
import type { Problem } from '@/lib/workflow/workflow'
import { useProblemText } from '../use-problem-text'

/** Sentences about nodes, each with the node's name before it. Nothing at all where there are none. */
export function ProblemList({ label, problems }: { label: string; problems: readonly Problem[] }) {
  const problemText = useProblemText()
  if (problems.length === 0) return null
  return (
    <div className="text-sm">
      <p className="font-semibold">{label}</p>
      <ul aria-label={label} className="mt-1 list-disc space-y-1 pl-5">
        {problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one reading never changes
          <li key={at} className="wrap-anywhere">
            {problem.node ? <span className="font-medium">{problem.node}: </span> : null}
            {problemText(problem)}
          </li>
        ))}
      </ul>
    </div>
  )
}
