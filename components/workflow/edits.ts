// What can be done to a workflow, each as a new workflow, or the reason why not.
import { isTrigger } from '@/lib/workflow/sockets'
import type { Json, Wire, Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { type AddableKind, startSettings } from './node-kinds'
import { renameInNode } from './references'
import { inputsOf, outputsOf } from './sockets'

export type Refusal =
  | 'no-node'
  | 'to-itself'
  | 'to-trigger'
  | 'no-output'
  | 'no-input'
  | 'wired'
  | 'empty-name'
  | 'name-taken'

export type Edit = { workflow: Workflow } | { refused: Refusal }

export const nodeNamed = (workflow: Workflow, name: string | undefined): WorkflowNode | undefined =>
  workflow.nodes.find((node) => node.name === name)

export const sameWire = (one: Wire, other: Wire): boolean =>
  one.from === other.from && one.output === other.output && one.to === other.to && one.input === other.input

/** Why this wire cannot be. */
export function refusalOf({ nodes, wires }: Workflow, wire: Wire): Refusal | undefined {
  const from = nodes.find(({ name }) => name === wire.from)
  const to = nodes.find(({ name }) => name === wire.to)
  if (!from || !to) return 'no-node'
  if (isTrigger(to.kind)) return 'to-trigger'
  if (from === to) return 'to-itself'
  if (!(wire.output in outputsOf(from, wires))) return 'no-output'
  if (!(wire.input in inputsOf(to, wires))) return 'no-input'
  return wires.some((other) => sameWire(other, wire)) ? 'wired' : undefined
}

export function connect(workflow: Workflow, wire: Wire): Edit {
  const refused = refusalOf(workflow, wire)
  return refused ? { refused } : { workflow: { ...workflow, wires: [...workflow.wires, wire] } }
}

export const disconnect = (workflow: Workflow, wire: Wire): Workflow => ({
  ...workflow,
  wires: workflow.wires.filter((other) => !sameWire(other, wire)),
})

/** The name, or the name with the first number that is free, as n8n does it. */
export function freeName({ nodes }: Pick<Workflow, 'nodes'>, wanted: string): string {
  const taken = new Set(nodes.map(({ name }) => name))
  if (!taken.has(wanted)) return wanted
  let count = 1
  while (taken.has(`${wanted}${count}`)) count += 1
  return `${wanted}${count}`
}

/** Right of the node it comes after, or of everything. */
function placeFor({ nodes }: Workflow, after: WorkflowNode | undefined): { x: number; y: number } {
  const free = (x: number, y: number) =>
    !nodes.some(({ at }) => Math.abs(at.x - x) < 240 && Math.abs(at.y - y) < 110)
  const last = after ?? nodes.at(-1)
  if (!last) return { x: 0, y: 0 }
  let { y } = last.at
  while (!free(last.at.x + 300, y)) y += 130
  return { x: last.at.x + 300, y }
}

interface Added {
  kind: AddableKind
  /** As it is to be called; a number is added where the name is taken. */
  name: string
  /** Of the node whose first free socket leads to the new one. */
  after?: string
  /** Of a platform node. */
  operation?: string
}

export function addNode(workflow: Workflow, { kind, name, after, operation }: Added) {
  const before = isTrigger(kind) ? undefined : nodeNamed(workflow, after)
  const settings = { ...startSettings(kind), ...(operation ? { operation } : {}) }
  const fresh = freeName(workflow, name)
  const node = { name: fresh, kind, settings, at: placeFor(workflow, before) } as WorkflowNode
  const { wires } = workflow
  const used = (output: number) => wires.some((wire) => wire.from === after && wire.output === output)
  const outputs = before ? outputsOf(before, wires).map((_, output) => output) : []
  const output = outputs.find((socket) => !used(socket)) ?? 0
  const added = before ? [...wires, { from: before.name, output, to: fresh, input: 0 }] : wires
  return { name: fresh, workflow: { ...workflow, nodes: [...workflow.nodes, node], wires: added } }
}

export function removeNodes(workflow: Workflow, names: readonly string[]): Workflow {
  const gone = new Set(names)
  return {
    ...workflow,
    nodes: workflow.nodes.filter(({ name }) => !gone.has(name)),
    wires: workflow.wires.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  }
}

/** A copy without wires, a little below. */
export function duplicate(workflow: Workflow, name: string): { name: string; workflow: Workflow } {
  const node = nodeNamed(workflow, name)
  if (!node) return { name, workflow }
  const fresh = freeName(workflow, name)
  const at = { x: node.at.x + 40, y: node.at.y + 130 }
  const copy = { ...structuredClone(node), name: fresh, at }
  const place = workflow.nodes.indexOf(node) + 1
  return { name: fresh, workflow: { ...workflow, nodes: workflow.nodes.toSpliced(place, 0, copy) } }
}

/** Wires follow, and so do the expressions that name it. */
export function rename(workflow: Workflow, from: string, wanted: string): Edit {
  const to = wanted.trim()
  if (to === '') return { refused: 'empty-name' }
  if (to === from) return { workflow }
  if (nodeNamed(workflow, to)) return { refused: 'name-taken' }
  const nodes = workflow.nodes.map((node) =>
    renameInNode(node.name === from ? { ...node, name: to } : node, from, to),
  )
  const follow = (name: string) => (name === from ? to : name)
  const wires = workflow.wires.map((wire) =>
    wire.from === from || wire.to === from ? { ...wire, from: follow(wire.from), to: follow(wire.to) } : wire,
  )
  return { workflow: { ...workflow, nodes, wires } }
}

export type NodeChange = Partial<Pick<WorkflowNode, 'at' | 'disabled' | 'onError' | 'retry'>> & {
  settings?: Readonly<Record<string, unknown>>
}

/** Settings are merged into those it has. Wires from or to a socket that is there no longer go. */
export function changeNode(workflow: Workflow, name: string, change: NodeChange): Workflow {
  const nodes = workflow.nodes.map((node) => {
    if (node.name !== name) return node
    const settings = { ...(node.settings as { [key: string]: Json }), ...change.settings }
    return { ...node, ...change, settings } as WorkflowNode
  })
  const changed = nodes.find((node) => node.name === name)
  if (!changed || changed.kind === 'unknown') return { ...workflow, nodes }
  const [outputs, inputs] = [outputsOf(changed).length, inputsOf(changed).length]
  const wires = workflow.wires.filter(
    ({ from, output, to, input }) => (from !== name || output < outputs) && (to !== name || input < inputs),
  )
  return { ...workflow, nodes, wires: wires.length === workflow.wires.length ? workflow.wires : wires }
}

/** Where nodes were put on the canvas. */
export function moveNodes(
  workflow: Workflow,
  places: ReadonlyMap<string, { x: number; y: number }>,
): Workflow {
  const nodes = workflow.nodes.map((node) => {
    const at = places.get(node.name)
    return at && (at.x !== node.at.x || at.y !== node.at.y) ? { ...node, at } : node
  })
  return { ...workflow, nodes }
}

/** Do both hang on the same node? Then the one further up on the canvas runs first. */
const areBranches = ({ wires }: Workflow, one: string, other: string) =>
  wires.some(({ from, to }) => to === one && wires.some((wire) => wire.from === from && wire.to === other))

/** One place up (-1) or down (1) in the list. Two branches of one node change places on the canvas as well. */
export function shiftNode(workflow: Workflow, name: string, by: -1 | 1): Workflow {
  const place = workflow.nodes.findIndex((node) => node.name === name)
  const [node, other] = [workflow.nodes[place], workflow.nodes[place + by]]
  if (!node || !other) return workflow
  const swap = areBranches(workflow, node.name, other.name)
  const [moved, passed] = swap
    ? [
        { ...node, at: other.at },
        { ...other, at: node.at },
      ]
    : [node, other]
  return { ...workflow, nodes: workflow.nodes.with(place, passed).with(place + by, moved) }
}
