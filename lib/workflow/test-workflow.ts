// Workflows for tests in few words: nodes with settings that do nothing unless told, chains, and a run with given items.
import { createWorld, type World } from '@/mocks/world'
import { isOver, WorkflowRunner } from './engine/runner'
import { rehearsalStage, settle } from './rehearsal-stage'
import type { Item, NodeKind, NodeOf, Run, SettingsOf, Step, Wire, Workflow, WorkflowNode } from './workflow'

const plain: SettingsOf = {
  webhook: { path: 'orders', method: 'POST', respond: 'last-node' },
  schedule: { everyMinutes: 60 },
  'http-request': {
    ...{ method: 'GET', url: '', query: [], headers: [], bodyKind: 'none', fields: [], json: '' },
    ...{ neverError: false, fullResponse: false },
  },
  if: { combine: 'all', conditions: [] },
  set: { fields: [], keepOthers: true },
  merge: { mode: 'append', field: '' },
  loop: { batchSize: 1 },
  wait: { seconds: '1' },
  code: { mode: 'all', source: 'return items' },
  respond: { status: '200', bodyKind: 'first-item', body: '' },
  platform: { operation: 'contact.list', values: [] },
  unknown: { type: 'n8n-nodes-base.slack', raw: {} },
}

type More = Partial<Pick<WorkflowNode, 'disabled' | 'onError' | 'retry' | 'at'>>

/** Nodes stand below each other in the order they are made, unless `at` is given. */
export function node<K extends NodeKind>(
  kind: K,
  name: string,
  settings: Partial<SettingsOf[K]> = {},
  more: More = {},
): WorkflowNode {
  const made: NodeOf<K> = {
    name,
    kind,
    settings: { ...plain[kind], ...settings },
    at: { x: 0, y: 0 },
    ...more,
  }
  return made as WorkflowNode
}

/** `Start>If`, `If:1>Merge:1`: from, socket, to, socket. */
export function wires(...lines: string[]): Wire[] {
  return lines.map((line) => {
    const [from = '', to = ''] = line.split('>').map((end) => end.trim())
    const [start = '', output = '0'] = from.split(':')
    const [end = '', input = '0'] = to.split(':')
    return { from: start, output: Number(output), to: end, input: Number(input) }
  })
}

export const workflowOf = (nodes: readonly WorkflowNode[], ...lines: string[]): Workflow => ({
  name: 'Test',
  active: true,
  nodes,
  wires: wires(...lines),
})

/** Each leads to the next. */
export function chain(...nodes: readonly WorkflowNode[]): Workflow {
  const lines = nodes.slice(1).map(({ name }, at) => `${nodes[at]?.name}>${name}`)
  return workflowOf(nodes, ...lines)
}

/** Begins at the first node, with these items. */
export async function runWith(
  workflow: Workflow,
  items: readonly Item['json'][],
  world: World = createWorld(),
  told: (runner: WorkflowRunner) => void = () => {},
): Promise<Run> {
  const trigger = workflow.nodes[0]?.name ?? ''
  const runner = new WorkflowRunner(workflow, rehearsalStage(world), {
    ...{ id: 'r1', mode: 'test', trigger, items: items.map((json) => ({ json })) },
  })
  told(runner)
  const over = runner.begin()
  await settle(world, () => !isOver(runner.get()))
  return over
}

/** What left a node the last time it ran, by socket. */
export const outputsOf = (run: Run, name: string): Item['json'][][] =>
  (stepOf(run, name)?.outputs ?? []).map((items) => items.map(({ json }) => json))

export const stepOf = (run: Run, name: string): Step | undefined =>
  run.steps.findLast((step) => step.node === name)

export const codesOf = ({ problems }: { problems: Run['problems'] }): string[] =>
  problems.map(({ code }) => code)

export const start = node('schedule', 'Start')
