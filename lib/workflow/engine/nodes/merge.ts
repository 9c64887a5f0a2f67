// Merge: brings two inputs together, after each other, by position, or where a field of both is equal.
import type { Item, Json, SettingsOf } from '../../workflow'
import { limits } from '../limits'
import { madeFrom } from '../lineage'
import type { Result } from '../per-item'
import type { Work } from '../work'

const both = (first: Item, second: Item): Item =>
  madeFrom({ json: { ...first.json, ...second.json } }, [first, second])

function fieldOf({ json }: Item, path: string): Json | undefined {
  let value: Json | undefined = json
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as { readonly [key: string]: Json })[name]
  }
  return value
}

/** Text and number of the same digits meet. */
const keyOf = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

function byField(work: Work, first: readonly Item[], second: readonly Item[], field: string): Item[] {
  if (field.trim() === '') throw work.fail('merge.field-missing', 'field')
  const partners = new Map<string, Item[]>()
  for (const item of second) {
    const value = fieldOf(item, field)
    if (value !== undefined) partners.set(keyOf(value), [...(partners.get(keyOf(value)) ?? []), item])
  }
  const merged: Item[] = []
  for (const item of first) {
    const value = fieldOf(item, field)
    const found = value === undefined ? [] : (partners.get(keyOf(value)) ?? [])
    merged.push(...found.map((partner) => both(item, partner)))
    if (merged.length > limits.items) throw work.fail('run.too-many-items', undefined, { most: limits.items })
  }
  return merged
}

export async function merge(work: Work, { mode, field }: SettingsOf['merge']): Promise<Result> {
  const [first = [], second = []] = work.inputs
  if (mode === 'append') return { outputs: [[...first, ...second]] }
  if (mode === 'by-field') return { outputs: [byField(work, first, second, field)] }
  const pairs = first.flatMap((item, at) => {
    const partner = second[at]
    return partner ? [both(item, partner)] : []
  })
  return { outputs: [pairs] }
}
