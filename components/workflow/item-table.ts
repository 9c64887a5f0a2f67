// Items as rows and columns, few and short enough to be read.
import type { Item, Json } from '@/lib/workflow/workflow'

export interface ItemTable {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Columns and items that are not shown. */
  more: { columns: number; items: number }
}

const limit = { columns: 12, items: 50, text: 200 }

export function cellText(value: Json | undefined): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > limit.text ? `${text.slice(0, limit.text)}…` : text
}

export function itemTable(items: readonly Item[]): ItemTable {
  const shown = items.slice(0, limit.items)
  const all = [...new Set(shown.flatMap(({ json }) => Object.keys(json)))]
  const columns = all.slice(0, limit.columns)
  return {
    columns,
    rows: shown.map(({ json }) =>
      columns.map((name) => cellText(Object.hasOwn(json, name) ? json[name] : undefined)),
    ),
    more: { columns: all.length - columns.length, items: items.length - shown.length },
  }
}

/** As a text to read, at most as many items as the table has. */
export const itemsText = (items: readonly Item[]): string =>
  JSON.stringify(
    items.slice(0, limit.items).map(({ json }) => json),
    null,
    2,
  )
