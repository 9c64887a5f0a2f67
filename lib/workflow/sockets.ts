// How many sockets a node has; the error socket, where there is one, is the last output.
import type { NodeKind, Wire, WorkflowNode } from './workflow'

export const isTrigger = (kind: NodeKind): boolean => kind === 'webhook' || kind === 'schedule'

/** An unknown node has as many as its wires say. */
const most = (numbers: readonly number[]) => Math.max(0, ...numbers) + 1

export function inputCount({ kind, name }: WorkflowNode, wires: readonly Wire[] = []): number {
  if (isTrigger(kind)) return 0
  if (kind === 'unknown') return most(wires.filter(({ to }) => to === name).map(({ input }) => input))
  return kind === 'merge' ? 2 : 1
}

/** Without the error socket. */
export function mainOutputs({ kind, name }: WorkflowNode, wires: readonly Wire[] = []): number {
  if (kind === 'unknown') return most(wires.filter(({ from }) => from === name).map(({ output }) => output))
  return kind === 'if' || kind === 'loop' ? 2 : 1
}

export function outputCount(node: WorkflowNode, wires: readonly Wire[] = []): number {
  return mainOutputs(node, wires) + (node.onError === 'error-output' && node.kind !== 'unknown' ? 1 : 0)
}
