import { useRef, useState } from 'react'
import type { Workflow } from '@/lib/workflow/workflow'
import { did, emptyHistory, redo, undo } from './history'

export interface Edits {
  change(next: Workflow, what?: string): void
  canUndo: boolean
  canRedo: boolean
  undo(): void
  redo(): void
}

/** Changes to the workflow that its owner keeps, with a way back. */
export function useEdits(workflow: Workflow, onWorkflow: (workflow: Workflow) => void): Edits {
  const [history, setHistory] = useState(emptyHistory)
  // Two changes may come in one turn of the page, before its owner has drawn the first.
  const now = useRef({ shown: workflow, latest: workflow, history })
  if (now.current.shown !== workflow) now.current = { shown: workflow, latest: workflow, history }
  const go = (next: { workflow: Workflow; history: typeof history } | undefined) => {
    if (!next) return
    now.current.latest = next.workflow
    now.current.history = next.history
    setHistory(next.history)
    onWorkflow(next.workflow)
  }
  return {
    change: (next, what) => {
      const { latest, history: past } = now.current
      if (next !== latest) go({ workflow: next, history: did(past, latest, what) })
    },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => go(undo(now.current.history, now.current.latest)),
    redo: () => go(redo(now.current.history, now.current.latest)),
  }
}
