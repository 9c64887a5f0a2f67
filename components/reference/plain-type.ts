import type { JsonSchema } from '@/mocks/reference/json-schema'

/** What a JSON schema allows, in the terms a reader thinks in. */
export interface PlainType {
  kind:
    | 'text'
    | 'id'
    | 'date'
    | 'email'
    | 'phone'
    | 'url'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'object'
    | 'map'
    | 'list'
    | 'either'
    | 'nothing'
    | 'anything'
  nullable: boolean
  /** Of a list: what it holds. Of a map: what stands under each key. */
  item?: PlainType
  /** Of `either`. */
  choices?: PlainType[]
  /** Of an object. */
  fields?: Field[]
  /** The only values allowed. */
  allowed?: string[]
  /** Of a number its value, of a text its characters, of a list its items. */
  least?: number
  most?: number
}

export interface Field {
  name: string
  required: boolean
  type: PlainType
}

const formats: Record<string, PlainType['kind']> = {
  uuid: 'id',
  date: 'date',
  'date-time': 'date',
  email: 'email',
  phone: 'phone',
  uri: 'url',
  url: 'url',
}

/** A whole number of unlimited size has these bounds in a schema: they say nothing to a reader. */
const bound = (n: number | undefined) =>
  n !== undefined && Number.isSafeInteger(n) && Math.abs(n) < Number.MAX_SAFE_INTEGER ? n : undefined

function limits(least: number | undefined, most: number | undefined): Pick<PlainType, 'least' | 'most'> {
  const [from, to] = [bound(least), bound(most)]
  return { ...(from === undefined ? {} : { least: from }), ...(to === undefined ? {} : { most: to }) }
}

function ofType(type: string | undefined, schema: JsonSchema): Omit<PlainType, 'nullable'> {
  switch (type) {
    case 'string':
      return {
        kind: formats[schema.format ?? ''] ?? 'text',
        ...(schema.format ? {} : limits(schema.minLength, schema.maxLength)),
      }
    case 'integer':
    case 'number':
      return { kind: type, ...limits(schema.minimum, schema.maximum) }
    case 'boolean':
      return { kind: 'boolean' }
    case 'array':
      return {
        kind: 'list',
        item: plainType(schema.items ?? {}),
        ...limits(schema.minItems, schema.maxItems),
      }
    case 'object':
      return ofObject(schema)
    case 'null':
      return { kind: 'nothing' }
    default:
      return { kind: 'anything' }
  }
}

function ofObject({
  properties,
  required = [],
  additionalProperties,
}: JsonSchema): Omit<PlainType, 'nullable'> {
  if (!properties) {
    const item = typeof additionalProperties === 'object' ? plainType(additionalProperties) : undefined
    return { kind: 'map', ...(item ? { item } : {}) }
  }
  const fields = Object.entries(properties).map(([name, part]) => ({
    name,
    required: required.includes(name),
    type: plainType(part),
  }))
  return { kind: 'object', fields }
}

export function plainType(schema: JsonSchema): PlainType {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) {
    const some = choices.filter(({ type }) => type !== 'null').map(plainType)
    const nullable = some.length < choices.length || some.some((choice) => choice.nullable)
    const [only] = some
    return only && some.length === 1 ? { ...only, nullable } : { kind: 'either', choices: some, nullable }
  }
  const types = [schema.type].flat()
  const type = types.find((one) => one !== 'null') ?? types[0]
  const allowed = 'const' in schema ? [schema.const] : schema.enum?.filter((value) => value !== null)
  const inferred = type ?? (allowed?.every((value) => typeof value === 'string') ? 'string' : undefined)
  return {
    ...ofType(inferred, schema),
    nullable: type !== 'null' && (types.includes('null') || (schema.enum?.includes(null) ?? false)),
    ...(allowed && type !== 'null'
      ? { allowed: allowed.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))) }
      : {}),
  }
}

/** The fields within: of the object itself, or of what a list or a map holds. */
export function fieldsWithin(type: PlainType): Field[] {
  if (type.fields) return type.fields
  return type.item ? fieldsWithin(type.item) : []
}

/** The allowed values, of the thing itself or of the items of a list. */
export function allowedWithin(type: PlainType): string[] {
  return type.allowed ?? (type.kind === 'list' && type.item ? allowedWithin(type.item) : [])
}
