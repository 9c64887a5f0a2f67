// Promises the If node.
import type { Condition, Json, Operator, SettingsOf } from '../../workflow'
import { asText, at, Beyond, chosen, type Exchanger, listAt } from '../exchanger'
import { isObject, type JsonObject } from '../n8n-file'

/** Type and operation of n8n; `alone` has no right side. */
const operators: Readonly<Record<Operator, { type: string; operation: string; alone?: true }>> = {
  equals: { type: 'string', operation: 'equals' },
  'not-equals': { type: 'string', operation: 'notEquals' },
  contains: { type: 'string', operation: 'contains' },
  'not-contains': { type: 'string', operation: 'notContains' },
  greater: { type: 'number', operation: 'gt' },
  less: { type: 'number', operation: 'lt' },
  exists: { type: 'string', operation: 'exists', alone: true },
  'not-exists': { type: 'string', operation: 'notExists', alone: true },
  'is-true': { type: 'boolean', operation: 'true', alone: true },
  'is-false': { type: 'boolean', operation: 'false', alone: true },
}

/** Existence is asked of any type, equality of numbers too. */
function operatorOf(type: string, operation: string): Operator | undefined {
  const names = Object.keys(operators) as Operator[]
  const loose = operation === 'exists' || operation === 'notExists' || type === 'number'
  return (
    names.find((name) => operators[name].type === type && operators[name].operation === operation) ??
    (loose ? names.find((name) => operators[name].operation === operation) : undefined)
  )
}

const combinators: Readonly<Record<string, SettingsOf['if']['combine']>> = { and: 'all', or: 'any' }

const readCondition = (condition: Json, i: number): Condition => {
  const operation = at(condition, 'operator')
  const operator = operatorOf(asText(at(operation, 'type')), asText(at(operation, 'operation')))
  if (!operator) throw new Beyond(`conditions.conditions.${i}.operator`)
  return {
    left: asText(at(condition, 'leftValue')),
    operator,
    right: operators[operator].alone ? '' : asText(at(condition, 'rightValue')),
  }
}

/** What version 1 called them, by type. */
const early: Readonly<Record<string, Readonly<Record<string, Operator>>>> = {
  string: { equal: 'equals', notEqual: 'not-equals', contains: 'contains', notContains: 'not-contains' },
  number: { equal: 'equals', notEqual: 'not-equals', larger: 'greater', smaller: 'less' },
}

function readEarly({ conditions, combineOperation }: JsonObject): SettingsOf['if'] {
  const groups = isObject(conditions) ? Object.entries(conditions) : []
  return {
    combine: chosen({ all: 'all', any: 'any' }, combineOperation, 'all', 'combineOperation'),
    conditions: groups.flatMap(([type, list]) =>
      listAt(list).map((row, i) => ({
        left: asText(at(row, 'value1')),
        operator: chosen(
          early[type] ?? {},
          at(row, 'operation') ?? (type === 'number' ? 'smaller' : 'equal'),
          'equals',
          `conditions.${type}.${i}`,
        ),
        right: asText(at(row, 'value2')),
      })),
    ),
  }
}

export const ifNode: Exchanger<'if'> = {
  kind: 'if',
  type: 'n8n-nodes-base.if',
  version: 2.2,
  shapeSince: 2,
  usual: { looseTypeValidation: false },
  silent: ['conditions.options.version', 'conditions.options.leftValue', 'conditions.options.typeValidation'],
  // Texts that hold a number are compared as one: what comes from a form is text.
  write: ({ combine, conditions }, { id }) => ({
    conditions: {
      options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
      conditions: conditions.map(({ left, operator, right }, i) => {
        const { type, operation, alone } = operators[operator]
        return {
          id: id(`condition ${i}`),
          leftValue: left,
          rightValue: alone ? '' : right,
          operator: { type, operation, ...(alone ? { singleValue: true } : {}) },
        }
      }),
      combinator: combine === 'all' ? 'and' : 'or',
    },
    looseTypeValidation: true,
    options: {},
  }),
  read: (parameters, version) => {
    if (version < 2) return readEarly(parameters)
    return {
      combine: chosen(
        combinators,
        at(parameters, 'conditions', 'combinator'),
        'all',
        'conditions.combinator',
      ),
      conditions: listAt(parameters, 'conditions', 'conditions').map(readCondition),
    }
  },
}
