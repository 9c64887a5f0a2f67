// Promises requests for every operation of an OpenAPI document, as it allows them or mangled, for property tests.
import fc from 'fast-check'
import type { Row } from '../table'
import type { World } from '../world'
import type { JsonSchema } from './json-schema'

export interface DocumentedOperation {
  operationId: string
  tags: string[]
  parameters: { name: string; in: 'path' | 'query'; schema: JsonSchema; required: boolean }[]
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
}

export interface Entry {
  method: string
  path: string
  server: string
  operation: DocumentedOperation
}

export interface GeneratedRequest {
  entry: Entry
  params: Record<string, unknown>
  query: [name: string, value: unknown][]
  /** JSON; `@table:n` stands for the nth id of a table of the world. Undefined for none. */
  body: unknown
  mangling: Mangling | undefined
}

type Mangling =
  | { kind: 'token'; value: string | undefined }
  | { kind: 'type'; value: string | undefined }
  | { kind: 'cut'; at: number }
  | { kind: 'raw'; value: string }

export function entriesOf(document: Record<string, unknown>): Entry[] {
  const paths = document.paths as Record<string, { servers: { url: string }[] } & Record<string, unknown>>
  return Object.entries(paths).flatMap(([path, { servers, ...methods }]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      server: servers[0]?.url ?? '',
      operation: operation as DocumentedOperation,
    })),
  )
}

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1e99,
    '',
    '\u0000',
    '__proto__',
    'constructor',
    '🌻',
    [],
    {},
    [[]],
    'x'.repeat(3_000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('00000000-0000-4000-8000-000000000000', '2026-13-45', 'ascending', '+55|11', '<a>', '%00'),
)

/** The table that a name like `newDepartmentId` or a resource like `message` speaks of. */
function tableOf(name: string, tag: string): string {
  const word = name.replace(/^(new|default|responsible)(?=[A-Z])/, '').replace(/(Ids?|Key)$/i, '')
  const kebab = word.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
  return kebab === '' || kebab === 'id'
    ? tag
    : ({ bot: 'chatbot', user: 'agent', channels: 'channel', subscription: 'webhook-subscription' }[kebab] ??
        kebab)
}

const place = (table: string) => fc.nat(400).map((n) => `@${table}:${n}`)

function idOf(name: string, tag: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: place(tableOf(name, tag)) },
    { weight: 1, arbitrary: place(tag) },
    { weight: 1, arbitrary: fc.uuid() },
  )
}

const phone = fc.oneof(
  { weight: 3, arbitrary: fc.nat(400).map((n) => `@phone:${n}`) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 11_000_000_000, max: 99_999_999_999 }).map((digits) => `+55${digits}`),
  },
)

function textOf(schema: JsonSchema, name: string, tag: string): fc.Arbitrary<unknown> {
  const { format, minLength = 0, maxLength = 40 } = schema
  if (format === 'uuid') return idOf(name, tag)
  if (format === 'phone' || format === 'address') return phone
  if (format === 'email') return fc.nat(60).map((n) => `person.${n}@example.com`)
  if (format === 'uri' || format === 'url')
    return fc.nat(9).map((n) => `https://receiver-${n}.hooks.example/in`)
  if (format === 'date')
    return fc
      .date({ min: new Date(2025, 0, 1), max: new Date(2027, 0, 1), noInvalidDate: true })
      .map((d) => d.toISOString())
  const free = fc.string({ minLength, maxLength: Math.min(maxLength, 40) })
  return fc.oneof(
    free,
    fc.constantFrom('VIP', 'Lead', 'origem', 'Vendas', 'a').filter((t) => t.length >= minLength),
    idOf(name, tag),
  )
}

/** Values that the schema allows, as far as it says; what relations allow is another matter. */
export function allowedBy(schema: JsonSchema, name: string, tag: string): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  const choices = schema.anyOf ?? schema.oneOf
  // What may be null mostly is not: a body of nulls asks for nothing.
  if (choices) {
    return fc.oneof(
      ...choices.map((choice) => ({
        weight: choice.type === 'null' ? 1 : 6,
        arbitrary: allowedBy(choice, name, tag),
      })),
    )
  }
  if (Array.isArray(schema.type)) {
    const kinds = schema.type.map((type) => ({
      weight: type === 'null' ? 1 : 6,
      arbitrary: allowedBy({ ...schema, type }, name, tag),
    }))
    return fc.oneof(...kinds)
  }
  switch (schema.type) {
    case 'string':
      return textOf(schema, name, tag)
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -5, -1e6),
        max: Math.min(schema.maximum ?? 60, 1e6),
      })
    case 'number':
      return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 1e6, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(allowedBy(schema.items ?? {}, name.replace(/s$/, ''), tag), {
        minLength: schema.minItems ?? 0,
        maxLength: 4,
      })
    case 'object':
      return objectOf(schema, tag)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  tag: string,
): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, part]) => [name, allowedBy(part, name, tag)] as const)
  const record = fc.record<Record<string, unknown>, string>(Object.fromEntries(parts), {
    requiredKeys: required,
  })
  if (parts.length > 0 || typeof additionalProperties !== 'object') return record
  return fc.dictionary(
    fc.constantFrom('origem', 'crmId', 'nome', 'pedido', 'x'),
    allowedBy(additionalProperties, 'value', tag),
    { maxKeys: 3 },
  )
}

const mangling: fc.Arbitrary<Mangling> = fc.oneof(
  fc.constantFrom<Mangling>(
    { kind: 'token', value: undefined },
    { kind: 'token', value: 'Bearer nobody' },
    { kind: 'token', value: 'Basic eDp5' },
    { kind: 'type', value: 'text/plain' },
    { kind: 'type', value: undefined },
    { kind: 'raw', value: '' },
    { kind: 'raw', value: '{"a":1}{' },
    { kind: 'raw', value: `${'['.repeat(2_000)}` },
    { kind: 'raw', value: '<a><b></a>' },
  ),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(60) }),
  junk.map((value) => ({ kind: 'raw' as const, value: JSON.stringify(value) ?? '' })),
)

/** A body with one of its values replaced by something else. */
function spoiled(body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(body, fc.nat(20), junk).map(([value, at, other]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return other
    const keys = Object.keys(value)
    const key = keys[at % Math.max(1, keys.length)] ?? 'name'
    return { ...value, [key]: other }
  })
}

function requestFor(entry: Entry): fc.Arbitrary<GeneratedRequest> {
  const { parameters, requestBody, tags } = entry.operation
  const tag = tags[0] ?? ''
  const ofPlace = (where: 'path' | 'query') =>
    parameters
      .filter((one) => one.in === where)
      .map(({ name, schema, required }) => {
        const good = allowedBy(schema, name, tag)
        return {
          name,
          required,
          arbitrary: fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: junk }),
        }
      })
  const params = fc.record(
    Object.fromEntries(ofPlace('path').map(({ name, arbitrary }) => [name, arbitrary])),
  )
  const query = ofPlace('query').map(({ name, required, arbitrary }) =>
    fc
      .tuple(fc.nat(4), arbitrary)
      .map(([chance, value]): [string, unknown][] => (required || chance === 0 ? [[name, value]] : [])),
  )
  const content = requestBody && Object.values(requestBody.content)[0]
  const good = content ? allowedBy(content.schema, '', tag) : fc.constant(undefined)
  const body = content
    ? fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: spoiled(good) })
    : good
  return fc.record({
    entry: fc.constant(entry),
    params,
    query: fc.tuple(...query).map((some) => some.flat()),
    body,
    mangling: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: mangling }),
  })
}

/** A request for one of the operations, each as likely as the other; one in five is mangled as a whole. */
export function anyRequest(entries: readonly Entry[]): fc.Arbitrary<GeneratedRequest> {
  return fc.constantFrom(...entries).chain(requestFor)
}

const anything = ['contact', 'session', 'message', 'card', 'sequence', 'tag', 'chatbot', 'agent']

function resolveText(world: World, text: string): string {
  const found = /^@([\w-]+):(\d+)$/.exec(text)
  if (!found) return text
  const [, table = '', digits] = found
  const n = Number(digits)
  if (table === 'phone') {
    const all = world.table<Row & { phoneNumber: string | null }>('contact').all()
    return all[n % Math.max(1, all.length)]?.phoneNumber?.replace('|', '') ?? '+5511900001234'
  }
  const rows = world.table<Row & { userId?: string }>(table).all()
  const some = rows.length > 0 ? rows : world.table(anything[n % anything.length] ?? 'contact').all()
  const row = some[n % Math.max(1, some.length)] as (Row & { userId?: string }) | undefined
  // Conversations are given to a user, not to an agent: both ids are tried.
  return (table === 'agent' && n % 3 > 0 ? row?.userId : row?.id) ?? text
}

function resolve(world: World, value: unknown): unknown {
  if (typeof value === 'string') return resolveText(world, value)
  if (Array.isArray(value)) return value.map((item) => resolve(world, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(world, item)]))
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

export interface HostManners {
  headers: Record<string, string>
  type: string
  write(value: unknown): string
}

/** The request itself, its placeholders filled in with what the world holds now. */
export function toRequest(world: World, generated: GeneratedRequest, host: HostManners): Request {
  const { entry, params, query, body, mangling: how } = generated
  const path = entry.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = asText(resolve(world, params[name]))
    // An empty segment, or one of dots, would be another path.
    return encodeURIComponent(/^\.{0,2}$/.test(text) ? 'none' : text.toWellFormed())
  })
  const search = new URLSearchParams(
    query.flatMap(([name, value]) => [resolve(world, value)].flat().map((one) => [name, asText(one)])),
  )
  const url = `${entry.server}${path}${search.size > 0 ? `?${search}` : ''}`
  let text = body === undefined ? undefined : host.write(resolve(world, body))
  if (text !== undefined && how?.kind === 'cut') text = text.slice(0, how.at)
  if (text !== undefined && how?.kind === 'raw') text = how.value
  const headers = new Headers(host.headers)
  if (text !== undefined) headers.set('content-type', host.type)
  if (how?.kind === 'token')
    how.value === undefined ? headers.delete('authorization') : headers.set('authorization', how.value)
  if (how?.kind === 'type' && text !== undefined) headers.set('content-type', how.value ?? '')
  if (how?.kind === 'type' && how.value === undefined) headers.delete('content-type')
  return new Request(url, { method: entry.method, headers, body: text })
}
