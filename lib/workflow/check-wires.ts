// What is wrong with the wires of a workflow: ends in the air, circles without an end, nodes that nothing reaches.
import { inputCount, isTrigger, outputCount } from './sockets'
import type { Problem, Wire, Workflow, WorkflowNode } from './workflow'

type Nodes = ReadonlyMap<string, WorkflowNode>

function wireProblem({ from, output, to, input }: Wire, nodes: Nodes, wires: readonly Wire[]): Problem[] {
  const [start, end] = [nodes.get(from), nodes.get(to)]
  if (!start) return end ? [{ code: 'wire.from-nothing', node: to, values: { name: from } }] : []
  if (!end) return [{ code: 'wire.to-nothing', node: from, values: { name: to } }]
  if (isTrigger(end.kind)) return [{ code: 'wire.into-trigger', node: to, values: { name: from } }]
  if (output >= outputCount(start, wires))
    return [{ code: 'wire.no-such-output', node: from, values: { socket: output + 1 } }]
  if (input >= inputCount(end, wires))
    return [{ code: 'wire.no-such-input', node: to, values: { socket: input + 1 } }]
  return []
}

/** The first node of a circle that has no Loop in it, which would end it. */
function circle(nodes: Nodes, wires: readonly Wire[]): string | undefined {
  const leads = new Map<string, string[]>()
  for (const { from, to } of wires) {
    if (nodes.get(from)?.kind === 'loop') continue
    leads.set(from, [...(leads.get(from) ?? []), to])
  }
  const done = new Set<string>()
  for (const begin of leads.keys()) {
    const way: { name: string; next: number }[] = [{ name: begin, next: 0 }]
    const onWay = new Set([begin])
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const to = leads.get(last.name)?.[last.next]
      last.next += 1
      if (to === undefined) {
        done.add(last.name)
        onWay.delete(last.name)
        way.pop()
      } else if (onWay.has(to)) return to
      else if (!done.has(to)) {
        onWay.add(to)
        way.push({ name: to, next: 0 })
      }
    }
    done.add(begin)
  }
  return undefined
}

/** Whether what leaves the loop socket finds its way back. */
function comesBack(loop: string, wires: readonly Wire[]): boolean {
  const starts = wires.filter(({ from, output }) => from === loop && output === 1)
  const seen = new Set<string>()
  const queue = starts.map(({ to }) => to)
  for (const name of queue) {
    if (name === loop) return true
    if (seen.has(name)) continue
    seen.add(name)
    queue.push(...wires.filter(({ from }) => from === name).map(({ to }) => to))
  }
  return starts.length === 0
}

export function checkWires({ nodes, wires }: Workflow): Problem[] {
  const byName: Nodes = new Map(nodes.map((node) => [node.name, node]))
  const inCircle = circle(byName, wires)
  const alone = nodes.filter(
    ({ kind, name }) => !isTrigger(kind) && !wires.some(({ from, to }) => to === name && byName.has(from)),
  )
  const open = nodes.filter(({ kind, name }) => kind === 'loop' && !comesBack(name, wires))
  const found: Problem[] = [
    ...wires.flatMap((wire) => wireProblem(wire, byName, wires)),
    ...alone.map(({ name }): Problem => ({ code: 'node.no-input', node: name })),
    ...(inCircle === undefined ? [] : [{ code: 'workflow.circle', node: inCircle }]),
    ...open.map(({ name }): Problem => ({ code: 'loop.not-closed', node: name })),
  ]
  // The sentences name the node.
  return found.map((problem) => ({ ...problem, values: { node: problem.node ?? '', ...problem.values } }))
}
