// The profile of a workflow somebody built: which of its nodes Make would count, and how often in a run.
import type { Wire, Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { type Profile, usualProfile, withinLimits } from './profile'

/** `first`: the run begins there; `never`: Make does it on the line between two blocks, or it is switched off. */
export type Counted = 'first' | 'once' | 'each' | 'never'

export interface CountedNode {
  node: string
  counted: Counted
}

export interface WorkflowProfile {
  profile: Profile
  /** Nodes that a run reaches, in the order of the workflow. */
  nodes: readonly CountedNode[]
}

const isTrigger = ({ kind, disabled }: WorkflowNode) =>
  (kind === 'webhook' || kind === 'schedule') && disabled !== true

/** Whether what leaves by this socket goes on item by item. A list of the platform is taken to hold several. */
function spreads(node: WorkflowNode, output: number): boolean {
  if (node.disabled === true) return false
  if (node.kind === 'loop') return output === 1
  return node.kind === 'platform' && node.settings.operation.endsWith('.list')
}

/** Where Make has a line with a filter, or nothing at all, instead of a block. Sources do not say that these are free. */
const onTheLine: ReadonlySet<WorkflowNode['kind']> = new Set(['if', 'merge'])

/** Every node a run reaches, and whether it works for each item there. */
function reach({ nodes, wires }: Workflow, start: WorkflowNode): ReadonlyMap<string, boolean> {
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const leaving = (name: string): Wire[] => wires.filter(({ from }) => from === name)
  const reached = new Map<string, boolean>()
  const queue = [{ name: start.name, each: false }]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { name, each } = next
    const node = byName.get(name)
    const before = reached.get(name)
    // Seen as often already: this ends a circle too. A loop that its own items come back to begins no other round.
    if (node === undefined || before === each || before === true) continue
    if (node.kind === 'loop' && before !== undefined) continue
    reached.set(name, each)
    for (const wire of leaving(name)) queue.push({ name: wire.to, each: each || spreads(node, wire.output) })
  }
  return reached
}

function countedAs(node: WorkflowNode, first: string, each: boolean): Counted {
  if (node.name === first) return 'first'
  if (node.disabled === true || node.kind === 'schedule' || onTheLine.has(node.kind)) return 'never'
  return each ? 'each' : 'once'
}

/** In Make the clock is no block: a run on the clock begins with the first block that works. */
function firstOf(workflow: Workflow, start: WorkflowNode, reached: ReadonlyMap<string, boolean>): string {
  if (start.kind !== 'schedule') return start.name
  const works = ({ name, kind, disabled }: WorkflowNode) =>
    reached.get(name) === false && kind !== 'schedule' && disabled !== true && !onTheLine.has(kind)
  const byName = new Map(workflow.nodes.map((node) => [node.name, node]))
  // `reached` keeps the order in which a run gets there.
  for (const name of reached.keys()) {
    const node = byName.get(name)
    if (node !== undefined && works(node)) return name
  }
  return start.name
}

/**
 * @param activity what a drawing does not say: calls a month, items of a run, how many looks find something
 * @returns the profile, and what each node counts as; without a trigger, of the first node
 */
export function workflowProfile(
  workflow: Workflow,
  activity: Partial<Pick<Profile, 'calls' | 'items' | 'finds'>> = {},
): WorkflowProfile {
  const start = workflow.nodes.find(isTrigger) ?? workflow.nodes[0]
  if (start === undefined) return { profile: { ...usualProfile, ...activity, once: 0, each: 0 }, nodes: [] }
  const reached = reach(workflow, start)
  const first = firstOf(workflow, start, reached)
  const nodes = workflow.nodes.flatMap((node) => {
    const each = reached.get(node.name)
    return each === undefined ? [] : [{ node: node.name, counted: countedAs(node, first, each) }]
  })
  const count = (as: Counted) => nodes.filter(({ counted }) => counted === as).length
  const every = start.kind === 'schedule' ? start.settings.everyMinutes : usualProfile.everyMinutes
  const profile: Profile = {
    ...usualProfile,
    ...activity,
    starts: start.kind === 'schedule' ? 'schedule' : 'webhook',
    everyMinutes: withinLimits('everyMinutes', every) ?? usualProfile.everyMinutes,
    once: withinLimits('once', count('once')) ?? 0,
    each: withinLimits('each', count('each')) ?? 0,
  }
  return { profile, nodes }
}
