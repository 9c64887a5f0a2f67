// Promises wires as n8n writes them, by source and socket, and back; wires that carry no items stay as they came.
import type { Json, Wire } from '../workflow'
import { isObject, type JsonObject, type N8nTarget } from './n8n-file'
import { sameJson } from './same-json'

/** Something in `connections` that is no wire, and where. */
export class BadWire extends Error {
  readonly place: string
  readonly target: string | undefined

  constructor(place: string, target?: string) {
    super(place)
    this.name = 'BadWire'
    this.place = place
    this.target = target
  }
}

const isIndex = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0

/** Most sockets a node may have: a wire to the millionth would make a million empty lists. */
const mostSockets = 100

function target(value: Json, place: string, names: ReadonlySet<string>): { node: string; index: number } {
  const node = isObject(value) ? value.node : undefined
  const index = isObject(value) ? (value.index ?? 0) : undefined
  if (typeof node !== 'string' || !isIndex(index) || index >= mostSockets) throw new BadWire(place)
  if (!names.has(node)) throw new BadWire(place, node)
  return { node, index }
}

function socketsOf(value: Json | undefined, place: string): readonly (readonly Json[])[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > mostSockets) throw new BadWire(place)
  return value.map((list: Json, output) => {
    if (list === null) return []
    if (!Array.isArray(list)) throw new BadWire(`${place}.${output}`)
    return list
  })
}

/** @throws a BadWire */
export function wiresOf(connections: Json | undefined, names: ReadonlySet<string>): Wire[] {
  if (connections === undefined || connections === null) return []
  if (!isObject(connections)) throw new BadWire('connections')
  return Object.entries(connections).flatMap(([from, kinds]) => {
    const place = `connections.${from}`
    if (!names.has(from)) throw new BadWire(place, from)
    if (!isObject(kinds)) throw new BadWire(place)
    return socketsOf(kinds.main, `${place}.main`).flatMap((list, output) =>
      list.map((value, i) => {
        const { node, index } = target(value, `${place}.main.${output}.${i}`, names)
        return { from, output, to: node, input: index }
      }),
    )
  })
}

/** Names of nodes with wires that carry something else than items, e.g. a model to an agent. */
export function otherWires(connections: Json | undefined): string[] {
  if (!isObject(connections)) return []
  return Object.keys(connections).filter((from) => {
    const kinds = connections[from]
    return isObject(kinds) && Object.keys(kinds).some((kind) => kind !== 'main')
  })
}

type Lists = N8nTarget[][]

function mainOf(wires: readonly Wire[]): Map<string, Lists> {
  const bySource = new Map<string, Lists>()
  for (const { from, output, to, input } of wires) {
    const lists = bySource.get(from) ?? []
    bySource.set(from, lists)
    while (lists.length <= output) lists.push([])
    lists[output]?.push({ node: to, type: 'main', index: input })
  }
  return bySource
}

/** What carries no items, under the names nodes have today; without those whose ends are gone. */
function restOf(kinds: Json | undefined, nameNow: (name: string) => string | undefined): JsonObject {
  if (!isObject(kinds)) return {}
  const others = Object.entries(kinds).filter(([kind]) => kind !== 'main')
  return Object.fromEntries(
    others.map(([kind, lists]) => [
      kind,
      (Array.isArray(lists) ? lists : []).map((list: Json) =>
        (Array.isArray(list) ? list : []).flatMap((value: Json) => {
          const node = isObject(value) && typeof value.node === 'string' ? nameNow(value.node) : undefined
          return isObject(value) && node !== undefined ? [{ ...value, node }] : []
        }),
      ),
    ]),
  )
}

/**
 * @param kept `connections` of the file the workflow came from
 * @param nameNow of a node by its name in that file
 */
export function connectionsOf(
  wires: readonly Wire[],
  names: readonly string[],
  kept: Json | undefined,
  nameNow: (name: string) => string | undefined,
): JsonObject {
  const before = isObject(kept) ? kept : {}
  const isRenamed = Object.keys(before).some((name) => nameNow(name) !== name)
  const known = new Set(names)
  if (kept !== undefined && !isRenamed && sameWires(before, known, wires)) return before
  const lists = mainOf(wires.filter(({ from, to }) => known.has(from) && known.has(to)))
  const rest = new Map(Object.entries(before).map(([name, kinds]) => [nameNow(name), restOf(kinds, nameNow)]))
  return Object.fromEntries(
    names.flatMap((name): [string, JsonObject][] => {
      const main = lists.get(name)
      const own = { ...(main ? { main } : {}), ...rest.get(name) }
      return Object.keys(own).length > 0 ? [[name, own]] : []
    }),
  )
}

function sameWires(kept: JsonObject, names: ReadonlySet<string>, wires: readonly Wire[]): boolean {
  try {
    const asJson = (list: readonly Wire[]): Json =>
      list.map(({ from, output, to, input }) => [from, output, to, input])
    return sameJson(asJson(wiresOf(kept, names)), asJson(wires))
  } catch {
    return false
  }
}
