// What a learner really did: the only thing a check may look at. No source text, no translated text.
import type { Flow, Play } from '@/lib/flow/flow'
import type { Run, Workflow } from '@/lib/workflow/workflow'
import type { Exchange } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import type { DesignFigures } from './design/figures'
import type { Prediction } from './prediction'

/** One line the learner's program wrote with `console`; `text` is what the console pane shows. */
export interface ConsoleLine {
  id: string
  method: 'log' | 'info' | 'debug' | 'warn' | 'error'
  text: string
}

/** How the last run of the learner's program ended. */
export type RunOutcome = 'none' | 'finished' | 'error' | 'stopped'

export interface Evidence {
  /** Exchanges on the wire log since the exercise (or the last run of its code) began, oldest first. */
  exchanges: readonly Exchange[]
  /** The state of the practice world now. Read only. */
  world: Pick<World, 'table' | 'clock'>
  console: readonly ConsoleLine[]
  outcome: RunOutcome
  /** What the learner chose or typed in answer fields, by field id. */
  answers: Readonly<Record<string, string>>
  /** What the learner expected of answers before they came, oldest first. */
  predictions: readonly Prediction[]
  /** Lines as the learner has placed them, by id; of exercises that ask for an order. */
  order: readonly string[]
  /** Of the last day lived with a design. */
  figures?: DesignFigures
  /** The flow as it stands now, and each time it was played, oldest first; a play may be of an earlier flow. */
  flow?: { flow: Flow; plays: readonly Play[] }
  /** The workflow as it stands now, and its runs, oldest first; a run may be of an earlier workflow. */
  workflow?: { workflow: Workflow; runs: readonly Run[] }
  /** How many of the exchanges were there before the learner came. */
  before?: number
}

/** Whether there is anything to judge: an untouched exercise is no attempt. */
export const didSomething = (evidence: Evidence): boolean => {
  const { exchanges, before = 0, outcome, answers, order, figures, flow, workflow } = evidence
  return (
    exchanges.length > before ||
    outcome !== 'none' ||
    Object.keys(answers).length > 0 ||
    order.length > 0 ||
    figures !== undefined ||
    (flow?.plays.length ?? 0) > 0 ||
    (workflow?.runs.length ?? 0) > 0
  )
}
