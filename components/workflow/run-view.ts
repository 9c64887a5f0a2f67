// What one run left at each node and on each wire.
import type { Item, Run, Step, Wire } from '@/lib/workflow/workflow'

export type NodeState = 'success' | 'failed' | 'warned'

export interface RunView {
  /** Of every node that ran, its steps in order. */
  steps: ReadonlyMap<string, readonly Step[]>
  states: ReadonlyMap<string, NodeState>
}

export const noRun: RunView = { steps: new Map(), states: new Map() }

function stateOf(steps: readonly Step[]): NodeState {
  if (steps.some(({ failed }) => failed)) return 'failed'
  return steps.some(({ problems }) => problems.length > 0) ? 'warned' : 'success'
}

export function viewOf(run: Run | undefined): RunView {
  if (!run) return noRun
  const steps = new Map<string, Step[]>()
  for (const step of run.steps) {
    const known = steps.get(step.node)
    if (known) known.push(step)
    else steps.set(step.node, [step])
  }
  return { steps, states: new Map([...steps].map(([node, own]) => [node, stateOf(own)])) }
}

const joined = (parts: readonly (readonly Item[] | undefined)[]): Item[] =>
  parts.flatMap((part) => part ?? [])

/** Everything that left by this socket. Nothing at all, where the node did not run, is not the same as no items. */
export function itemsOut(view: RunView, node: string, output: number): readonly Item[] | undefined {
  const steps = view.steps.get(node)
  return steps && joined(steps.map(({ outputs }) => outputs[output]))
}

export function itemsIn(view: RunView, node: string, input: number): readonly Item[] | undefined {
  const steps = view.steps.get(node)
  return steps && joined(steps.map(({ inputs }) => inputs[input]))
}

export const itemsOnWire = (view: RunView, { from, output }: Wire) => itemsOut(view, from, output)

/** Ids of everything the node sent, in order. */
export const exchangesOf = (view: RunView, node: string): readonly string[] =>
  (view.steps.get(node) ?? []).flatMap(({ exchanges }) => exchanges)

/** The node whose failure ended the run, and what is said of it. */
export function failureOf(run: Run) {
  if (run.state !== 'failed') return undefined
  const step = run.steps.findLast(({ failed }) => failed)
  const problem = run.problems[0] ?? step?.problems[0]
  return { node: problem?.node ?? step?.node, problem }
}
