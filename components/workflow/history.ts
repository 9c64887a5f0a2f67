// Undo and redo: what the workflow was before each thing that was done.
import type { Workflow } from '@/lib/workflow/workflow'

export interface History {
  past: readonly Workflow[]
  future: readonly Workflow[]
  /** What was done last; the same again, such as the next letter of a text, is one thing with it. */
  last?: string
}

export const emptyHistory: History = { past: [], future: [] }

const limit = 100

/** @param what says what was done; without it, each time is a thing of its own */
export function did(history: History, before: Workflow, what?: string): History {
  const same = what !== undefined && what === history.last
  const past = same ? history.past : [...history.past, before].slice(-limit)
  return { past, future: [], last: what }
}

type Went = { history: History; workflow: Workflow } | undefined

export function undo({ past, future }: History, now: Workflow): Went {
  const workflow = past.at(-1)
  return workflow && { workflow, history: { past: past.slice(0, -1), future: [now, ...future] } }
}

export function redo({ past, future }: History, now: Workflow): Went {
  const [workflow, ...rest] = future
  return workflow && { workflow, history: { past: [...past, now], future: rest } }
}
