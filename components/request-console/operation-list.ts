// Makes the list of practice operations that the console completes from. Only on the server: a page's script has no references.
import type { Locale } from '@/lib/i18n/locales'
import { type Host, type Operation, referenceOf } from '@/mocks/define'
import { exampleRequest } from '@/mocks/reference/example'
import { fieldTexts } from '@/mocks/reference/field-texts'
import { jsonSchema } from '@/mocks/reference/json-schema'
import { createWorld, type World } from '@/mocks/world'
import { catalogue, shownPath } from '../reference/catalogue'
import { allowedWithin, type Field, fieldsWithin, type PlainType, plainType } from '../reference/plain-type'
import { resourceTitle } from '../reference/resource-title'
import type { FieldEntry, OperationEntry } from './operation-entry'

interface Reader {
  locale: Locale
  /** Says a type in the reader's words. */
  say: (type: PlainType) => string
  world: World
}

type Texts = (name: string) => { text?: string }

/** Objects within objects become fields of their own, two levels down: deeper ones are for the reference page. */
const deepest = 2

export function operationList(locale: Locale, say: (type: PlainType) => string): OperationEntry[] {
  const reader = { locale, say, world: createWorld({ locale: 'en' }) }
  return catalogue().flatMap(({ host, resources }) =>
    resources.flatMap(({ operations }) => operations.map((operation) => entryOf(operation, host, reader))),
  )
}

function entryOf(operation: Operation, host: Host, reader: Reader): OperationEntry {
  const { locale } = reader
  const { summary, fields } = referenceOf(operation)
  const textOf: Texts = (name) => {
    const text = fields?.[name] ?? fieldTexts[name]
    return text ? { text: text[locale] } : {}
  }
  const query = operation.query ? fieldsWithin(plainType(jsonSchema(operation.query, 'input'))) : []
  return {
    id: operation.id,
    host: host.names[0],
    method: operation.method,
    path: shownPath(operation.path),
    summary: summary[locale],
    resource: resourceTitle(operation.resource, locale),
    query: query.map(({ name, required }) => ({
      name,
      ...textOf(name),
      ...(required ? { required } : {}),
    })),
    ...(operation.body ? { body: bodyOf(operation, host, reader, textOf) } : {}),
  }
}

function bodyOf(operation: Operation, host: Host, { say, world }: Reader, textOf: Texts) {
  const { body: example } = exampleRequest(operation, world)
  const type = operation.body && plainType(jsonSchema(operation.body, 'input'))
  const entries = (fields: readonly Field[], shown: unknown, above: string[]): FieldEntry[] =>
    fields.flatMap((field) => {
      const path = [...above, field.name]
      const given = typeof shown === 'object' && shown !== null ? Reflect.get(shown, field.name) : undefined
      const inner = field.type.kind === 'object' && path.length < deepest ? (field.type.fields ?? []) : []
      const allowed = allowedWithin(field.type)
      return [
        {
          path,
          type: say(field.type),
          // Further down the same name means something else: the id of a department is not what the path names.
          ...(above.length === 0 ? textOf(field.name) : {}),
          ...(field.required ? { required: true as const } : {}),
          ...(allowed.length > 0 ? { allowed } : {}),
          sample: given ?? sampleOf(field.type),
        },
        ...entries(inner, given, path),
      ]
    })
  const json = host.format === undefined
  return {
    type: (host.format?.type ?? 'application/json').split(';')[0] ?? '',
    ...(example === undefined ? {} : { example }),
    fields: json && type?.kind === 'object' ? entries(type.fields ?? [], exampleValue(example), []) : [],
  }
}

const exampleValue = (text = 'null'): unknown => JSON.parse(text)

function sampleOf({ kind, nullable, allowed, choices }: PlainType): unknown {
  if (allowed?.[0] !== undefined)
    return kind === 'number' || kind === 'integer' ? Number(allowed[0]) : allowed[0]
  if (choices?.[0]) return sampleOf(choices[0])
  if (kind === 'boolean') return true
  if (kind === 'number' || kind === 'integer') return 0
  if (kind === 'list') return []
  if (kind === 'object' || kind === 'map') return {}
  return nullable && kind === 'nothing' ? null : ''
}
