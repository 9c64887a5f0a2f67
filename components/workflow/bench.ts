// What every part of the builder works on: the workflow, what the chosen run left on it, and what can be done.
import type { Problem, Run, Wire, Workflow } from '@/lib/workflow/workflow'
import type { Edit } from './edits'
import type { RunView } from './run-view'

export interface Bench {
  workflow: Workflow
  /** The run that is shown. */
  run?: Run
  view: RunView
  /** What is wrong before any run. */
  problems: readonly Problem[]
  /** Name of the node that is open. */
  node?: string
  /** The wire whose items are shown. */
  wire?: Wire
  /** @param what names the field that is typed in: its letters are undone together */
  change(next: Workflow, what?: string): void
  /** Does it, or says why not. */
  attempt(edit: Edit): boolean
  openNode(name: string | undefined): void
  openWire(wire: Wire | undefined): void
  /** To those who do not see it happen. */
  say(news: string): void
  onShow?(exchange: string): void
}
