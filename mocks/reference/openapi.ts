// Promises the OpenAPI 3.1 document of every practice host, made from the definitions that also serve the requests.
import {
  type ErrorDoc,
  type Host,
  type Operation,
  type OperationReference,
  referenceOf,
  responseOf,
} from '../define'
import { hosts } from '../hosts'
import type { Locale } from '../locale'
import { createWorld } from '../world'
import { Components } from './components'
import { answerTo } from './example-answer'
import { fieldTexts } from './field-texts'
import { type JsonSchema, jsonSchema } from './json-schema'

type Json = Record<string, unknown>

interface Chapter {
  host: Host
  locale: Locale
  components: Components
}

/** `/core/v1/contact/:id` as OpenAPI writes it. */
export function templatedPath(path: string): string {
  return path.replace(/\/:(\w+)/g, '/{$1}')
}

const mediaType = ({ format }: Host) => (format?.type ?? 'application/json').split(';')[0] ?? ''

/** A name as a key of `components` may be: `api.wts.chat` → `api-wts-chat`. */
const keyOf = ({ names: [name] }: Host) => name.replaceAll('.', '-')

const securityOf = ({ reference }: Host) => (reference ? reference.security : undefined)

function described(
  schema: JsonSchema,
  name: string,
  { fields }: OperationReference,
  locale: Locale,
): JsonSchema {
  const texts = fields?.[name] ?? fieldTexts[name]
  return texts ? { ...schema, description: texts[locale] } : schema
}

function parameters(operation: Operation, { locale }: Chapter): Json[] {
  const reference = referenceOf(operation)
  const example = reference.example(createWorld())
  const ofPlace = (place: 'path' | 'query') => {
    const schema = place === 'path' ? operation.params : operation.query
    if (!schema) return []
    const { properties = {}, required = [] } = jsonSchema(schema, 'input')
    const given: Record<string, unknown> = (place === 'path' ? example.params : example.query) ?? {}
    return Object.entries(properties).map(([name, part]) => {
      const { description, ...rest } = described(part, name, reference, locale)
      const sample = exampleFor(rest, given[name])
      return {
        name,
        in: place,
        required: place === 'path' || required.includes(name),
        ...(description === undefined ? {} : { description }),
        schema: rest,
        ...(sample === undefined ? {} : { example: sample }),
      }
    })
  }
  return [...ofPlace('path'), ...ofPlace('query')]
}

/** Examples hold parameters as a URL has them, as texts; the document shows them in their type. */
function exampleFor({ type }: JsonSchema, given: unknown): unknown {
  if (given === undefined) return undefined
  if (type === 'array') return [given].flat()
  if (type === 'integer' || type === 'number') return Number(given)
  if (type === 'boolean') return given === 'true'
  return given
}

function requestBody(operation: Operation, { host, locale }: Chapter): Json {
  if (!operation.body) return {}
  const reference = referenceOf(operation)
  const { body: example } = reference.example(createWorld())
  const schema = jsonSchema(operation.body, 'input')
  const properties = Object.entries(schema.properties ?? {}).map(([name, part]) => [
    name,
    described(part, name, reference, locale),
  ])
  const content = {
    schema: schema.properties ? { ...schema, properties: Object.fromEntries(properties) } : schema,
    ...(example === undefined || typeof example === 'string' ? {} : { example }),
  }
  return {
    requestBody: { required: operation.bodyRequired !== false, content: { [mediaType(host)]: content } },
  }
}

/** Refusals of one status share one entry. */
function refusals(errors: readonly ErrorDoc[], { host, locale, components }: Chapter): Json {
  const statuses = [...new Set(errors.map((error) => error.status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = errors.filter((error) => error.status === status)
      const own = ofStatus.flatMap(({ schema }) => schema ?? [])
      const shared = ofStatus.some(({ schema }) => !schema) && host.reference ? [host.reference.error] : []
      const schemas = [...own, ...shared].map((schema) => components.entity(`${keyOf(host)}-error`, schema))
      const unique = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
      const description = ofStatus.map((error) => `${error.key}: ${error.summary[locale]}`).join('\n\n')
      const schema = unique.length > 1 ? { anyOf: unique } : unique[0]
      const headers =
        status === 429
          ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 's' } } }
          : {}
      return [status, { description, ...headers, content: { [mediaType(host)]: { schema } } }]
    }),
  )
}

async function responses(operation: Operation, path: string, chapter: Chapter): Promise<Json> {
  const { host, locale, components } = chapter
  const { errors, statuses = [200], summary } = referenceOf(operation)
  const body = responseOf(operation, path)
  const answer = await answerTo(host, operation, path)
  const success = statuses.map((status) => {
    const example =
      answer.status === status && mediaType(host) === 'application/json' ? { example: answer.value } : {}
    const content = body && {
      [mediaType(host)]: { schema: components.response(operation, body), ...example },
    }
    return [status, { description: summary[locale], ...(content && status !== 204 ? { content } : {}) }]
  })
  const refused = refusals(errors, chapter)
  // A status may stand for success and for refusal, where a host answers 200 with the error inside.
  for (const [status, entry] of success) {
    const both = Object.hasOwn(refused, String(status))
    if (both) merge(entry as Json, refused[String(status)] as Json, mediaType(host))
  }
  return { ...refused, ...Object.fromEntries(success) }
}

function merge(success: Json, refusal: Json, type: string): void {
  const of = (entry: Json) => (entry.content as Record<string, { schema: JsonSchema }>)[type]
  const [good, bad] = [of(success), of(refusal)]
  if (!good || !bad) return
  good.schema = { anyOf: [good.schema, bad.schema] }
  success.description = `${success.description}\n\n${refusal.description}`
}

async function operationObject(operation: Operation, path: string, chapter: Chapter): Promise<Json> {
  const { host, locale } = chapter
  const { summary, purpose, notes = [], deckName } = referenceOf(operation)
  const older = operation.paths.indexOf(path)
  const remarks = notes.map(({ text, chosen }) => (chosen ? `${text[locale]} (*)` : text[locale]))
  const starred = notes.some(({ chosen }) => chosen) ? ['(*) Chosen for this course.'] : []
  return {
    operationId: older === 0 ? operation.id : `${operation.id}.older${older > 1 ? older : ''}`,
    tags: [operation.resource],
    summary: summary[locale],
    description: [purpose[locale], ...remarks, ...starred].join('\n\n'),
    ...(older === 0 ? {} : { deprecated: true }),
    ...(deckName ? { 'x-deck-name': deckName } : {}),
    security: securityOf(host) ? [{ [keyOf(host)]: [] }] : [],
    parameters: parameters(operation, chapter),
    ...requestBody(operation, chapter),
    responses: await responses(operation, path, chapter),
  }
}

async function pathsOf(chapter: Chapter): Promise<[path: string, item: Json][]> {
  const { host } = chapter
  const items = new Map<string, Json>()
  for (const operation of host.operations) {
    for (const path of operation.paths) {
      const item = items.get(templatedPath(path)) ?? { servers: [{ url: `https://${host.names[0]}` }] }
      item[operation.method.toLowerCase()] = await operationObject(operation, path, chapter)
      items.set(templatedPath(path), item)
    }
  }
  return [...items]
}

export async function openApiDocument(locale: Locale = 'en'): Promise<Json> {
  const components = new Components()
  const paths: [string, Json][] = []
  for (const host of hosts) paths.push(...(await pathsOf({ host, locale, components })))
  const described = hosts.flatMap(({ reference }) => reference || [])
  const secured = hosts.filter(securityOf).map((host) => [keyOf(host), securityOf(host)])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pull & Push practice APIs',
      version: '1.0.0',
      summary:
        'The hosts of a practice world that runs in the page: no request to them reaches the internet.',
      description: described
        .map(({ name, purpose }) => `**${name[locale]}**: ${purpose[locale]}`)
        .join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: hosts.map(({ names: [name] }) => ({ url: `https://${name}` })),
    tags: [...new Set(hosts.flatMap((host) => host.operations.map(({ resource }) => resource)))].map(
      (name) => ({ name }),
    ),
    paths: Object.fromEntries(paths),
    components: { schemas: components.schemas(), securitySchemes: Object.fromEntries(secured) },
  }
}
