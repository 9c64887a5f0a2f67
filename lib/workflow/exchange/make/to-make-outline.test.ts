import { expect, test } from 'vitest'
import { RandomStream } from '@/mocks/random'
import type { Workflow, WorkflowNode } from '../../workflow'
import type { OperationShape } from '../exchanger'
import { randomWorkflow } from '../random-workflow'
import { toMakeOutline } from './to-make-outline'

const at = { x: 0, y: 0 }
const send: OperationShape = {
  host: 'api.wts.chat',
  method: 'POST',
  path: '/chat/v1/message/send',
  query: [],
  body: { fields: [] },
}
const request = {
  method: 'GET' as const,
  url: 'https://maps.example/d',
  query: [{ name: 'origins', value: '={{ $json.body.from }}' }],
  headers: [],
  bodyKind: 'none' as const,
  fields: [],
  json: '',
  neverError: false,
  fullResponse: false,
}

const delivery: Workflow = {
  name: 'Delivery',
  active: false,
  nodes: [
    {
      name: 'Order',
      kind: 'webhook',
      at,
      settings: { path: 'orders', method: 'POST', respond: 'respond-node' },
    },
    { name: 'Distance', kind: 'http-request', at, settings: request },
    {
      name: 'Near?',
      kind: 'if',
      at,
      settings: {
        combine: 'any',
        conditions: [
          { left: '={{ $json.rows[0].elements[0].distance.value }}', operator: 'less', right: '5000' },
        ],
      },
    },
    {
      name: 'Tell',
      kind: 'platform',
      at,
      settings: {
        operation: 'message.send',
        values: [
          { name: 'to', value: "={{ $('Order').item.json.body.phone }}" },
          { name: 'body.text', value: '=It is {{ $json.rows[0].elements[0].distance.text }}' },
        ],
      },
    },
    { name: 'No', kind: 'respond', at, settings: { status: '422', bodyKind: 'none', body: '' } },
  ],
  wires: [
    { from: 'Order', output: 0, to: 'Distance', input: 0 },
    { from: 'Distance', output: 0, to: 'Near?', input: 0 },
    { from: 'Near?', output: 0, to: 'Tell', input: 0 },
    { from: 'Near?', output: 1, to: 'No', input: 0 },
  ],
}

const outline = (workflow: Workflow) => toMakeOutline(workflow, { operation: () => send, token: 'T' }).modules

test('modules stand in order, numbered, each after the one that leads to it', () => {
  expect(
    outline(delivery).map(({ number, app, module, after }) => `${number} ${app} > ${module} (${after})`),
  ).toEqual([
    '1 Webhooks > Custom webhook ()',
    '2 HTTP > Make a request (1)',
    '3 Flow Control > Router (2)',
    '4 JSON > Create JSON (3)',
    '5 HTTP > Make a request (4)',
    '6 Webhooks > Webhook response (3)',
  ])
})

test('an If is a router: its conditions stand on the way of true, the other way takes the rest', () => {
  const filters = outline(delivery).map(({ filter }) => filter)
  expect(filters[3]).toEqual({
    from: 3,
    way: 'conditions',
    combine: 'or',
    conditions: [
      {
        left: '{{2.data.rows[1].elements[1].distance.value}}',
        operator: 'Numeric operators: Less than',
        right: '5000',
      },
    ],
  })
  expect(filters[5]).toMatchObject({ from: 3, way: 'fallback', conditions: [] })
  expect(filters.filter(Boolean)).toHaveLength(2)
})

test('expressions name the module their values come from, whatever stands between', () => {
  const fields = outline(delivery).flatMap(({ fields }) => fields)
  expect(fields).toContainEqual({ name: 'Query String: origins', value: '{{1.body.from}}' })
  expect(fields).toContainEqual({ name: 'Field: to', value: '{{1.body.phone}}' })
  expect(fields).toContainEqual({
    name: 'Field: body.text',
    value: 'It is {{2.data.rows[1].elements[1].distance.text}}',
  })
  expect(fields).toContainEqual({ name: 'Request content', value: '{{4.json}}' })
  expect(fields).toContainEqual({ name: 'Headers: Authorization', value: 'Bearer T', hand: 'token' })
})

const values = (...settings: string[]) => {
  const set: WorkflowNode = {
    name: 'Set',
    kind: 'set',
    at,
    settings: { keepOthers: true, fields: settings.map((value, i) => ({ name: `f${i}`, value })) },
  }
  const [order] = delivery.nodes
  const nodes = order ? [order, set] : []
  return outline({
    ...delivery,
    nodes,
    wires: [{ from: 'Order', output: 0, to: 'Set', input: 0 }],
  })[1]?.fields.filter(({ name }) => name === 'Variable value')
}

test.each([
  ['={{ $json.body.name }}', '{{1.body.name}}'],
  ['=Hi {{ $json.body.name.toUpperCase() }}!', 'Hi {{upper(1.body.name)}}!'],
  ['={{ $json.body.list[0].id }}', '{{1.body.list[1].id}}'],
  ['={{ $json.body["first name"] }}', '{{1.body.`first name`}}'],
  ['={{ ($json.body.a + 2) * 3 }}', '{{(1.body.a + 2) * 3}}'],
  ['={{ $json.body.a > 3 ? "far" : "near" }}', '{{if(1.body.a > 3; "far"; "near")}}'],
  ['={{ Math.round($json.body.a) }}', '{{round(1.body.a)}}'],
  ['={{ $json.body.list.length }}', '{{length(1.body.list)}}'],
  ['={{ $ifEmpty($json.body.a, "none") }}', '{{ifempty(1.body.a; "none")}}'],
  ['={{ $now }}', '{{now}}'],
  ['plain {{ $json.a }}', 'plain {{ $json.a }}'],
])('%s is written as %s', (setting, value) => {
  expect(values(setting)).toEqual([{ name: 'Variable value', value }])
})

test.each([
  '={{ JSON.stringify($json.body) }}',
  '={{ $json.headers["x-id"] }}',
  '={{ $json.body.list.map(x => x.id) }}',
  '={{ "a" + $json.body.b }}',
  "={{ $('Nobody').item.json.a }}",
  '={{ constructor($json.body.a) }}',
  '={{ $json }}',
  '={{ unfinished( }}',
])('%s is left as it is, for a hand', (setting) => {
  expect(values(setting)).toEqual([{ name: 'Variable value', value: setting.slice(1), hand: 'expression' }])
})

test('a loop is an iterator, and what went through it is gathered before what comes after', () => {
  const nodes: WorkflowNode[] = [
    { name: 'Clock', kind: 'schedule', at, settings: { everyMinutes: 5 } },
    { name: 'Loop', kind: 'loop', at, settings: { batchSize: 2 } },
    { name: 'Pause', kind: 'wait', at, settings: { seconds: '400' } },
    {
      name: 'Code',
      kind: 'code',
      at,
      settings: { mode: 'all', source: 'return items' },
      onError: 'continue',
    },
  ]
  const wires = [
    { from: 'Clock', output: 0, to: 'Loop', input: 0 },
    { from: 'Loop', output: 0, to: 'Code', input: 0 },
    { from: 'Loop', output: 1, to: 'Pause', input: 0 },
    { from: 'Pause', output: 0, to: 'Loop', input: 0 },
  ]
  const modules = outline({ name: '', active: false, nodes, wires })
  expect(modules.map(({ module, after, hands }) => [module, after, hands])).toEqual([
    ['At regular intervals', [], []],
    ['Iterator', [1], ['items']],
    ['Sleep', [2], []],
    ['Array aggregator', [3], []],
    ['Run code', [4], ['failure']],
  ])
  expect(modules.flatMap(({ fields }) => fields.map(({ hand }) => hand))).toEqual([
    'interval',
    'list',
    'pause',
    undefined,
    undefined,
    'code',
  ])
})

test('any workflow has an outline in which every node stands and every number leads to a module', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const workflow = randomWorkflow(new RandomStream(seed, 'make'))
    const modules = outline(workflow)
    expect(new Set(modules.map(({ node }) => node))).toEqual(new Set(workflow.nodes.map(({ name }) => name)))
    expect(modules.map(({ number }) => number)).toEqual(modules.map((_, i) => i + 1))
    for (const { after, number } of modules)
      for (const before of after)
        expect(before >= 1 && before <= modules.length, `${seed}.${number}`).toBe(true)
  }
})
