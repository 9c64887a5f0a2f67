// Promises a node of an n8n file as one of ours; what we have no kind or no word for is kept whole and never run.
import type { Problem, WorkflowNode } from '../workflow'
import { readCommon } from './common-fields'
import { asText, Beyond } from './exchanger'
import { exchangers, kindOfType } from './exchangers'
import type { KeptNode } from './kept'
import { isObject, type JsonObject } from './n8n-file'

export interface ReadNode {
  node: WorkflowNode & KeptNode
  problem?: Problem
}

export const versionOf = (raw: JsonObject): number =>
  typeof raw.typeVersion === 'number' ? raw.typeVersion : 1

export const parametersOf = (raw: JsonObject): JsonObject => (isObject(raw.parameters) ? raw.parameters : {})

export function readNode(raw: JsonObject): ReadNode {
  const type = asText(raw.type)
  const common = readCommon(raw)
  const unknown: WorkflowNode = { ...common, kind: 'unknown', settings: { type, raw } }
  const kind = kindOfType(type)
  if (!kind)
    return { node: unknown, problem: { code: 'takeaway.unknown-node', node: common.name, values: { type } } }
  try {
    const settings = exchangers[kind].read(parametersOf(raw), versionOf(raw))
    // One reader gives the settings of its own kind; the types of a table cannot say so.
    return { node: { ...common, kind, settings, kept: raw } as WorkflowNode & KeptNode }
  } catch (error) {
    if (!(error instanceof Beyond)) throw error
    const { setting } = error
    return {
      node: unknown,
      problem: { code: 'takeaway.beyond', node: common.name, setting, values: { setting } },
    }
  }
}
