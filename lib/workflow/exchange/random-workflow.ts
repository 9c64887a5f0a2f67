// Promises workflows of every kind of node from one stream of chance, for property tests: same seed, same workflow.
import type { RandomStream } from '@/mocks/random'
import {
  type Condition,
  type Method,
  type NodeKind,
  type OnError,
  operators,
  type Pair,
  type SettingsOf,
  type Wire,
  type Workflow,
  type WorkflowNode,
} from '../workflow'

type Draw = { below(n: number): number; one<T>(list: readonly [T, ...T[]]): T; yes(): boolean }

const drawFrom = (stream: RandomStream): Draw => {
  const below = (n: number) => Math.floor(stream.next() * n)
  // Never past the end: below(n) is less than n.
  return { below, one: (list) => list[below(list.length)] ?? list[0], yes: () => stream.next() < 0.5 }
}

const settingsPool = [
  '',
  'plain',
  '5',
  '-0',
  '007',
  'true',
  'a "quoted" word',
  'line\nbreak',
  '={{ $json.body.name }}',
  '={{ 5 }}',
  '={{ true }}',
  '={{ $json.a * 2 }}',
  '={{ [1, 2] }}',
  '={{ {"a": 1} }}',
  "=Olá, {{ $('Order').item.json.name }}!",
  '={{ unfinished',
  '=',
  '{{ not an expression }}',
  '__proto__',
  '日本 🌱',
] as const satisfies readonly [string, ...string[]]

const names = ['name', 'x-id', 'body.text', '', '__proto__', 'constructor', 'ação'] as const
const methods: readonly [Method, ...Method[]] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']

const text = (draw: Draw) => draw.one(settingsPool)
const pairs = (draw: Draw): Pair[] =>
  Array.from({ length: draw.below(4) }, () => ({ name: draw.one(names), value: text(draw) }))

const conditions = (draw: Draw): Condition[] =>
  Array.from({ length: draw.below(4) }, () => ({
    left: text(draw),
    operator: draw.one(operators),
    right: text(draw),
  }))

const makers: { readonly [K in NodeKind]: (draw: Draw) => SettingsOf[K] } = {
  webhook: (draw) => ({
    path: text(draw),
    method: draw.one(methods),
    respond: draw.one(['immediately', 'last-node', 'respond-node']),
  }),
  schedule: (draw) => ({ everyMinutes: draw.one([1, 5, 59, 60, 90, 720, 1_440, 2_880, 61]) }),
  'http-request': (draw) => ({
    method: draw.one(methods),
    url: draw.one(['https://api.wts.chat/core/v1/contact', '=https://maps.googleapis.com/{{ $json.a }}', '']),
    query: pairs(draw),
    headers: pairs(draw),
    bodyKind: draw.one(['none', 'fields', 'json']),
    fields: pairs(draw),
    json: text(draw),
    neverError: draw.yes(),
    fullResponse: draw.yes(),
  }),
  if: (draw) => ({ combine: draw.one(['all', 'any']), conditions: conditions(draw) }),
  set: (draw) => ({ fields: pairs(draw), keepOthers: draw.yes() }),
  merge: (draw) => ({
    mode: draw.one(['append', 'by-position', 'by-field']),
    field: draw.one(['id', '', 'a,b']),
  }),
  loop: (draw) => ({ batchSize: 1 + draw.below(9) }),
  wait: (draw) => ({ seconds: text(draw) }),
  code: (draw) => ({ mode: draw.one(['all', 'each']), source: text(draw) }),
  respond: (draw) => ({
    status: draw.one(['', '200', '201', '={{ $json.status }}', '0200']),
    bodyKind: draw.one(['json', 'text', 'first-item', 'none']),
    body: text(draw),
  }),
  platform: (draw) => ({
    operation: draw.one(['contact.list', 'message.send', 'nothing.known']),
    values: pairs(draw),
  }),
  unknown: (draw) => ({
    type: 'n8n-nodes-base.slack',
    raw: {
      type: 'n8n-nodes-base.slack',
      parameters: { text: text(draw), deep: [null, { a: draw.below(9) }] },
    },
  }),
}

const kinds = Object.keys(makers) as [NodeKind, ...NodeKind[]]

function randomNode(draw: Draw, kind: NodeKind, nr: number): WorkflowNode {
  const name = `${draw.one(['Node', 'Nó', '1', '__proto__', 'constructor'])} ${nr}`
  const onError = draw.one<OnError | undefined>([undefined, 'continue', 'error-output'])
  const made = makers[kind](draw)
  // As a file has it: an unknown node came with its name.
  const settings = 'raw' in made ? { ...made, raw: { ...made.raw, name } } : made
  return {
    name,
    kind,
    settings,
    at: { x: draw.below(2_000) - 1_000, y: draw.below(2_000) - 1_000 },
    ...(draw.yes() ? {} : { disabled: true }),
    ...(onError ? { onError } : {}),
    ...(draw.yes() ? {} : { retry: { tries: 2 + draw.below(4), waitMs: draw.below(5_000) } }),
  } as WorkflowNode
}

/** At least one node of each kind asked for, and wires between any of them. */
export function randomWorkflow(stream: RandomStream, of: readonly NodeKind[] = kinds): Workflow {
  const draw = drawFrom(stream)
  const nodes = of.map((kind, i) => randomNode(draw, kind, i))
  const named = (): string => nodes[draw.below(nodes.length)]?.name ?? ''
  const wires = Array.from({ length: draw.below(nodes.length * 2) }, (): Wire => {
    return { from: named(), output: draw.below(3), to: named(), input: draw.below(2) }
  })
  return { name: text(draw) || 'x', active: draw.yes(), nodes, wires }
}
