// Promises to read an n8n workflow whole or to say why not and where; what we have no word for is kept and named.
import type { Problem } from '../workflow'
import { importNotes } from './import-notes'
import { type Imported, unnamed } from './kept'
import { isObject, isTooDeep, type JsonObject, mostNodes } from './n8n-file'
import { readNode } from './read-node'
import { BadWire, wiresOf } from './wires'

export type ImportResult =
  | { workflow: Imported; notes: Problem[]; problem?: undefined }
  | { problem: Problem; workflow?: undefined; notes?: undefined }

/** Ends the reading. */
class Unreadable extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'Unreadable'
    this.problem = problem
  }
}

const refuse = (code: string, setting?: string, values?: Problem['values']): never => {
  throw new Unreadable({ code, ...(setting ? { setting } : {}), ...(values ? { values } : {}) })
}

function listOf(json: unknown): { file: JsonObject; list: readonly unknown[] } {
  if (Array.isArray(json)) return refuse('takeaway.a-list', undefined, { count: json.length })
  if (!isObject(json)) return refuse('takeaway.not-a-workflow')
  if (isTooDeep(json)) return refuse('takeaway.too-deep')
  if (!Array.isArray(json.nodes)) return refuse('takeaway.no-nodes', 'nodes')
  if (json.nodes.length === 0) return refuse('takeaway.no-nodes', 'nodes')
  if (json.nodes.length > mostNodes)
    return refuse('takeaway.too-many-nodes', 'nodes', { count: json.nodes.length, most: mostNodes })
  return { file: json, list: json.nodes }
}

function checkedNodes(list: readonly unknown[]): JsonObject[] {
  const places = new Map<string, number>()
  return list.map((raw, i) => {
    // Places count from 1 in sentences, from 0 in the path.
    const place = { number: i + 1 }
    if (!isObject(raw)) return refuse('takeaway.not-a-node', `nodes.${i}`, place)
    const { name, type } = raw
    if (typeof name !== 'string' || name.trim() === '')
      return refuse('takeaway.no-name', `nodes.${i}.name`, place)
    if (name.length > longestName) return refuse('takeaway.long-name', `nodes.${i}.name`, place)
    if (typeof type !== 'string' || type === '')
      return refuse('takeaway.no-type', `nodes.${i}.type`, { ...place, name })
    const first = places.get(name)
    if (first !== undefined) return refuse('takeaway.same-name', `nodes.${i}.name`, { ...place, name, first })
    places.set(name, i + 1)
    return raw
  })
}

/** Longer ones are no names. */
const longestName = 200

/** What a file says that is no name is left as it is, and not shown. */
export const nameOf = ({ name }: JsonObject): string =>
  typeof name === 'string' && name !== '' && name.length <= longestName ? name : unnamed

const isNote = (raw: JsonObject) => raw.type === 'n8n-nodes-base.stickyNote'

function readFile(json: unknown): ImportResult {
  const { file, list } = listOf(json)
  const all = checkedNodes(list)
  const steps = all.filter((raw) => !isNote(raw))
  const notes = all.flatMap((raw, at) => (isNote(raw) ? [{ at, raw }] : []))
  if (steps.length === 0) return refuse('takeaway.no-nodes', 'nodes')
  const wires = wiresOf(file.connections, new Set(steps.map((raw) => String(raw.name))))
  const read = steps.map((raw) => ({ raw, read: readNode(raw) }))
  const workflow: Imported = {
    name: nameOf(file),
    active: file.active === true,
    nodes: read.map((each) => each.read.node),
    wires,
    kept: { file: { ...file, nodes: [] }, notes },
  }
  return { workflow, notes: importNotes(file, read, notes.length) }
}

/** @param json what `JSON.parse` gave */
export function fromN8n(json: unknown): ImportResult {
  try {
    return readFile(json)
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem }
    if (!(error instanceof BadWire)) throw error
    const { place, target } = error
    return {
      problem:
        target === undefined
          ? { code: 'takeaway.bad-wire', setting: place, values: { place } }
          : { code: 'takeaway.wire-to-nowhere', setting: place, values: { place, name: target } },
    }
  }
}
