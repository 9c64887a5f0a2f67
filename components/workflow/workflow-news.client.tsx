'use client'
import type { WorkflowState } from '@/lib/workflow/workflow-session'
import { useRunNews } from './use-run-news'

/** How the newest run stands, and what was done or refused last. */
export function WorkflowNews({ state, news }: { state: WorkflowState; news: string }) {
  return (
    <div className="min-h-6 px-1 text-sm wrap-anywhere">
      <p role="status">{useRunNews(state)}</p>
      <p role="status" className="text-muted">
        {news}
      </p>
    </div>
  )
}
