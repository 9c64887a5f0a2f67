// The size of a node's picture and where its sockets are: known beforehand, so that nothing is measured.
import type { Wire, WorkflowNode } from '@/lib/workflow/workflow'
import { inputsOf, outputsOf } from './sockets'

export const nodeWidth = 216
const head = 68
const row = 26

export interface Geometry {
  height: number
  /** From the top, by number of the socket. */
  inputs: readonly number[]
  outputs: readonly number[]
}

/** One socket stands beside the name; several have rows of their own below it, as wide as their words. */
function places(count: number): number[] {
  if (count === 1) return [head / 2]
  return Array.from({ length: count }, (_, index) => head + row * index + row / 2)
}

export function geometryOf(node: WorkflowNode, wires: readonly Wire[]): Geometry {
  const [inputs, outputs] = [inputsOf(node, wires).length, outputsOf(node, wires).length]
  const rows = Math.max(inputs > 1 ? inputs : 0, outputs > 1 ? outputs : 0)
  return { height: head + rows * row, inputs: places(inputs), outputs: places(outputs) }
}
