// The workflow session of a learner's session: one each, made by the page that can run code and knows the operations.
import { type StageExtras, type WorkflowSession, workflowSession } from '@/lib/workflow/workflow-session'
import type { PracticeSession } from './session'

const homes = new WeakMap<PracticeSession, WorkflowSession>()

/** @param extras of the first time stay */
export function workflowOf(practice: PracticeSession, extras: StageExtras): WorkflowSession {
  const session = homes.get(practice) ?? workflowSession(practice, extras)
  homes.set(practice, session)
  return session
}

/** Undefined until a page has made one. */
export const knownWorkflow = (practice: PracticeSession): WorkflowSession | undefined => homes.get(practice)
