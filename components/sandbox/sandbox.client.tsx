'use client'
import { SandpackProvider } from '@codesandbox/sandpack-react'
import { type CSSProperties, useMemo, useState } from 'react'
import type { ConsoleLine, RunOutcome } from '@/lib/practice/evidence'
import { Bench } from './bench.client'
import { theme } from './theme'

export interface SandboxProps {
  /** Names the region after the exercise, for several sandboxes on one page. */
  title?: string
  /** What the learner starts from; keys are absolute paths like `/main.ts`. */
  start: Record<string, string>
  /** What the learner had typed before, if anything; shown instead of `start`. Read once. */
  draft?: Record<string, string>
  entry: string
  /** Called soon after the code came to differ from what was last reported, and at once on run and on leaving. */
  onDraft(files: Record<string, string>): void
  /** Reset was pressed; the caller keeps the old draft. Undo calls `onDraft` with the old files. */
  onReset?(): void
  onRunStart(): void | Promise<void>
  onConsole(line: ConsoleLine): void
  onRunEnd(outcome: RunOutcome): void
  lines: readonly ConsoleLine[]
  /** The one door: every request of the program goes through it. A rejection is a name without an address. */
  send(request: Request): Promise<Response>
}

/** Sandpack resets every style of its wrapper; this lets the page's own flow in again. */
const inherit: CSSProperties = { all: 'unset', display: 'block' }

/** Editor, console and runner for a learner's program. Nothing runs until Run is pressed. */
export function Sandbox(props: SandboxProps) {
  const { start, draft, entry } = props
  const [files] = useState(() => ({ ...start, ...draft }))
  const setup = useMemo(() => ({ entry, environment: 'parcel' as const }), [entry])
  const options = useMemo(
    () => ({ autorun: false, activeFile: entry, visibleFiles: Object.keys(files) }),
    [entry, files],
  )
  return (
    <SandpackProvider files={files} customSetup={setup} options={options} theme={theme} style={inherit}>
      <Bench {...props} paths={options.visibleFiles} />
    </SandpackProvider>
  )
}
