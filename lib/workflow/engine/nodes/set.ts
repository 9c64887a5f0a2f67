// Set: gives every item fields, beside those it has or instead of them.

import { put } from '../../script/value'
import type { Item, Json, OnError, SettingsOf } from '../../workflow'
import { perItem, type Result } from '../per-item'
import type { Work } from '../work'

type Open = { [key: string]: Json }

const isPlain = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `a.b` is a field of a field, as in n8n. What stands on the way and is no object gives way. */
export function putAt(object: Open, path: string, value: Json): void {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    put(object, name, value)
    return
  }
  const held = Object.hasOwn(object, name) ? object[name] : undefined
  const inner: Open = isPlain(held) ? { ...held } : {}
  put<Json>(object, name, inner)
  putAt(inner, rest.join('.'), value)
}

/** A dotted name deeper than this is a slip. */
const deepest = 20

export function setFields(
  work: Work,
  { fields, keepOthers }: SettingsOf['set'],
  onError: OnError,
): Promise<Result> {
  return perItem(work, onError, async (item: Item, index) => {
    const json: Open = keepOthers ? { ...item.json } : {}
    for (const [at, field] of fields.entries()) {
      const name = work.text(`fields.${at}.name`, field.name, index)
      if (name === '') continue
      if (name.split('.').length > deepest) throw work.fail('set.name-too-deep', `fields.${at}.name`)
      putAt(json, name, work.value(`fields.${at}.value`, field.value, index) ?? null)
    }
    return [work.made(json, index)]
  })
}
