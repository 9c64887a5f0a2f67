// What one request changed in a workspace, as plain JSON: the base and all changes in their order are the state.
import { frozenCopy, frozenList } from '@/mocks/frozen'
import type { Row, TablesSnapshot } from '@/mocks/table'
import type { WorldSnapshot } from '@/mocks/world'
import type { PracticeState } from './practice-state'

export interface TableChange {
  put: readonly Row[]
  gone: readonly string[]
}

export interface PracticeChange {
  /** Only the world as it was born, with what follows on top. */
  reset?: boolean
  born: number
  tables: Readonly<Record<string, TableChange>>
  clock: WorldSnapshot['clock']
  chance: WorldSnapshot['chance']
  log: number
  events: number
  /** As in the state. */
  due?: number
}

/** Counters of requests per time span: each process counts its own, and nobody misses them after a restart. */
const fleeting = new Set(['limit', 'maps-limit'])

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])

const none: readonly Row[] = []

/** As most requests do it: rows changed in their place, or added at the end. Undefined for any other way. */
function inPlace(before: readonly Row[], after: readonly Row[]): Row[] | undefined {
  if (after.length < before.length) return undefined
  const put: Row[] = []
  for (const [i, row] of after.entries()) {
    const old = before[i]
    if (row === old) continue
    if (old && old.id !== row.id) return undefined
    put.push(row)
  }
  return put
}

function tableChange(before: readonly Row[], after: readonly Row[]): TableChange | undefined {
  if (before === after) return undefined
  const put = inPlace(before, after)
  if (put) return put.length > 0 ? { put, gone: [] } : undefined
  return anyWay(before, after)
}

/** What was taken out and put in again stands at the end, behind all that stayed. */
function anyWay(before: readonly Row[], after: readonly Row[]): TableChange {
  const places = new Map(before.map(({ id }, i) => [id, i]))
  const change = { put: [] as Row[], gone: [] as string[] }
  let last = -1
  let atEnd = false
  for (const row of after) {
    const place = places.get(row.id)
    places.delete(row.id)
    atEnd ||= place === undefined || place < last
    if (atEnd && place !== undefined) change.gone.push(row.id)
    if (atEnd || before[place ?? -1] !== row) change.put.push(row)
    last = place ?? last
  }
  change.gone.push(...places.keys())
  return change
}

/** Rows are compared by identity: a row that was not written is the very same object. */
function tablesChange(before: TablesSnapshot, after: TablesSnapshot): Record<string, TableChange> {
  const changes: Record<string, TableChange> = {}
  const compare = (name: string) => {
    if (before[name] === after[name] || fleeting.has(name)) return
    const change = tableChange(before[name] ?? none, after[name] ?? none)
    if (change) changes[name] = change
  }
  for (const name of Object.keys(after)) compare(name)
  for (const name of Object.keys(before)) if (!after[name]) compare(name)
  return changes
}

const sameTasks = (a: WorldSnapshot, b: WorldSnapshot): boolean =>
  same(
    a.clock.tasks.map(({ id }) => id),
    b.clock.tasks.map(({ id }) => id),
  )

/** @returns undefined when nothing is different that has to outlive this process */
export function changeBetween(before: PracticeState, after: PracticeState): PracticeChange | undefined {
  const tables = tablesChange(before.world.tables, after.world.tables)
  const still =
    Object.keys(tables).length === 0 &&
    before.world.events === after.world.events &&
    before.born === after.born &&
    before.due === after.due &&
    sameTasks(before.world, after.world)
  if (still) return undefined
  const { clock, chance, log, events } = after.world
  const { born, due } = after
  return { born, tables, clock, chance, log: log.count, events, ...(due !== undefined && { due }) }
}

function changedRows(rows: readonly Row[], { put, gone }: TableChange): readonly Row[] {
  const kept = new Map(rows.map((row) => [row.id, row]))
  for (const id of gone) kept.delete(id)
  for (const row of put) kept.set(row.id, frozenCopy(row))
  return frozenList([...kept.values()])
}

/** @param base what a reset goes back to */
export function applied(state: PracticeState, change: PracticeChange, base: WorldSnapshot): PracticeState {
  const from = change.reset ? base : state.world
  const tables: Record<string, readonly Row[]> = { ...from.tables }
  for (const [name, one] of Object.entries(change.tables)) {
    const rows = changedRows(tables[name] ?? none, one)
    if (rows.length > 0) tables[name] = rows
    else delete tables[name]
  }
  const { born, clock, chance, events, due } = change
  return {
    born,
    ...(due !== undefined && { due }),
    world: { seed: from.seed, clock, log: { count: change.log, entries: [] }, tables, events, chance },
  }
}

/** All changes since the base as one. */
export function sinceBase(base: WorldSnapshot, state: PracticeState): PracticeChange {
  const { clock, chance, log, events, tables } = state.world
  const { born, due } = state
  return {
    ...{
      reset: true,
      born,
      tables: tablesChange(base.tables, tables),
      clock,
      chance,
      log: log.count,
      events,
    },
    ...(due !== undefined && { due }),
  }
}
