// The workflow as the canvas draws it. What has not changed keeps its object, so that only what changed is drawn anew.
import type { Edge, Node } from '@xyflow/react'
import type { Wire, Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { type Geometry, geometryOf, nodeWidth } from './node-geometry'
import { itemsOnWire, type NodeState, type RunView } from './run-view'
import { type InputName, inputsOf, type OutputName, outputsOf } from './sockets'

export type CanvasNode = Node<
  {
    node: WorkflowNode
    inputs: InputName[]
    outputs: OutputName[]
    geometry: Geometry
    state?: NodeState
    /** How many problems it has before any run. */
    problems: number
  },
  'step'
>

export type CanvasWire = Edge<{ wire: Wire; label?: OutputName; items?: number }, 'wire'>

/** What React Flow puts into selectors, made of characters that need no care there. */
function idOf(name: string): string {
  return Array.from(name, (sign) =>
    /[\w.-]/.test(sign) ? sign : `~${sign.codePointAt(0)?.toString(16)}_`,
  ).join('')
}

/** Two nodes of one name are a mistake that is shown, so both are drawn. */
export function nodeIds(nodes: readonly WorkflowNode[]): string[] {
  const seen = new Map<string, number>()
  return nodes.map(({ name }) => {
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return count === 0 ? `n${idOf(name)}` : `n${idOf(name)}~${count}`
  })
}

const handles = ({ inputs, outputs }: Geometry): CanvasNode['handles'] => [
  ...inputs.map((y, at) => ({
    id: `i${at}`,
    type: 'target' as const,
    position: 'left' as never,
    x: -7,
    y: y - 7,
    width: 14,
    height: 14,
  })),
  ...outputs.map((y, at) => ({
    id: `o${at}`,
    type: 'source' as const,
    position: 'right' as never,
    x: nodeWidth - 7,
    y: y - 7,
    width: 14,
    height: 14,
  })),
]

export interface Marks {
  view: RunView
  problems: ReadonlyMap<string, number>
  /** In the reader's words. */
  nameNode(node: WorkflowNode): string
  /** What a node is called as a thing on the canvas. */
  role: string
  nameWire(wire: Wire, items: number | undefined): string
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

export function canvasNodes(
  { nodes, wires }: Workflow,
  { view, problems, nameNode, role }: Marks,
  before: readonly CanvasNode[] = [],
): CanvasNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const ids = nodeIds(nodes)
  return nodes.map((node, index) => {
    const id = ids[index] ?? ''
    const old = known.get(id)
    const geometry = geometryOf(node, wires)
    const state = view.states.get(node.name)
    const data = {
      node,
      inputs: inputsOf(node, wires),
      outputs: outputsOf(node, wires),
      geometry,
      state,
      problems: problems.get(node.name) ?? 0,
    }
    const ariaLabel = nameNode(node)
    if (
      old &&
      old.data.node === node &&
      old.data.state === state &&
      old.data.problems === data.problems &&
      old.ariaLabel === ariaLabel &&
      same(old.data.geometry, geometry) &&
      (old.dragging || same(old.position, node.at))
    ) {
      return old
    }
    const { height } = geometry
    return {
      id,
      type: 'step',
      // What is under a finger just now stays under it.
      position: old?.dragging ? old.position : node.at,
      dragging: old?.dragging ?? false,
      data,
      width: nodeWidth,
      height,
      measured: { width: nodeWidth, height },
      handles: handles(geometry),
      selected: old?.selected ?? false,
      ariaLabel,
      domAttributes: { 'aria-roledescription': role },
    }
  })
}

export function canvasWires(
  { nodes, wires }: Workflow,
  { view, nameWire }: Marks,
  before: readonly CanvasWire[] = [],
): CanvasWire[] {
  const known = new Map(before.map((edge) => [edge.id, edge]))
  const ids = new Map(
    nodeIds(nodes)
      .map((id, index) => [nodes[index]?.name, id])
      .toReversed() as [string, string][],
  )
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const drawn = new Set<string>()
  return wires.flatMap((wire) => {
    const [source, target, from] = [ids.get(wire.from), ids.get(wire.to), byName.get(wire.from)]
    if (!source || !target || !from) return []
    const outputs = outputsOf(from, wires)
    const inputs = inputsOf(byName.get(wire.to) ?? from, wires)
    // A wire to a socket that is not there cannot be drawn; the list and the check name it.
    if (!(wire.output in outputs) || !(wire.input in inputs)) return []
    const id = `${source}>${wire.output}>${target}>${wire.input}`
    if (drawn.has(id)) return []
    drawn.add(id)
    const label = outputs.length > 1 ? outputs[wire.output] : undefined
    const items = itemsOnWire(view, wire)?.length
    const ariaLabel = nameWire(wire, items)
    const old = known.get(id)
    if (old && old.data?.items === items && old.data?.label === label && old.ariaLabel === ariaLabel)
      return [old]
    return [
      {
        id,
        type: 'wire' as const,
        source,
        target,
        sourceHandle: `o${wire.output}`,
        targetHandle: `i${wire.input}`,
        data: { wire, label, items },
        selected: old?.selected ?? false,
        ariaLabel,
      },
    ]
  })
}
