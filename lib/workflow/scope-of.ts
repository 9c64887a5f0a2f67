// What the names of expressions mean at a node: of a run under way, or of one that has ended, for the line below a field.
import { ancestorAmong } from './engine/lineage'
import type { Scope } from './script/scope'
import type { Item, RunMode, Step, Workflow } from './workflow'

export interface ScopePlace {
  workflow: Workflow
  run: { id: string; mode: RunMode; steps: readonly Step[] }
  /** Items that arrive at the node. */
  input: readonly Item[]
  itemIndex: number
  /** Virtual ms since the epoch. */
  now: number
}

export function scopeOf({ workflow, run, input, itemIndex, now }: ScopePlace): Scope {
  return {
    ...{ input, itemIndex, now },
    node(name) {
      if (!workflow.nodes.some((node) => node.name === name)) return undefined
      const items = run.steps.findLast(({ node }) => node === name)?.outputs.flat()
      return items ? { items, paired: ancestorAmong(input[itemIndex], items) } : {}
    },
    execution: { id: run.id, mode: run.mode },
    workflow: { name: workflow.name },
  }
}
