// The sockets of a node by name: what can leave it, and what it takes in.
import { inputCount, mainOutputs } from '@/lib/workflow/sockets'
import type { Wire, WorkflowNode } from '@/lib/workflow/workflow'

export type OutputName = 'main' | 'true' | 'false' | 'done' | 'loop' | 'error'
export type InputName = 'main' | 'first' | 'second'

function ownOutputs(node: WorkflowNode, wires: readonly Wire[]): OutputName[] {
  if (node.kind === 'if') return ['true', 'false']
  if (node.kind === 'loop') return ['done', 'loop']
  return Array.from({ length: mainOutputs(node, wires) }, () => 'main')
}

/** In the order of their numbers. The error socket, where there is one, is the last. */
export function outputsOf(node: WorkflowNode, wires: readonly Wire[] = []): OutputName[] {
  const own = ownOutputs(node, wires)
  return node.onError === 'error-output' && node.kind !== 'unknown' ? [...own, 'error'] : own
}

/** In the order of their numbers; a trigger has none. */
export function inputsOf(node: WorkflowNode, wires: readonly Wire[] = []): InputName[] {
  if (node.kind === 'merge') return ['first', 'second']
  return Array.from({ length: inputCount(node, wires) }, () => 'main')
}
