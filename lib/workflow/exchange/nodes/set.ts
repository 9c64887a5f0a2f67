// Promises the Edit Fields (Set) node, of the first version to today's.
import type { Json, Pair, SettingsOf } from '../../workflow'
import { asText, at, Beyond, type Exchanger, listAt, type WriteContext } from '../exchanger'
import { isExpression, soleSource } from '../expression'
import { expressionType } from '../expression-type'
import { isObject, type JsonObject } from '../n8n-file'

/** Fields that are numbers or lists here and that n8n, for want of a type, makes text of. */
export const becomesText = ({ value }: Pair): boolean => {
  const source = soleSource(value)
  return source !== undefined && expressionType(source) === undefined
}

function typed(value: string): { type: string; value: Json } {
  const source = soleSource(value)
  const type = (source && expressionType(source)) || 'string'
  const plain = parsed(source ?? '')
  const isPlain = (typeof plain === 'number' || typeof plain === 'boolean') && String(plain) === source
  return { type, value: isPlain ? plain : value }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function write({ fields, keepOthers }: SettingsOf['set'], { id }: WriteContext): JsonObject {
  const assignments = fields.map(({ name, value }, i) => ({ id: id(`field ${i}`), name, ...typed(value) }))
  return {
    assignments: { assignments },
    ...(keepOthers ? { includeOtherFields: true } : {}),
    options: {},
  }
}

/** A typed value becomes an expression: here plain text is text. */
function readValue(type: string, value: Json | undefined): string {
  const text = asText(value)
  if (type === 'string' || isExpression(text)) return text
  const isJson = value !== undefined && (typeof value !== 'string' || parsed(value) !== value)
  return isJson ? `={{ ${text} }}` : text
}

const pair = (row: Json, type: string, value: Json | undefined): Pair => ({
  name: asText(at(row, 'name')),
  value: readValue(type, value),
})

function checkPlain({ mode, include, duplicateItem }: JsonObject): void {
  if ((mode ?? 'manual') !== 'manual') throw new Beyond('mode')
  if (include !== undefined && include !== 'all' && include !== 'none') throw new Beyond('include')
  if (duplicateItem === true) throw new Beyond('duplicateItem')
}

function read(parameters: JsonObject, version: number): SettingsOf['set'] {
  checkPlain(parameters)
  if (version >= 3.3) {
    return {
      fields: listAt(parameters, 'assignments', 'assignments').map((row) =>
        pair(row, asText(at(row, 'type') ?? 'string'), at(row, 'value')),
      ),
      keepOthers: parameters.includeOtherFields === true,
    }
  }
  return {
    fields: listAt(parameters, 'fields', 'values').map((row) => {
      const type = asText(at(row, 'type') ?? 'stringValue')
      return pair(row, type.replace('Value', ''), at(row, type))
    }),
    keepOthers: (parameters.include ?? 'all') === 'all',
  }
}

/** Versions 1 and 2 kept the fields of each type by themselves. */
function readEarly({ values, keepOnlySet }: JsonObject): SettingsOf['set'] {
  const groups = isObject(values) ? Object.entries(values) : []
  return {
    fields: groups.flatMap(([type, rows]) => listAt(rows).map((row) => pair(row, type, at(row, 'value')))),
    keepOthers: keepOnlySet !== true,
  }
}

export const set: Exchanger<'set'> = {
  kind: 'set',
  type: 'n8n-nodes-base.set',
  version: 3.4,
  shapeSince: 3.3,
  usual: { mode: 'manual', include: 'all', includeOtherFields: false, duplicateItem: false },
  write,
  read: (parameters, version) => (version < 3 ? readEarly(parameters) : read(parameters, version)),
}
