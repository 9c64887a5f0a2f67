// Keeps workspaces in the database of the live classes, so that they survive a restart and several processes can serve them.
import { createHash } from 'node:crypto'
import type { Sql } from '@/lib/class/store/sql'
import { frozenCopy } from '@/mocks/frozen'
import type { WorldSnapshot } from '@/mocks/world'
import { type Keeper, longestLog } from './keeper'
import { applied, type PracticeChange } from './practice-change'
import { type Base, baseOf } from './practice-state'

/** Whoever reads the database learns no address that opens a workspace. */
const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url')

// Locked in the order of their ids: two processes that commit the same ones wait for each other, they do not block each other.
const commit = `
with step as (
  select id, base, version from jsonb_to_recordset($1::text::jsonb) as s (id text, base bigint, version bigint)
), locked as (
  select w.id, step.version as to_version from practice_workspace w join step on step.id = w.id
  where w.version = step.base order by w.id for update of w
), moved as (
  update practice_workspace w set version = locked.to_version, used_at = class_now()
  from locked where locked.id = w.id returning w.id
), written as (
  insert into practice_change (workspace, version, change)
  select c.id, c.version, c.change
  from jsonb_to_recordset($2::text::jsonb) as c (id text, version bigint, change text) join moved on moved.id = c.id
)
select id from moved`

const load = `
select w.seed, w.base, w.version, w.state, w.used_at as "usedAt", array_to_json(array(
  select c.change from practice_change c
  where c.workspace = w.id and c.version > w.state_version order by c.version))::text as changes
from practice_workspace w where w.id = $1`

interface LoadedRow {
  seed: number
  base: string
  version: number
  state: string
  usedAt: number
  changes: string
}

/** Deadlock, or two that cannot both be first: tried again, it works. */
const again = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(40P01|40001)$/.test(String(error.code))

export function sqlKeeper(sql: Sql): Keeper {
  const bases = new Map<string, WorldSnapshot>()
  const known = new Set<string>()

  const baseNamed = async (seed: number, key: string): Promise<WorldSnapshot> => {
    const today = baseOf(seed)
    if (today.key === key) return today.world
    const held = bases.get(key)
    if (held) return held
    const [row] = await sql.query<{ world: string }>('select world from practice_base where key = $1', [key])
    const world: WorldSnapshot = frozenCopy(JSON.parse(row?.world ?? 'null'))
    bases.set(key, world)
    return world
  }
  const keepBase = async ({ key, world }: Base) => {
    if (known.has(key)) return
    const text = JSON.stringify(world)
    await sql.query('insert into practice_base (key, world) values ($1, $2) on conflict do nothing', [
      key,
      text,
    ])
    known.add(key)
  }
  const run: Keeper['commit'] = async (steps) => {
    const names = new Map(steps.map(({ id }) => [keyOf(id), id]))
    const moves = steps.map(({ id, from, changes }) => ({
      ...{ id: keyOf(id), base: from, version: from + changes.length },
    }))
    const changes = steps.flatMap(({ id, from, changes: list }) =>
      list.map((change, i) => ({ id: keyOf(id), version: from + i + 1, change: JSON.stringify(change) })),
    )
    const rows = await sql.query<{ id: string }>(commit, [JSON.stringify(moves), JSON.stringify(changes)])
    return new Set(rows.flatMap((row) => names.get(row.id) ?? []))
  }

  return {
    shared: sql.kind === 'server',
    make: async (id, seed, base, first) => {
      await keepBase(base)
      await sql.query(
        'insert into practice_workspace (id, seed, base, version, state, state_version) values ($1, $2, $3, 1, $4, 1)',
        [keyOf(id), seed, base.key, JSON.stringify(first)],
      )
    },
    count: async () => {
      const [row] = await sql.query<{ n: number }>('select count(*)::int as n from practice_workspace')
      return row?.n ?? 0
    },
    load: async (id) => {
      const [row] = await sql.query<LoadedRow>(load, [keyOf(id)])
      if (!row) return undefined
      const { seed, version, usedAt } = row
      const base = await baseNamed(seed, row.base)
      const first: PracticeChange = JSON.parse(row.state)
      const later: string[] = JSON.parse(row.changes)
      let state = applied({ born: first.born, world: base }, first, base)
      for (const text of later) state = applied(state, JSON.parse(text), base)
      return { seed, base, state, version, usedAt, loose: later.length }
    },
    versions: async (ids) => {
      const names = new Map(ids.map((id) => [keyOf(id), id]))
      const rows = await sql.query<{ id: string; version: number }>(
        `select id, version from practice_workspace
         where id in (select jsonb_array_elements_text($1::text::jsonb))`,
        [JSON.stringify([...names.keys()])],
      )
      return new Map(rows.map(({ id, version }) => [names.get(id) ?? '', version]))
    },
    commit: (steps) => run(steps).catch((error) => (again(error) ? run(steps) : Promise.reject(error))),
    compact: async (id, version, whole) => {
      await sql.query(
        `with kept as (
           update practice_workspace set state = $3, state_version = $2
           where id = $1 and version >= $2 and state_version < $2 returning id
         )
         delete from practice_change c using kept where c.workspace = kept.id and c.version <= $2`,
        [keyOf(id), version, JSON.stringify(whole)],
      )
    },
    remove: async (id) => {
      await sql.query('delete from practice_workspace where id = $1', [keyOf(id)])
    },
    touch: async (id) => {
      await sql.query('update practice_workspace set used_at = class_now() where id = $1', [keyOf(id)])
    },
    log: async (entries) => {
      const rows = entries.map(({ id, exchange }, place) => ({
        place,
        id: keyOf(id),
        entry: JSON.stringify(exchange),
      }))
      await sql.query(
        `insert into practice_exchange (workspace, entry)
         select e.id, e.entry from jsonb_to_recordset($1::text::jsonb) as e (place int, id text, entry text)
         where exists (select from practice_workspace w where w.id = e.id) order by e.place`,
        [JSON.stringify(rows)],
      )
    },
    readLog: async (id, after) => {
      const rows = await sql.query<{ n: number; entry: string }>(
        `select n, entry from (
           select n, entry from practice_exchange where workspace = $1 and n > $2 order by n desc limit ${longestLog}
         ) newest order by n`,
        [keyOf(id), after],
      )
      return rows.map(({ n, entry }) => ({ n, exchange: JSON.parse(entry) }))
    },
    purge: async (unusedSince) => {
      await sql.query('delete from practice_workspace where used_at < $1', [unusedSince])
      await sql.query(
        `delete from practice_exchange e using (
           select workspace, n, row_number() over (partition by workspace order by n desc) as place
           from practice_exchange
         ) old where old.place > ${longestLog} and e.workspace = old.workspace and e.n = old.n`,
      )
    },
    // The database is the classes'.
    close: async () => {},
  }
}
