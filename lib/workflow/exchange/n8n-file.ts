// The shape of a workflow file as n8n writes and reads it: the parts this builder fills in or looks at.
import type { Json } from '../workflow'

export interface JsonObject {
  readonly [key: string]: Json
}

export interface N8nNode extends JsonObject {
  readonly parameters: JsonObject
  readonly id: string
  readonly name: string
  readonly type: string
  readonly typeVersion: number
  readonly position: readonly [number, number]
}

export interface N8nTarget extends JsonObject {
  readonly node: string
  readonly type: string
  readonly index: number
}

/** By name of the source, by kind of wire, by socket. A socket without wires is an empty list or null. */
export interface N8nConnections {
  readonly [source: string]: { readonly [kind: string]: readonly (readonly N8nTarget[] | null)[] }
}

export interface N8nWorkflow extends JsonObject {
  readonly nodes: readonly N8nNode[]
  readonly connections: N8nConnections
}

/** Bytes beyond which a file is not read. */
export const largestFile = 5_000_000

/** Nodes beyond which a file is not read. */
export const mostNodes = 1_000

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Levels beyond which a file is not read: whoever walks it by calling itself would run out of stack. */
const deepest = 100

export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap((inner) =>
      typeof inner === 'object' && inner !== null ? Object.values(inner) : [],
    )
  }
  return false
}
