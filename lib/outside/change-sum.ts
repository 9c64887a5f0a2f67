// Puts changes that follow each other together, at the price of the newest one alone.
import type { Row } from '@/mocks/table'
import type { PracticeChange } from './practice-change'

interface TableSum {
  put: Map<string, Row>
  gone: Set<string>
}

export class ChangeSum {
  #tables = new Map<string, TableSum>()
  #newest: PracticeChange
  #reset = false

  constructor(first: PracticeChange) {
    this.#newest = first
    this.add(first)
  }

  add(change: PracticeChange): void {
    this.#newest = change
    if (change.reset) {
      this.#reset = true
      this.#tables.clear()
    }
    for (const [name, { put, gone }] of Object.entries(change.tables)) {
      const sum = this.#tables.get(name) ?? { put: new Map<string, Row>(), gone: new Set<string>() }
      this.#tables.set(name, sum)
      for (const id of gone) {
        sum.put.delete(id)
        sum.gone.add(id)
      }
      for (const row of put) sum.put.set(row.id, row)
    }
  }

  get value(): PracticeChange {
    const tables = [...this.#tables].map(([name, { put, gone }]) => {
      return [name, { put: [...put.values()], gone: [...gone] }] as const
    })
    const reset = this.#reset ? { reset: true } : {}
    return { ...this.#newest, ...reset, tables: Object.fromEntries(tables) }
  }
}
