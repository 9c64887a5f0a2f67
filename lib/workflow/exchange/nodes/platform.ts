// Promises an operation of the chat platform as the HTTP request it is: n8n has no node of its own for it.
import type { Pair, SettingsOf } from '../../workflow'
import type { OperationShape, WriteContext, Written } from '../exchanger'
import { isExpression, templateOf } from '../expression'
import { jsonText, type Tree } from '../json-text'
import { httpRequest } from './http-request'

const lower = (name: string) => name.toLowerCase()

/** An id is put into the path as it is; anything else is encoded, as the address asks. */
function inPath(value: string): string {
  if (!isExpression(value)) return encodeURIComponent(value)
  const { texts, sources } = templateOf(value)
  return texts
    .map((text, i) => {
      const source = sources[i]
      return encodeURIComponent(text) + (source === undefined ? '' : `{{ encodeURIComponent(${source}) }}`)
    })
    .join('')
}

function urlOf({ host, path }: OperationShape, given: (name: string) => string | undefined): string {
  const filled = path.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = given(name)
    return value === undefined ? place : inPath(value)
  })
  return `${filled.includes('{{') ? '=' : ''}https://${host}${filled}`
}

/** A text where the body asks for a number or a list is read as one; a list may also be words with commas. */
function leaf(value: string, sample: unknown): unknown {
  if (isExpression(value) || sample === undefined || typeof sample === 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return Array.isArray(sample) ? value.split(',').map((word) => word.trim()) : value
  }
}

function bodyOf(pairs: readonly Pair[], shape: OperationShape): string {
  const tree: Tree = new Map()
  for (const { name, value } of pairs) {
    const path = name.split('.')
    const sample = shape.body?.fields.find((field) => field.path.join('.') === name)?.sample
    let inner = tree
    for (const step of path.slice(0, -1)) {
      const next = inner.get(step)
      const within: Tree = next instanceof Map ? next : new Map()
      inner.set(step, within)
      inner = within
    }
    inner.set(path.at(-1) ?? name, { leaf: leaf(value, sample) })
  }
  return jsonText(tree)
}

/** The request an operation makes, with settings as they stand. */
export function requestOf(
  { values }: SettingsOf['platform'],
  shape: OperationShape,
  token: string,
): SettingsOf['http-request'] {
  const inUrl = new Set([...shape.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => lower(name ?? '')))
  const inQuery = new Map(shape.query.map(({ name }) => [lower(name), name]))
  const given = (name: string) => values.find((pair) => lower(pair.name) === lower(name))?.value
  const rest = values.filter(({ value, name }) => value !== '' && !inUrl.has(lower(name)))
  const query = rest.flatMap(({ name, value }) => {
    const known = inQuery.get(lower(name))
    return known === undefined ? [] : [{ name: known, value }]
  })
  const inBody = rest.filter(({ name }) => !inQuery.has(lower(name)))
  const hasBody = inBody.length > 0 && shape.method !== 'GET' && shape.method !== 'HEAD'
  return {
    method: shape.method as SettingsOf['http-request']['method'],
    url: urlOf(shape, given),
    query,
    headers: [{ name: 'Authorization', value: `Bearer ${token}` }],
    bodyKind: hasBody ? 'json' : 'none',
    fields: [],
    json: hasBody ? bodyOf(inBody, shape) : '',
    neverError: false,
    fullResponse: false,
  }
}

/** An operation nobody knows becomes a step that does nothing and says which it was. */
export function writePlatform(
  settings: SettingsOf['platform'],
  context: WriteContext,
): Written & { notes?: string } {
  const shape = context.operation(settings.operation)
  if (!shape)
    return { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {}, notes: settings.operation }
  const request = requestOf(settings, shape, context.token)
  return {
    type: httpRequest.type,
    typeVersion: httpRequest.version,
    parameters: httpRequest.write(request, context),
  }
}
