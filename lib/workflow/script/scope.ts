// What the names in an expression mean at one node, for one item.
import type { Item, RunMode } from '../workflow'

/** What `$('Name')` knows of a node of the workflow. */
export interface ScopeNode {
  /** Its latest output, all sockets after each other. Undefined where it has not run. */
  items?: readonly Item[]
  /** The one of them that this item comes from. */
  paired?: Item
}

export interface Scope {
  /** Items that arrived at the node, and which of them is asked about. */
  input: readonly Item[]
  itemIndex: number
  /** Undefined where the workflow has no such node. */
  node(name: string): ScopeNode | undefined
  /** Virtual ms since the epoch. */
  now: number
  execution: { id: string; mode: RunMode }
  workflow: { name: string }
}
