// Promises to say of an imported file what is kept and not done here, node by node.
import type { Json, Problem } from '../workflow'
import type { Exchanger, WriteContext } from './exchanger'
import { exchangers, type SharedKind } from './exchangers'
import { leftovers } from './leftovers'
import type { JsonObject } from './n8n-file'
import { isObject } from './n8n-file'
import { parametersOf, type ReadNode, versionOf } from './read-node'
import { sameJson } from './same-json'
import { otherWires } from './wires'

const noNames: WriteContext = { id: () => '', operation: () => undefined, token: '' }

/** How a node is run, beside its parameters. */
const switches = ['alwaysOutputData', 'executeOnce'] as const

const notedNode = (code: string, node: string, setting?: string): Problem => ({
  code,
  node,
  ...(setting === undefined ? {} : { setting, values: { setting } }),
})

function settingNotes(raw: JsonObject, { node }: ReadNode): Problem[] {
  const { kind, name, settings } = node
  if (kind === 'unknown' || kind === 'platform') return []
  const { write, usual = {}, silent = [], shapeSince } = exchangers[kind] as Exchanger<SharedKind>
  const version = versionOf(raw)
  if (version < shapeSince)
    return [{ code: 'takeaway.older', node: name, values: { version: String(version) } }]
  const parameters = parametersOf(raw)
  const skip = Object.keys(usual).filter((key) => sameJson(parameters[key], usual[key]))
  return leftovers(parameters, write(settings, noNames), [...skip, ...silent]).map((setting) =>
    notedNode('takeaway.kept-setting', name, setting),
  )
}

function nodeNotes(raw: JsonObject, read: ReadNode): Problem[] {
  const { name } = read.node
  const credentials = isObject(raw.credentials) ? Object.keys(raw.credentials) : []
  return [
    ...(read.problem ? [read.problem] : []),
    ...settingNotes(raw, read),
    ...switches.flatMap((key) => (raw[key] === true ? [notedNode('takeaway.kept-setting', name, key)] : [])),
    ...(credentials.length > 0
      ? [{ code: 'takeaway.credentials', node: name, values: { names: credentials.join(', ') } }]
      : []),
  ]
}

export function importNotes(
  file: JsonObject,
  nodes: readonly { raw: JsonObject; read: ReadNode }[],
  stickies: number,
): Problem[] {
  const pinned = isObject(file.pinData) ? Object.entries(file.pinData) : []
  const hasItems = ([, items]: [string, Json]) => Array.isArray(items) && items.length > 0
  return [
    ...nodes.flatMap(({ raw, read }) => nodeNotes(raw, read)),
    ...pinned.filter(hasItems).map(([name]) => notedNode('takeaway.pinned', name)),
    ...otherWires(file.connections).map((name) => notedNode('takeaway.other-wires', name)),
    ...(stickies > 0 ? [{ code: 'takeaway.notes', values: { count: stickies } }] : []),
  ]
}
