// Remembers which items an item was made from, so that `$('Node').item` finds the one that belongs to it.
import type { Item } from '../workflow'

const parents = new WeakMap<Item, readonly Item[]>()

/** @returns the item, for the caller to hand on */
export function madeFrom(item: Item, sources: readonly Item[]): Item {
  if (!sources.includes(item)) parents.set(item, sources)
  return item
}

/** The first of `wanted` that the item is or comes from. */
export function ancestorAmong(item: Item | undefined, wanted: readonly Item[]): Item | undefined {
  const sought = new Set(wanted)
  const seen = new Set<Item>()
  const queue = item ? [item] : []
  for (const next of queue) {
    if (sought.has(next)) return next
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...(parents.get(next) ?? []))
  }
  return undefined
}
