// What arrives at a node: in the run that is shown, or, where it has not run, what those before it let out.
import { outputCount } from '@/lib/workflow/sockets'
import type { Item, Workflow } from '@/lib/workflow/workflow'
import { itemsOut, type RunView } from './run-view'

/** By input. Undefined where nothing before it has run. */
export function arrivingAt(
  { nodes, wires }: Workflow,
  view: RunView,
  name: string,
): readonly (readonly Item[])[] | undefined {
  const last = view.steps.get(name)?.at(-1)
  if (last) return last.inputs
  const inputs: Item[][] = []
  for (const { from, output, to, input } of wires) {
    const node = nodes.find((other) => other.name === from)
    if (to !== name || !node || output >= outputCount(node, wires)) continue
    const items = itemsOut(view, from, output)
    if (!items) continue
    inputs[input] = [...(inputs[input] ?? []), ...items]
  }
  return inputs.length === 0 ? undefined : Array.from(inputs, (items) => items ?? [])
}
