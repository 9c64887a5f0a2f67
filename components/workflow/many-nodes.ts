// A workflow of many nodes, to see whether the canvas stays smooth: chains of an If, a Set and a Wait behind one webhook.
import type { Wire, Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { tidy } from './layout'
import { startSettings } from './node-kinds'

const perChain = 20

/** As many nodes as asked for, 300 as a rule, all of them wired and in their places. */
export function manyNodes(count = 300): Workflow {
  const at = { x: 0, y: 0 }
  const nodes: WorkflowNode[] = [
    { name: 'Webhook', kind: 'webhook', settings: { ...startSettings('webhook'), path: 'many' }, at },
  ]
  const wires: Wire[] = []
  let before = 'Webhook'
  for (let index = 1; index < count; index += 1) {
    const [chain, place] = [Math.floor((index - 1) / perChain), (index - 1) % perChain]
    const name = `${chain + 1}.${place + 1}`
    if (place === 0) before = 'Webhook'
    nodes.push(nodeAt(place, name))
    wires.push({ from: before, output: 0, to: name, input: 0 })
    before = name
  }
  return tidy({ name: 'Many nodes', active: false, nodes, wires })
}

function nodeAt(place: number, name: string): WorkflowNode {
  const at = { x: 0, y: 0 }
  if (place % 3 === 0) {
    const conditions = [{ left: '={{ $json.body.count }}', operator: 'greater', right: '0' } as const]
    return { name, kind: 'if', settings: { combine: 'all', conditions }, at }
  }
  if (place % 3 === 1) {
    const fields = [{ name: 'place', value: name }]
    return { name, kind: 'set', settings: { fields, keepOthers: true }, at }
  }
  return { name, kind: 'wait', settings: startSettings('wait'), at }
}
