// What a flow lets its expressions see: the contact, the results so far, the last call's answer, what was said.
import type { Dialect, FlowContact, FlowResult } from '../flow/flow'
import type { ExpressionContext } from './context'
import { fromJson } from './context'
import { array, nothing, object, text, type Value, whole } from './value'

/** The last call that was made. */
export interface LastCall {
  method: string
  url: string
  /** 0 when no answer came. */
  status: number
  headers: Readonly<Record<string, string>>
  /** Parsed answer; left out where there was none or it is no JSON. */
  json?: unknown
}

export interface FlowSeen {
  dialect: Dialect
  contact: FlowContact
  /** By key, e.g. `result` of the name `Result`. */
  results: Readonly<Record<string, FlowResult>>
  webhook?: LastCall
  /** What the contact said last. */
  input?: string
  /** Milliseconds since the epoch. */
  now: number
  flowName?: string
}

/** Made of a text, always the same: flows of the course have names, the platform's have ids as well. */
function uuidOf(name: string): string {
  const part = (seed: number) => {
    let hash = seed
    for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  const hex = [1, 2, 3, 4].map((seed) => part(Math.imul(0x811c9dc5, seed))).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

const capital = (key: string) => `${key.charAt(0).toUpperCase()}${key.slice(1)}`.replaceAll('_', ' ')

const lines = (pairs: readonly (readonly [name: string, value: string])[]) =>
  text(
    pairs
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`)
      .sort()
      .join('\n'),
  )

function fieldsOf({ fields }: FlowContact): Value {
  const entries = Object.entries(fields)
  const values = Object.fromEntries(
    entries.map(([key, value]) => [key, value === '' ? nothing : text(value)]),
  )
  return object(values, lines(entries.map(([key, value]) => [capital(key), value])))
}

const schemes = 'tel whatsapp telegram facebook instagram mailto ext webchat'.split(' ')

function contactOf(contact: FlowContact, fields: Value): Value {
  const { name, urn, language } = contact
  const path = urn.slice(urn.indexOf(':') + 1)
  return object(
    {
      uuid: text(uuidOf(urn)),
      name: text(name),
      first_name: text(name.trim().split(/\s+/)[0] ?? ''),
      language: text(language),
      urn: text(urn),
      urns: array(urn === '' ? [] : [text(urn)]),
      fields,
      groups: array([]),
      status: text('active'),
    },
    text(name === '' ? path : name),
  )
}

function resultOf({ name, value, category, input, extra }: FlowResult): Value {
  return object(
    {
      name: text(name),
      value: text(value),
      values: array([text(value)]),
      category: text(category),
      category_localized: text(category),
      categories: array([text(category)]),
      input: text(input),
      extra: fromJson(extra),
    },
    text(value),
  )
}

function resultsOf(results: FlowSeen['results']): Value {
  const all = Object.entries(results)
  return object(
    Object.fromEntries(all.map(([key, result]) => [key, resultOf(result)])),
    lines(all.map(([, { name, value }]) => [name, value])),
  )
}

/** Weni has the answer's JSON alone, `{}` where there is none; RapidPro puts it beside status and headers. */
function webhookOf(dialect: Dialect, last: LastCall | undefined): Value {
  if (dialect === 'weni') return last?.json === undefined ? object({}) : fromJson(last.json)
  if (!last) return nothing
  return object(
    { status: whole(last.status), headers: fromJson(last.headers), json: fromJson(last.json) },
    text(`${last.method} ${last.url}`),
  )
}

export function flowContext(seen: FlowSeen): ExpressionContext {
  const { dialect, contact, now, input, flowName = '' } = seen
  const fields = fieldsOf(contact)
  const results = resultsOf(seen.results)
  const whoever = contactOf(contact, fields)
  const scheme = contact.urn.split(':')[0] ?? ''
  const urns = Object.fromEntries(
    [...new Set([...schemes, scheme])].map((one) => [one, one === scheme ? text(contact.urn) : nothing]),
  )
  const flow = object({ uuid: text(uuidOf(flowName)), name: text(flowName) }, text(flowName))
  const nobody = { parent: nothing, child: nothing, ticket: nothing, node: nothing, trigger: nothing }
  return {
    dialect,
    now,
    values: {
      ...nobody,
      resume: nothing,
      globals: object({}),
      contact: whoever,
      fields,
      urns: object(urns),
      results,
      webhook: webhookOf(dialect, seen.webhook),
      input:
        input === undefined
          ? nothing
          : object(
              { type: text('msg'), text: text(input), attachments: array([]), urn: text(contact.urn) },
              text(input),
            ),
      run: object({ flow, contact: whoever, results, status: text('active') }, flow),
      ...(dialect === 'weni' ? { legacy_extra: object({}) } : { locals: object({}) }),
    },
  }
}
