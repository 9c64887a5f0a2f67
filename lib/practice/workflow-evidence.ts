// What a workflow exercise proves: the workflow as it stands, and its last runs.
import type { Workflow } from '@/lib/workflow/workflow'
import type { Evidence } from './evidence'
import { keptWorkflow } from './kept-workflow'
import type { PracticeSession } from './session'
import { knownWorkflow } from './workflow-home'

export function workflowEvidence(
  start: Workflow,
  session: PracticeSession,
  files: Readonly<Record<string, string>> | undefined,
): Pick<Evidence, 'workflow'> {
  const runs = knownWorkflow(session)?.get().runs ?? []
  return { workflow: { workflow: keptWorkflow(files) ?? start, runs } }
}
