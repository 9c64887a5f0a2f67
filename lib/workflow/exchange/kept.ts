// Promises a place for what came with an imported file and this builder has no word for: it goes out again as it came.
import type { Workflow, WorkflowNode } from '../workflow'
import type { JsonObject } from './n8n-file'

/** What a workflow is called whose file does not say. */
export const unnamed = 'Workflow'

/** Carried by a node of an imported file: the node as it stood there. */
export interface KeptNode {
  kept?: JsonObject
}

export interface KeptFile {
  /** The file as it came, its nodes taken out. */
  file: JsonObject
  /** Nodes that are no steps: notes on the canvas, with their place in the file's list. */
  notes: readonly { at: number; raw: JsonObject }[]
}

/**
 * A workflow that remembers the file it came from. It rides along on the objects themselves, so that a copy of them with
 * one setting changed (`{ ...node, settings }`) still has it.
 */
export type Imported = Omit<Workflow, 'nodes'> & {
  nodes: readonly (WorkflowNode & KeptNode)[]
  kept?: KeptFile
}

export const keptOfNode = (node: WorkflowNode): JsonObject | undefined => (node as KeptNode).kept

export const keptOfFile = (workflow: Workflow): KeptFile | undefined => (workflow as Imported).kept
