// Puts a workflow in order: from left to right as the items flow, one lane per branch, no two nodes in one place.
import { isTrigger } from '@/lib/workflow/sockets'
import type { Workflow, WorkflowNode } from '@/lib/workflow/workflow'

const column = 300
const lane = 150

interface Tidied {
  /** As they are reached: the triggers first, then branch by branch. */
  order: WorkflowNode[]
  columns: Map<string, number>
  lanes: Map<string, number>
}

function nextOf({ nodes, wires }: Workflow): Map<string, string[]> {
  const known = new Set(nodes.map(({ name }) => name))
  const next = new Map<string, string[]>()
  for (const { from, to } of wires.toSorted((a, b) => a.output - b.output)) {
    if (known.has(from) && known.has(to)) next.set(from, [...(next.get(from) ?? []), to])
  }
  return next
}

/** Depth first, without recursion: a chain may be longer than the stack is deep. */
function reach(workflow: Workflow): Pick<Tidied, 'order' | 'lanes'> & { back: Set<string> } {
  const next = nextOf(workflow)
  const byName = new Map(workflow.nodes.map((node) => [node.name, node]))
  const [order, lanes, back, open] = [
    [] as WorkflowNode[],
    new Map<string, number>(),
    new Set<string>(),
    new Set<string>(),
  ]
  let lowest = -1
  const enter = (name: string, wanted: number | undefined) => {
    const node = byName.get(name)
    if (!node) return
    lowest = wanted === undefined ? lowest + 1 : lowest
    lanes.set(name, wanted ?? lowest)
    order.push(node)
    open.add(name)
    const stack = [{ name, at: 0, first: true }]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = next.get(top.name)?.[top.at]
      top.at += 1
      if (to === undefined) {
        open.delete(top.name)
        stack.pop()
      } else if (open.has(to)) {
        back.add(`${top.name}\n${to}`)
      } else if (!lanes.has(to)) {
        const own = lanes.get(top.name) ?? 0
        if (!top.first) lowest += 1
        lanes.set(to, top.first ? own : lowest)
        top.first = false
        const target = byName.get(to)
        if (target) order.push(target)
        open.add(to)
        stack.push({ name: to, at: 0, first: true })
      }
    }
  }
  const aimed = new Set(workflow.wires.map(({ to }) => to))
  const roots = [
    ...workflow.nodes.filter(({ kind }) => isTrigger(kind)),
    ...workflow.nodes.filter(({ name }) => !aimed.has(name)),
    ...workflow.nodes,
  ]
  for (const { name } of roots) if (!lanes.has(name)) enter(name, undefined)
  return { order, lanes, back }
}

/** Each node one column behind the furthest that leads to it; what leads back counts for nothing. */
function columnsOf(workflow: Workflow, back: ReadonlySet<string>): Map<string, number> {
  const forward = nextOf({
    ...workflow,
    wires: workflow.wires.filter(({ from, to }) => !back.has(`${from}\n${to}`)),
  })
  const columns = new Map(workflow.nodes.map(({ name }) => [name, 0]))
  const waits = new Map(workflow.nodes.map(({ name }) => [name, 0]))
  for (const names of forward.values()) for (const to of names) waits.set(to, (waits.get(to) ?? 0) + 1)
  const ready = [...waits].filter(([, count]) => count === 0).map(([name]) => name)
  for (const name of ready) {
    for (const to of forward.get(name) ?? []) {
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(name) ?? 0) + 1))
      const left = (waits.get(to) ?? 0) - 1
      waits.set(to, left)
      if (left === 0) ready.push(to)
    }
  }
  return columns
}

/** The same workflow, its nodes in places and in an order that can be read. */
export function tidy(workflow: Workflow): Workflow {
  const { order, lanes, back } = reach(workflow)
  const columns = columnsOf(workflow, back)
  const rest = workflow.nodes.filter((node) => !order.includes(node))
  const nodes = [...order, ...rest].map((node): WorkflowNode => {
    const [x, y] = [(columns.get(node.name) ?? 0) * column, (lanes.get(node.name) ?? 0) * lane]
    return { ...node, at: { x, y } }
  })
  return { ...workflow, nodes }
}
