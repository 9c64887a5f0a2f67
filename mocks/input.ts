// Promises raw query strings and JSON bodies in the shape their schema names, or untouched where they do not fit.
import type * as z from 'zod/mini'
import type { ObjectSchema, Schema } from './define'

/** Looks through optional, nullable and default to the type that says something. */
function bare(schema: Schema): z.core.$ZodTypes {
  const known = schema as z.core.$ZodTypes
  const { def } = known._zod
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return bare(def.innerType)
  return known
}

function readString(schema: Schema, text: string): unknown {
  const { def } = bare(schema)._zod
  if (def.type === 'number' && /^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (def.type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return text
}

export interface QueryInput {
  value: Record<string, unknown>
  /** Names the schema does not know, as they were written. */
  ignored: string[]
}

/** Names match whatever their case; a name that is no list takes its last value; an empty value counts as absent. */
export function readQuery(schema: ObjectSchema, search: URLSearchParams): QueryInput {
  const names = new Map(Object.keys(schema.shape).map((name) => [name.toLowerCase(), name]))
  const value: Record<string, unknown> = {}
  const ignored: string[] = []
  for (const [written, text] of search) {
    const name = names.get(written.toLowerCase())
    const part = name === undefined ? undefined : schema.shape[name]
    if (name === undefined || part === undefined) {
      if (!ignored.includes(written)) ignored.push(written)
    } else if (text !== '') {
      const { def } = bare(part)._zod
      const before = value[name]
      if (def.type !== 'array') value[name] = readString(part, text)
      else value[name] = [...(Array.isArray(before) ? before : []), readString(def.element, text)]
    }
  }
  return { value: foldEnums(schema, value) as Record<string, unknown>, ignored }
}

/** Writes enum values the way the schema spells them; they match whatever their case. */
export function foldEnums(schema: Schema, value: unknown): unknown {
  const { def } = bare(schema)._zod
  if (def.type === 'enum' && typeof value === 'string') {
    return Object.values(def.entries).find((v) => String(v).toLowerCase() === value.toLowerCase()) ?? value
  }
  if (def.type === 'array' && Array.isArray(value)) return value.map((item) => foldEnums(def.element, item))
  if (def.type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const part = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined
        return [key, part ? foldEnums(part, item) : item]
      }),
    )
  }
  return value
}

/** Keys of a JSON body that its schema does not know. */
export function unknownKeys(schema: Schema, value: unknown): string[] {
  const { def } = bare(schema)._zod
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return []
  return Object.keys(value).filter((key) => !Object.hasOwn(def.shape, key))
}
