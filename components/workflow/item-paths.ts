// The names an expression can use for what is in an item, ready to be put into a field.
import type { Item, Json } from '@/lib/workflow/workflow'
import { cellText } from './item-table'

export interface ItemPath {
  /** `$json.body.name` */
  path: string
  /** What it comes to, shortened. */
  sample: string
}

const limit = { depth: 5, paths: 60 }
const word = /^[A-Za-z_$][A-Za-z0-9_$]*$/

const member = (path: string, key: string) =>
  word.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`

function walk(path: string, value: Json | undefined, depth: number, found: ItemPath[]): void {
  if (found.length >= limit.paths) return
  if (depth > 0) found.push({ path, sample: cellText(value) })
  if (value === null || typeof value !== 'object' || depth >= limit.depth) return
  if (Array.isArray(value)) {
    // One entry shows what the others look like.
    if (value.length > 0) walk(`${path}[0]`, value[0], depth + 1, found)
    return
  }
  for (const [key, part] of Object.entries(value)) walk(member(path, key), part, depth + 1, found)
}

/** @param of what the item is called in an expression */
export function itemPaths(item: Item | undefined, of = '$json'): readonly ItemPath[] {
  const found: ItemPath[] = []
  if (item) walk(of, item.json as { [key: string]: Json }, 0, found)
  return found
}

/** How an expression calls the item of another node that belongs to this one. */
export const itemOfNode = (name: string): string =>
  `$('${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}').item.json`
