// What a flow exercise proves: the flow as it stands, and every time it was played.
import type { Flow } from '@/lib/flow/flow'
import { flowSession } from '@/lib/flow/flow-session'
import type { Evidence } from './evidence'
import { keptFlow } from './kept-flow'
import type { PracticeSession } from './session'

/** What was pressed until now has had its effect first. */
export async function flowEvidence(
  start: Flow,
  session: PracticeSession,
  files: Readonly<Record<string, string>> | undefined,
): Promise<Pick<Evidence, 'flow'>> {
  const stage = flowSession(session)
  await stage.settled()
  return { flow: { flow: keptFlow(files) ?? start, plays: stage.get().plays } }
}
