// Promises one node as n8n has it: what came with an imported one goes out as it came, but for what was changed here.
import type { WorkflowNode } from '../workflow'
import { writeCommon } from './common-fields'
import type { Exchanger, WriteContext, Written } from './exchanger'
import { exchangers, type SharedKind } from './exchangers'
import { keptOfNode } from './kept'
import { isObject, type JsonObject } from './n8n-file'
import { writePlatform } from './nodes/platform'
import { readNode, versionOf } from './read-node'
import { withChange } from './same-json'

/** Kinds that n8n gives an address of their own. */
const hasAddress = new Set<string>(['webhook', 'wait'])

function written(
  node: Exclude<WorkflowNode, { kind: 'unknown' }>,
  context: WriteContext,
): Written & JsonObject {
  if (node.kind === 'platform') return { ...writePlatform(node.settings, context) }
  // The table has each kind's own writer; its type cannot follow which.
  const { type, version, write } = exchangers[node.kind] as Exchanger<SharedKind>
  return { type, typeVersion: version, parameters: write(node.settings, context) }
}

function fresh(node: Exclude<WorkflowNode, { kind: 'unknown' }>, context: WriteContext): JsonObject {
  const { name, position, ...rest } = writeCommon(node)
  const { parameters, type, typeVersion, ...more } = written(node, context)
  return {
    parameters,
    id: context.id('node'),
    name: name ?? '',
    type,
    typeVersion,
    position: position ?? [0, 0],
    ...(hasAddress.has(node.kind) ? { webhookId: context.id('address') } : {}),
    ...rest,
    ...more,
  }
}

/** Parameters of an older shape cannot take a single change of today's: they are written anew. */
function inShape(raw: JsonObject, before: JsonObject, after: JsonObject, shapeSince: number): JsonObject {
  const merged = withChange(raw, before, after)
  const isChanged = JSON.stringify(before.parameters) !== JSON.stringify(after.parameters)
  return isChanged && versionOf(raw) < shapeSince
    ? { ...merged, parameters: after.parameters ?? {}, typeVersion: after.typeVersion ?? 1 }
    : merged
}

/** @param context `of` makes one for a node of that name */
export function writeNode(node: WorkflowNode, of: (name: string) => WriteContext): JsonObject {
  if (node.kind === 'unknown') {
    const { raw } = node.settings
    return withChange(raw, writeCommon(readNode(raw).node), writeCommon(node))
  }
  const after = fresh(node, of(node.name))
  const raw = keptOfNode(node)
  const was = raw && readNode(raw).node
  if (!raw || was?.kind !== node.kind) return after
  const shapeSince = node.kind === 'platform' ? 0 : exchangers[node.kind].shapeSince
  // The same names for both, so that nothing differs but what was changed.
  const before = { ...fresh(was as typeof node, of(node.name)), name: was.name }
  return inShape(raw, before, after, shapeSince)
}

/** Requests to a practice host go where the reader has it. */
export function atBase(
  node: JsonObject,
  type: string,
  baseUrls: Readonly<Record<string, string>>,
): JsonObject {
  const { parameters } = node
  if (node.type !== type || !isObject(parameters) || typeof parameters.url !== 'string') return node
  const found = /^(=?)https?:\/\/([^/?#{]+)(.*)$/s.exec(parameters.url)
  const base = found && Object.hasOwn(baseUrls, found[2] ?? '') ? baseUrls[found[2] ?? ''] : undefined
  return base === undefined
    ? node
    : { ...node, parameters: { ...parameters, url: `${found?.[1]}${base}${found?.[3]}` } }
}
