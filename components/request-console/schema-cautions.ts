// Holds a request against the schemas of the practice operation it is for, before it is sent.
import * as z from 'zod/mini'
import type { Locale } from '@/lib/i18n/locales'
import { practiceToken, revokedToken } from '@/mocks/chat-api/platform/credentials'
import type { Host, Operation, Schema } from '@/mocks/define'
import { hostNamed, hostNames } from '@/mocks/hosts'
import { foldEnums, readQuery } from '@/mocks/input'
import { describeIssues, placeOf } from '@/mocks/issue-texts'
import { practiceKey } from '@/mocks/maps/key'
import { learn } from '@/mocks/say'
import { nearestName } from './schema-nearest'
import { type Caution, type KnownOperation, longestRead, type Practice } from './schema-practice'

/** Enough to mend one after the other. */
const most = 6

// A variable without a value is said where it stands.
const hasVariable = (value: unknown) => typeof value === 'string' && /\{\{.*\}\}/.test(value)

/** Looks through optional, nullable and default to the type that says something. */
function bare(schema: Schema): z.core.$ZodTypes {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'optional' || def.type === 'nullable' || def.type === 'default'
    ? bare(def.innerType)
    : (schema as z.core.$ZodTypes)
}

const step = (name: string | number) => `/${String(name).replace(/~/g, '~0').replace(/\//g, '~1')}`

function unknownFields(schema: Schema, value: unknown, pointer = ''): Caution[] {
  const { def } = bare(schema)._zod
  if (def.type === 'array' && Array.isArray(value))
    return value.flatMap((item, at) => unknownFields(def.element, item, pointer + step(at)))
  if (def.type !== 'object' || typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const names = Object.keys(def.shape)
  return Object.entries(value).flatMap(([name, inner]): Caution[] => {
    const part = Object.hasOwn(def.shape, name) ? def.shape[name] : undefined
    if (part) return unknownFields(part, inner, pointer + step(name))
    const missing = names.filter((field) => !Object.hasOwn(value, field))
    return [{ kind: 'unknown-field', name, near: nearestName(name, missing), pointer: pointer + step(name) }]
  })
}

function ruleCautions(place: 'query' | 'body', schema: Schema, value: unknown, locale: Locale): Caution[] {
  const result = z.safeParse(schema, value, { reportInput: true })
  if (result.success) return []
  return result.error.issues
    .filter((issue) => !hasVariable(issue.input))
    .map((issue) => ({
      kind: 'rule',
      text: describeIssues(place, [issue]).text[locale],
      pointer: place === 'body' ? placeOf('body', [issue])?.name : undefined,
    }))
}

function bodyCautions({ body, bodyRequired }: Operation, { format }: Host, text: string, locale: Locale) {
  const written = text.trim() !== ''
  if (!body) return written ? [{ kind: 'body-not-read' } as const] : []
  if (!written) return bodyRequired === false ? [] : [{ kind: 'body-missing' } as const]
  if (text.length > longestRead) return []
  try {
    const value = foldEnums(body, (format?.parse ?? JSON.parse)(text))
    return [...unknownFields(body, value), ...ruleCautions('body', body, value, locale)].slice(0, most)
  } catch {
    // What cannot be read at all is said at the body itself.
    return []
  }
}

function queryCautions({ query }: Operation, url: string, locale: Locale): Caution[] {
  const schema = query ?? z.object({})
  const { value, ignored } = readQuery(schema, new URL(url).searchParams)
  const names = Object.keys(schema.shape)
  return [
    ...ignored.map((name): Caution => ({ kind: 'unknown-query', name, near: nearestName(name, names) })),
    ...ruleCautions('query', schema, value, locale),
  ].slice(0, most)
}

const knownOf = (operation: Operation, host: Host): KnownOperation => ({
  id: operation.id,
  bodyCautions: async (text, locale) => {
    await learn(locale)
    return bodyCautions(operation, host, text, locale)
  },
  queryCautions: async (url, locale) => {
    await learn(locale)
    return URL.canParse(url) ? queryCautions(operation, url, locale) : []
  },
})

const known = new WeakMap<Operation, KnownOperation>()

function operationAt(method: string, url: string): KnownOperation | undefined {
  if (!URL.canParse(url)) return undefined
  const { host, pathname } = new URL(url)
  const served = hostNamed(host)
  const operation = served?.router.match(method, pathname)?.operation
  if (!served || !operation) return undefined
  const found = known.get(operation) ?? knownOf(operation, served.host)
  known.set(operation, found)
  return found
}

export const practice: Practice = {
  hosts: hostNames(),
  credentials: [practiceToken, revokedToken, practiceKey],
  operationAt,
}
