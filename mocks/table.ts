// Promises that rows are plain JSON which readers can look at but not change; only the table's own methods write.
import { frozenCopy, frozenList } from './frozen'

export interface Row {
  id: string
}

export interface Table<T extends Row> {
  get(id: string): Readonly<T> | undefined
  /** Every row, oldest first. */
  all(): readonly Readonly<T>[]
  find(predicate: (row: Readonly<T>) => boolean): Readonly<T> | undefined
  /** Fails when the id is taken. */
  insert(row: T): Readonly<T>
  /** Fails when no row has the id. Keys of `patch` replace those of the row. */
  update(id: string, patch: Partial<Omit<T, 'id'>>): Readonly<T>
  /** True when there was such a row. */
  remove(id: string): boolean
}

/** Holds its rows as a list, as a map by id, or as both: going from one snapshot to another makes neither anew. */
class MemoryTable<T extends Row> implements Table<T> {
  readonly #name: string
  #map: Map<string, T> | undefined = new Map()
  #list: readonly T[] | undefined

  constructor(name: string) {
    this.#name = name
  }

  get #rows(): Map<string, T> {
    this.#map ??= new Map(this.#list?.map((row) => [row.id, row]))
    return this.#map
  }

  get(id: string): Readonly<T> | undefined {
    return this.#rows.get(id)
  }

  all(): readonly Readonly<T>[] {
    this.#list ??= frozenList([...this.#rows.values()])
    return this.#list
  }

  find(predicate: (row: Readonly<T>) => boolean): Readonly<T> | undefined {
    return this.all().find(predicate)
  }

  insert(row: T): Readonly<T> {
    if (this.#rows.has(row.id)) {
      throw new Error(`Failed to insert into "${this.#name}": the id ${row.id} is taken. Draw a new id.`)
    }
    return this.#put(row)
  }

  update(id: string, patch: Partial<Omit<T, 'id'>>): Readonly<T> {
    const row = this.#rows.get(id)
    if (row === undefined) {
      throw new Error(
        `Failed to update "${this.#name}": no row has the id ${id}. Look it up with get() first.`,
      )
    }
    return this.#put({ ...row, ...patch, id })
  }

  remove(id: string): boolean {
    const removed = this.#rows.delete(id)
    if (removed) this.#list = undefined
    return removed
  }

  replaceAll(rows: readonly T[]): void {
    if (rows === this.#list) return
    this.#list = frozenCopy(rows)
    this.#map = undefined
  }

  #put(row: T): Readonly<T> {
    const kept = frozenCopy(row)
    this.#rows.set(kept.id, kept)
    this.#list = undefined
    return kept
  }
}

const none = frozenList<Row>([])

export type TablesSnapshot = Record<string, readonly Row[]>

/** All tables of one world, made when first asked for. */
export class Tables {
  #tables = new Map<string, MemoryTable<Row>>()

  table<T extends Row>(name: string): Table<T> {
    const existing = this.#tables.get(name)
    // The caller names the row type: one table name belongs to one module, which owns that type.
    if (existing) return existing as unknown as Table<T>
    const created = new MemoryTable<T>(name)
    this.#tables.set(name, created as unknown as MemoryTable<Row>)
    return created
  }

  /** Empty tables are left out: whether someone ever looked at one is not state. */
  snapshot(): TablesSnapshot {
    const snapshot: TablesSnapshot = {}
    for (const [name, table] of this.#tables) {
      const rows = table.all()
      if (rows.length > 0) snapshot[name] = rows
    }
    return snapshot
  }

  /** Tables keep their identity, so a reader that holds one sees the restored rows. */
  restore(snapshot: TablesSnapshot): void {
    for (const [name, table] of this.#tables) table.replaceAll(snapshot[name] ?? none)
    for (const [name, rows] of Object.entries(snapshot)) {
      if (this.#tables.has(name)) continue
      const table = new MemoryTable<Row>(name)
      table.replaceAll(rows)
      this.#tables.set(name, table)
    }
  }
}
