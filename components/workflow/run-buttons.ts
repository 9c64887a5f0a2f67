import type { Run } from '@/lib/workflow/workflow'
import type { WorkflowSession } from '@/lib/workflow/workflow-session'

const isOn = ({ state }: Run) => state === 'running' || state === 'paused' || state === 'waiting'

/** One node further; where nothing runs, a run is begun that waits before its first node. */
export async function step(session: WorkflowSession): Promise<void> {
  if (session.get().runs.some(isOn)) return session.step()
  await session.pause()
  if (!session.get().listening) await session.runOnce()
}

/** What the buttons of a run do. What cannot be loaded is said; the workflow stays as it is. */
export function runButtons(session: WorkflowSession, onFail: () => void) {
  const tried = (act: () => Promise<unknown>) => () => void act().catch(onFail)
  return {
    once: tried(() => session.runOnce()),
    listen: tried(() => session.listen()),
    pause: tried(() => session.pause()),
    hurry: tried(() => session.hurry()),
    stop: () => session.stop(),
    step: tried(() => step(session)),
    resume: () => session.resume(),
  }
}
