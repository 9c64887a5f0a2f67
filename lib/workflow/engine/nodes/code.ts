// Code: hands the items to whoever runs JavaScript and makes sure that items come back.
import type { Item, Json, SettingsOf } from '../../workflow'
import { madeFrom } from '../lineage'
import type { Result } from '../per-item'
import type { Work } from '../work'

type Plain = { readonly [key: string]: Json }

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What JSON cannot say does not leave the sandbox. Undefined where it cannot be said at all. */
function asJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value)
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const nameOf = (value: unknown): string =>
  value === undefined ? 'undefined' : value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** An object without `json` is taken for the json itself, as n8n does. */
function itemOf(work: Work, value: unknown, at: number): Plain {
  if (!isPlain(value)) throw work.fail('item.not-an-object', 'source', { at: at + 1, type: nameOf(value) })
  if (!Object.hasOwn(value, 'json')) return value
  const { json } = value
  if (isPlain(json)) return json
  throw work.fail('item.not-an-object', 'source', { at: at + 1, type: nameOf(json) })
}

export async function code(work: Work, { mode, source }: SettingsOf['code']): Promise<Result> {
  const { items } = work
  const result = await work.around.stage.runCode(source, mode, items)
  if ('error' in result) throw work.fail('code.threw', 'source', { message: result.error.slice(0, 300) })
  const given = asJson(result.items)
  const list = Array.isArray(given) ? given : mode === 'all' ? [given] : []
  const made = list.map((value: unknown, at): Item => {
    const json = itemOf(work, value, at)
    const source = items.length === 1 ? items[0] : list.length === items.length ? items[at] : undefined
    return madeFrom({ json }, source ? [source] : [])
  })
  return { outputs: [made] }
}
