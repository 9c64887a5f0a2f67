'use client'
import type { ConsoleLine, RunOutcome } from '@/lib/practice/evidence'
import { Bench } from './bench.client'
import { EditorHome } from './editor-home.client'
import type { EditingProps } from './use-editing'

export interface SandboxProps extends EditingProps {
  /** Names the region after the exercise, for several sandboxes on one page. */
  title?: string
  /** What the learner had typed before, if anything; shown instead of `start`. Read once. */
  draft?: Record<string, string>
  entry: string
  onRunStart(): void | Promise<void>
  onConsole(line: ConsoleLine): void
  onRunEnd(outcome: RunOutcome): void
  lines: readonly ConsoleLine[]
  /** The one door: every request of the program goes through it. A rejection is a name without an address. */
  send(request: Request): Promise<Response>
}

/** Editor, console and runner for a learner's program. Nothing runs until Run is pressed. */
export function Sandbox(props: SandboxProps) {
  const { start, draft, entry } = props
  return (
    <EditorHome start={start} draft={draft} entry={entry}>
      {(paths) => <Bench {...props} paths={paths} />}
    </EditorHome>
  )
}
