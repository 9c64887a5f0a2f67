// One operation of the chat platform: values by name go where the operation wants them, the token comes along by itself.
import type { Json, OnError, SettingsOf } from '../../workflow'
import { exchange } from '../http/exchange'
import { perItem, type Result } from '../per-item'
import type { StageOperation } from '../stage'
import type { Work } from '../work'
import { addressOf, addToQuery } from './http-request'
import { putAt } from './set'

type Settings = SettingsOf['platform']

const texts = (value: Json): string[] =>
  Array.isArray(value)
    ? value.flatMap(texts)
    : [typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)]

/** A fixed text as the field wants it: `true`, `5`, `["a"]`; a list may also be words with commas. */
function typed(value: Json, sample: unknown): Json {
  if (typeof value !== 'string' || typeof sample === 'string' || sample === undefined) return value
  try {
    return JSON.parse(value) as Json
  } catch {
    return Array.isArray(sample) ? value.split(',').map((word) => word.trim()) : value
  }
}

interface Given {
  path: Map<string, string>
  query: [string, string][]
  body: { [key: string]: Json }
}

function given(work: Work, { values }: Settings, operation: StageOperation, index: number): Given {
  const found: Given = { path: new Map(), query: [], body: {} }
  for (const [at, pair] of values.entries()) {
    const name = work.text(`values.${at}.name`, pair.name, index).trim()
    const value = work.value(`values.${at}.value`, pair.value, index)
    // A field that is left empty is not sent.
    if (name === '' || value === undefined || value === '') continue
    const inQuery = operation.query.some((known) => known.toLowerCase() === name.toLowerCase())
    if (operation.url.includes(`{${name}}`)) found.path.set(name, texts(value).join(','))
    else if (inQuery) found.query.push(...texts(value).map((text): [string, string] => [name, text]))
    else putAt(found.body, name, typed(value, operation.samples[name]))
  }
  return found
}

export function platform(work: Work, settings: Settings, onError: OnError): Promise<Result> {
  const operation = work.around.stage.operation(settings.operation)
  if (!operation)
    throw work.fail('platform.unknown-operation', 'operation', { operation: settings.operation })
  return perItem(work, onError, async (_, index) => {
    const { path, query, body } = given(work, settings, operation, index)
    const address = operation.url.replace(/\{(\w+)\}/g, (_place, name: string) => {
      const value = path.get(name)
      if (value === undefined) throw work.fail('platform.value-missing', 'values', { name })
      return encodeURIComponent(value)
    })
    const url = addressOf(work, address)
    addToQuery(url, query)
    const sends = operation.method !== 'GET' && operation.method !== 'HEAD' && Object.keys(body).length > 0
    const headers: [string, string][] = [['authorization', `Bearer ${work.around.stage.token}`]]
    const draft = { method: operation.method, url, headers, ...(sends ? { body: JSON.stringify(body) } : {}) }
    const answers = await exchange(work, draft, { neverError: false, fullResponse: false })
    return answers.map((json) => work.made(json, index))
  })
}
