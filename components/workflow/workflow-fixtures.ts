// Small workflows for tests.
import type { Item, Run, Step, Wire, Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { type AddableKind, startSettings } from './node-kinds'

export const nodeOf = (name: string, kind: AddableKind, change: object = {}): WorkflowNode =>
  ({ name, kind, settings: startSettings(kind), at: { x: 0, y: 0 }, ...change }) as WorkflowNode

/** `A>B` from A's first socket, `A:1>B` from its second, `A>B:1` to the second input. */
export function wireOf(text: string): Wire {
  const [[from = '', output = '0'], [to = '', input = '0']] = text
    .split('>')
    .map((end) => end.split(':')) as [string[], string[]]
  return { from, output: Number(output), to, input: Number(input) }
}

export const workflowOf = (nodes: readonly WorkflowNode[], wires: readonly string[] = []): Workflow => ({
  name: 'Test',
  active: false,
  nodes,
  wires: wires.map(wireOf),
})

/** Webhook → Sort (If) → Yes (HTTP Request) or No (Wait). */
export const branching = (): Workflow =>
  workflowOf(
    [nodeOf('Hook', 'webhook'), nodeOf('Sort', 'if'), nodeOf('Yes', 'http-request'), nodeOf('No', 'wait')],
    ['Hook>Sort', 'Sort>Yes', 'Sort:1>No'],
  )

export const items = (...values: Item['json'][]): Item[] => values.map((json) => ({ json }))

export const stepOf = (node: string, change: Partial<Step> = {}): Step => ({
  node,
  at: 0,
  duration: 1,
  inputs: [],
  outputs: [],
  problems: [],
  failed: false,
  tries: 1,
  exchanges: [],
  values: [],
  ...change,
})

export const runOf = (steps: readonly Step[], change: Partial<Run> = {}): Run => ({
  id: 'r1',
  mode: 'test',
  trigger: 'Hook',
  at: 0,
  state: 'success',
  steps,
  problems: [],
  ...change,
})
