// Promises the modules that stand for one node, with the fields to fill in and where a hand is needed.
import type { Condition, Operator, Pair, SettingsOf, WorkflowNode } from '../../workflow'
import type { OperationShape } from '../exchanger'
import { requestOf } from '../nodes/platform'
import { inMake, type Sources } from './expression'
import type { Hand, MakeCondition, MakeField } from './outline'

export interface Draft {
  app: string
  module: string
  fields: MakeField[]
  hands: Hand[]
}

export interface Writer {
  sources: Sources
  /** Of the module to come; a draft before the last is one less. */
  number: number
  operation(id: string): OperationShape | undefined
  token: string
}

const field = (name: string, setting: string, { sources }: Writer, hand?: Hand): MakeField => {
  const { value, hand: own } = inMake(setting, sources)
  const needed = own ?? hand
  return { name, value, ...(needed ? { hand: needed } : {}) }
}

const plain = (name: string, value: string, hand?: Hand): MakeField => ({
  name,
  value,
  ...(hand ? { hand } : {}),
})

const rows = (what: string, pairs: readonly Pair[], writer: Writer): MakeField[] =>
  pairs.map(({ name, value }) => field(`${what}: ${name}`, value, writer))

const draft = (app: string, module: string, fields: MakeField[], ...hands: Hand[]): Draft => ({
  app,
  module,
  fields,
  hands,
})

function http(
  settings: SettingsOf['http-request'],
  content: MakeField | undefined,
  writer: Writer,
  headerHand?: Hand,
): Draft {
  const { url, method, headers, query, neverError } = settings
  return draft('HTTP', 'Make a request', [
    plain('Evaluate all states as errors', neverError ? 'No' : 'Yes'),
    field('URL', url, writer),
    plain('Method', method),
    ...rows('Headers', headers, writer).map((row) => (headerHand ? { ...row, hand: headerHand } : row)),
    ...rows('Query String', query, writer),
    ...(content
      ? [plain('Body type', 'Raw'), plain('Content type', 'JSON (application/json)'), content]
      : []),
    plain('Parse response', 'Yes'),
  ])
}

const createJson = (pairs: readonly Pair[], writer: Writer): Draft =>
  draft('JSON', 'Create JSON', rows('Field', pairs, writer))

/** Fields go through a module of their own, which escapes what is in them. */
function request(settings: SettingsOf['http-request'], writer: Writer): Draft[] {
  const { bodyKind, fields, json } = settings
  if (bodyKind === 'none') return [http(settings, undefined, writer)]
  if (bodyKind === 'json') {
    const content = field('Request content', json, writer, json.includes('{{') ? 'json' : undefined)
    return [http(settings, content, writer)]
  }
  const body = createJson(fields, writer)
  return [body, http(settings, plain('Request content', `{{${writer.number}.json}}`), writer)]
}

function operation(settings: SettingsOf['platform'], writer: Writer): Draft[] {
  const shape = writer.operation(settings.operation)
  if (!shape) return [draft('?', settings.operation, rows('Field', settings.values, writer), 'unknown')]
  const made = requestOf(settings, shape, writer.token)
  if (made.bodyKind === 'none') return [http(made, undefined, writer, 'token')]
  const elsewhere = new Set([
    ...made.query.map(({ name }) => name),
    ...[...shape.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]),
  ])
  const inBody = settings.values.filter(({ name, value }) => value !== '' && !elsewhere.has(name))
  const content = plain('Request content', `{{${writer.number}.json}}`)
  return [createJson(inBody, writer), http(made, content, writer, 'token')]
}

function respond({ status, bodyKind, body }: SettingsOf['respond'], writer: Writer): Draft {
  const isOwn = bodyKind === 'json' || bodyKind === 'text'
  return draft('Webhooks', 'Webhook response', [
    field('Status', status || '200', writer),
    isOwn ? field('Body', body, writer) : plain('Body', '', bodyKind === 'none' ? undefined : 'respond'),
    ...(bodyKind === 'json' ? [plain('Custom headers: Content-Type', 'application/json')] : []),
  ])
}

/** The modules of a node, the one that stands for it last. */
export function draftsOf(node: WorkflowNode, writer: Writer): Draft[] {
  switch (node.kind) {
    case 'webhook': {
      const { path, method } = node.settings
      return [
        draft(
          'Webhooks',
          'Custom webhook',
          [plain('Webhook name', path), plain('Method', method, 'method')],
          'address',
        ),
      ]
    }
    case 'schedule': {
      const minutes = node.settings.everyMinutes
      return [
        draft('Scheduling', 'At regular intervals', [
          plain('Minutes', String(minutes), minutes < 15 ? 'interval' : undefined),
        ]),
      ]
    }
    case 'http-request':
      return request(node.settings, writer)
    case 'platform':
      return operation(node.settings, writer)
    case 'if':
      return [draft('Flow Control', 'Router', [])]
    case 'set': {
      const { fields, keepOthers } = node.settings
      const hands: Hand[] = keepOthers ? [] : ['others']
      const variables = fields.flatMap(({ name, value }) => [
        plain('Variable name', name),
        field('Variable value', value, writer),
      ])
      return [
        draft('Tools', fields.length === 1 ? 'Set variable' : 'Set multiple variables', variables, ...hands),
      ]
    }
    case 'merge':
      return [draft('Flow Control', 'Array aggregator', [], 'merge')]
    case 'loop':
      return [
        draft(
          'Flow Control',
          'Iterator',
          [plain('Array', '', 'list')],
          ...(node.settings.batchSize > 1 ? ['items' as const] : []),
        ),
      ]
    case 'wait':
      return [
        draft('Tools', 'Sleep', [
          field(
            'Delay',
            node.settings.seconds,
            writer,
            Number(node.settings.seconds) > 300 ? 'pause' : undefined,
          ),
        ]),
      ]
    case 'code':
      return [
        draft('Make Code', 'Run code', [
          plain('Language', 'JavaScript'),
          plain('Code', node.settings.source, 'code'),
        ]),
      ]
    case 'respond':
      return [respond(node.settings, writer)]
    case 'unknown':
      return [draft('?', node.settings.type, [], 'unknown')]
  }
}

const operators: Readonly<Record<Operator, string>> = {
  equals: 'Text operators: Equal to',
  'not-equals': 'Text operators: Not equal to',
  contains: 'Text operators: Contains',
  'not-contains': 'Text operators: Does not contain',
  greater: 'Numeric operators: Greater than',
  less: 'Numeric operators: Less than',
  exists: 'Basic operators: Exists',
  'not-exists': 'Basic operators: Does not exist',
  'is-true': 'Boolean operators: Equal to',
  'is-false': 'Boolean operators: Equal to',
}

export function conditionInMake({ left, operator, right }: Condition, sources: Sources): MakeCondition {
  const [a, b] = [inMake(left, sources), inMake(right, sources)]
  const value = operator === 'is-true' ? 'true' : operator === 'is-false' ? 'false' : b.value
  const hand = a.hand ?? b.hand
  return { left: a.value, operator: operators[operator], right: value, ...(hand ? { hand } : {}) }
}
