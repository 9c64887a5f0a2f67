// HTTP Request: one request for each item, made of what the settings come to for it.
import { put } from '../../script/value'
import type { Json, OnError, Pair, SettingsOf } from '../../workflow'
import { type Draft, exchange } from '../http/exchange'
import { perItem, type Result } from '../per-item'
import type { Work } from '../work'

type Settings = SettingsOf['http-request']

/** Rows without a name are not sent. */
function rows(work: Work, list: readonly Pair[], setting: string, index: number): [string, string][] {
  return list.flatMap((pair, at): [string, string][] => {
    const name = work.text(`${setting}.${at}.name`, pair.name, index).trim()
    return name === '' ? [] : [[name, work.text(`${setting}.${at}.value`, pair.value, index)]]
  })
}

export function addressOf(work: Work, text: string): URL {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed))
    throw work.fail('http.url-not-valid', 'url', { url: trimmed.slice(0, 100) })
  return new URL(trimmed)
}

/** A space is %20, as in n8n. */
export function addToQuery(url: URL, pairs: readonly (readonly [string, string])[]): void {
  const added = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const search = [url.search.slice(1), ...added].filter((part) => part !== '').join('&')
  url.search = search
}

function fieldsBody(work: Work, fields: readonly Pair[], index: number): string {
  const body: { [key: string]: Json } = {}
  for (const [at, field] of fields.entries()) {
    const name = work.text(`fields.${at}.name`, field.name, index).trim()
    const value = work.value(`fields.${at}.value`, field.value, index)
    if (name !== '' && value !== undefined) put(body, name, value)
  }
  return JSON.stringify(body)
}

/** The text must be JSON before it leaves, as in n8n: quotes that were put in break it here. */
function jsonBody(work: Work, text: string, index: number): string {
  const value = work.value('json', text, index)
  if (typeof value !== 'string') return JSON.stringify(value ?? {})
  if (value.trim() === '') return '{}'
  try {
    return JSON.stringify(JSON.parse(value))
  } catch {
    throw work.fail('http.json-not-valid', 'json', { text: value.slice(0, 100) })
  }
}

function bodyOf(work: Work, settings: Settings, index: number): string | undefined {
  if (settings.bodyKind === 'none') return undefined
  if (settings.method === 'GET' || settings.method === 'HEAD')
    throw work.fail('http.body-with-get', 'bodyKind', { method: settings.method })
  return settings.bodyKind === 'fields'
    ? fieldsBody(work, settings.fields, index)
    : jsonBody(work, settings.json, index)
}

export function httpRequest(work: Work, settings: Settings, onError: OnError): Promise<Result> {
  return perItem(work, onError, async (_, index) => {
    const url = addressOf(work, work.text('url', settings.url, index))
    addToQuery(url, rows(work, settings.query, 'query', index))
    const headers = rows(work, settings.headers, 'headers', index)
    const body = bodyOf(work, settings, index)
    const draft: Draft = { method: settings.method, url, headers, ...(body === undefined ? {} : { body }) }
    const answers = await exchange(work, draft, settings)
    return answers.map((json) => work.made(json, index))
  })
}
