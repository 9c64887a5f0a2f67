// Keeps workspaces in the database of the live classes, so that they survive a restart and several processes can serve them.
import type { Sql } from '@/lib/class/store/sql'
import { frozenCopy } from '@/mocks/frozen'
import type { Exchange } from '@/mocks/wire-log'
import type { WorldSnapshot } from '@/mocks/world'
import { type Due, type Keeper, longestLog } from './keeper'
import { applied, type PracticeChange } from './practice-change'
import { type Base, baseOf } from './practice-state'

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
    const moves = steps.map(({ id, from, to, change: { due } }) => ({ id, base: from, version: to, due }))
    const changes = steps.map(({ id, to, change }) => ({ id, version: to, change: JSON.stringify(change) }))
    const texts = [JSON.stringify(moves), JSON.stringify(changes)]
    const rows = await sql.query<{ id: string }>('select practice_commit($1, $2) as id', texts)
    return new Set(rows.map(({ id }) => id))
  }

  return {
    shared: sql.kind === 'server',
    gather: 4,
    make: async (id, seed, base, first) => {
      await keepBase(base)
      await sql.query(
        'insert into practice_workspace (id, seed, base, version, state, state_version) values ($1, $2, $3, 1, $4, 1)',
        [id, seed, base.key, JSON.stringify(first)],
      )
    },
    count: async () => {
      const [row] = await sql.query<{ n: number }>('select count(*)::int as n from practice_workspace')
      return row?.n ?? 0
    },
    load: async (id) => {
      const [row] = await sql.query<LoadedRow>(load, [id])
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
      const rows = await sql.query<{ id: string; version: number }>(
        `select id, version from practice_workspace
         where id in (select jsonb_array_elements_text($1::text::jsonb))`,
        [JSON.stringify(ids)],
      )
      return new Map(rows.map(({ id, version }) => [id, version]))
    },
    due: (until, most) =>
      sql.query<Due>(
        'select id, due_at as at from practice_workspace where due_at <= $1 order by due_at limit $2',
        [until, most],
      ),
    commit: (steps) => run(steps).catch((error) => (again(error) ? run(steps) : Promise.reject(error))),
    compact: async (id, version, whole) => {
      await sql.query(
        `with kept as (
           update practice_workspace set state = $3, state_version = $2
           where id = $1 and version >= $2 and state_version < $2 returning id
         )
         delete from practice_change c using kept where c.workspace = kept.id and c.version <= $2`,
        [id, version, JSON.stringify(whole)],
      )
    },
    remove: async (id) => {
      await sql.query('delete from practice_workspace where id = $1', [id])
    },
    touch: async (id) => {
      await sql.query('update practice_workspace set used_at = class_now() where id = $1', [id])
    },
    log: async (parts) => {
      // One row for all that was seen in one go: a row costs more than what is in it.
      for (const { id, exchanges } of parts)
        await sql.query(
          `insert into practice_exchange (workspace, entry)
           select $1, $2 where exists (select from practice_workspace where id = $1)`,
          [id, JSON.stringify(exchanges)],
        )
    },
    readLog: async (id, after) => {
      const rows = await sql.query<{ n: number; entry: string }>(
        `select n, entry from (
           select n, entry from practice_exchange where workspace = $1 and n > $2 order by n desc limit ${longestLog}
         ) newest order by n`,
        [id, after],
      )
      const entries = rows.flatMap(({ n, entry }) => {
        const exchanges: Exchange[] = JSON.parse(entry)
        return exchanges.map((exchange) => ({ n, exchange }))
      })
      return entries.slice(-longestLog)
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
