// Promises a workflow as a file that n8n imports and runs.
import { RandomStream } from '@/mocks/random'
import type { Json, Workflow } from '../workflow'
import type { OperationShape, WriteContext } from './exchanger'
import { nameOf } from './from-n8n'
import { keptOfFile, keptOfNode } from './kept'
import type { JsonObject, N8nWorkflow } from './n8n-file'
import { httpRequest } from './nodes/http-request'
import { withChange } from './same-json'
import { connectionsOf } from './wires'
import { atBase, writeNode } from './write-node'

export interface TakeawayOptions {
  /** By name of a host: what stands before the path instead of `https://<host>`. */
  baseUrls?: Readonly<Record<string, string>>
  /** Operations of the chat platform by id: what its nodes are requests to. */
  operation?(id: string): OperationShape | undefined
  /** What stands for the token of the chat platform. */
  token?: string
  /** A note on the canvas that says where the token goes; only where there is a node that needs one. */
  note?: { name: string; text: string }
}

/** Stands where a token goes. */
export const tokenPlaceholder = 'YOUR_TOKEN'

const contextOf =
  ({ operation, token = tokenPlaceholder }: TakeawayOptions) =>
  (name: string): WriteContext => ({
    id: (use) => new RandomStream(1, `${use} of ${name}`).uuid(),
    operation: (id) => operation?.(id),
    token,
  })

/** Two nodes of one id, as a copy of an imported node has it, would be one to n8n. */
function withOwnIds(nodes: readonly JsonObject[], of: (name: string) => WriteContext): JsonObject[] {
  const used = new Set<Json>()
  return nodes.map((node) => {
    const isTaken = node.id !== undefined && used.has(node.id)
    if (node.id !== undefined) used.add(node.id)
    if (!isTaken) return node
    const { webhookId, ...rest } = node
    const { id } = of(String(node.name))
    return { ...rest, id: id('node'), ...(webhookId === undefined ? {} : { webhookId: id('address') }) }
  })
}

function noteOn(workflow: Workflow, { name, text }: { name: string; text: string }): JsonObject {
  const left = Math.min(...workflow.nodes.map(({ at }) => at.x))
  const top = Math.min(...workflow.nodes.map(({ at }) => at.y))
  return {
    parameters: { content: text, height: 200, width: 360 },
    id: new RandomStream(1, `note ${name}`).uuid(),
    name,
    type: 'n8n-nodes-base.stickyNote',
    typeVersion: 1,
    position: [left, top - 260],
  }
}

function nodesOf(workflow: Workflow, options: TakeawayOptions): JsonObject[] {
  const of = contextOf(options)
  const nodes = workflow.nodes.map((node) =>
    atBase(writeNode(node, of), httpRequest.type, options.baseUrls ?? {}),
  )
  const all = withOwnIds(nodes, of)
  for (const { at, raw } of keptOfFile(workflow)?.notes ?? []) all.splice(at, 0, raw)
  const { note } = options
  const wantsNote = note !== undefined && workflow.nodes.some(({ kind }) => kind === 'platform')
  return wantsNote && all.every(({ name }) => name !== note.name) ? [...all, noteOn(workflow, note)] : all
}

export function toN8n(workflow: Workflow, options: TakeawayOptions = {}): N8nWorkflow {
  const { name, active, wires } = workflow
  const kept = keptOfFile(workflow)?.file
  const nowOf = new Map(
    workflow.nodes.map((node) => {
      const raw = node.kind === 'unknown' ? node.settings.raw : keptOfNode(node)
      return [raw?.name ?? node.name, node.name]
    }),
  )
  const nodes = nodesOf(workflow, options)
  const connections = connectionsOf(
    wires,
    workflow.nodes.map((node) => node.name),
    kept?.connections,
    (before) => nowOf.get(before),
  )
  const own: JsonObject = { name, nodes, connections, active }
  const file: JsonObject = kept
    ? withChange(kept, { name: nameOf(kept), nodes: kept.nodes ?? [], active: kept.active === true }, own)
    : { ...own, settings: { executionOrder: 'v1' }, pinData: {} }
  // Each node has its name and type: an imported one was read by them.
  return { ...file, nodes, connections } as unknown as N8nWorkflow
}

/** As n8n itself saves it. */
export const n8nText = (file: N8nWorkflow): string => `${JSON.stringify(file, null, 2)}\n`
