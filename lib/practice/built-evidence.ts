// What was built of cards or nodes, and what came of it; loaded only where there is such a thing.
import type { Flow } from '@/lib/flow/flow'
import type { Workflow } from '@/lib/workflow/workflow'
import type { Evidence } from './evidence'
import type { PracticeSession } from './session'

/** What the learner found there; of other kinds nothing was built. */
type Found =
  | { kind: 'flow'; flow: Flow }
  | { kind: 'workflow'; workflow: Workflow }
  | { kind: 'request' | 'code' | 'webhook' | 'order' | 'design' }

const loadFlow = () => import('./flow-evidence')
const loadWorkflow = () => import('./workflow-evidence')

/** Loads what it takes, so that Check works when the cable is out. */
export async function loadBuilt(kind: Found['kind']): Promise<void> {
  if (kind === 'flow') await loadFlow()
  if (kind === 'workflow') await loadWorkflow()
}

/** What was pressed until now has had its effect first. */
export async function evidenceBuilt(
  found: Found,
  session: PracticeSession,
  files: Readonly<Record<string, string>> | undefined,
): Promise<Partial<Pick<Evidence, 'flow' | 'workflow'>>> {
  if (found.kind === 'flow') return (await loadFlow()).flowEvidence(found.flow, session, files)
  if (found.kind === 'workflow')
    return (await loadWorkflow()).workflowEvidence(found.workflow, session, files)
  return {}
}
