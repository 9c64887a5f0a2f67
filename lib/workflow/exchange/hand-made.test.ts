import { expect, test } from 'vitest'
import type { Json, Workflow } from '../workflow'
import { fromN8n } from './from-n8n'
import { toN8n } from './to-n8n'

/** As somebody's n8n would have saved it, keys in n8n's order. */
const handMade = {
  name: 'Leads',
  nodes: [
    {
      parameters: { content: '## Read me', height: 80 },
      type: 'n8n-nodes-base.stickyNote',
      position: [-100, -100],
      typeVersion: 1,
      id: 's1',
      name: 'Sticky Note',
    },
    {
      parameters: { httpMethod: 'POST', path: 'leads', options: { rawBody: true } },
      type: 'n8n-nodes-base.webhook',
      typeVersion: 2.1,
      position: [0, 0],
      id: 'w1',
      name: 'Webhook',
      webhookId: 'abc',
    },
    {
      parameters: {
        url: 'https://example.com/items',
        authentication: 'genericCredentialType',
        genericAuthType: 'httpHeaderAuth',
        sendQuery: true,
        queryParameters: { parameters: [{ name: 'q', value: '={{ $json.body.q }}' }] },
        options: { timeout: 5000, response: { response: { neverError: true } } },
      },
      type: 'n8n-nodes-base.httpRequest',
      typeVersion: 4.4,
      position: [200, 0],
      id: 'h1',
      name: 'Get items',
      alwaysOutputData: true,
      onError: 'continueErrorOutput',
      credentials: { httpHeaderAuth: { id: '7', name: 'My key' } },
    },
    {
      parameters: { operation: 'post', text: '={{ $json.title }}', deep: { list: [1, null, { a: true }] } },
      type: 'n8n-nodes-base.slack',
      typeVersion: 2.3,
      position: [400, 0],
      id: 'k1',
      name: 'Slack',
    },
    {
      parameters: {},
      type: '@n8n/n8n-nodes-langchain.agent',
      typeVersion: 2,
      position: [600, 0],
      id: 'g1',
      name: 'Agent',
    },
    {
      parameters: {},
      type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
      typeVersion: 1,
      position: [600, 200],
      id: 'm1',
      name: 'Model',
    },
  ],
  pinData: { Webhook: [{ json: { q: 'x' } }] },
  connections: {
    Webhook: { main: [[{ node: 'Get items', type: 'main', index: 0 }]] },
    'Get items': {
      main: [[{ node: 'Slack', type: 'main', index: 0 }], [{ node: 'Agent', type: 'main', index: 0 }]],
    },
    Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
  },
  active: true,
  settings: { executionOrder: 'v1', timezone: 'America/Sao_Paulo' },
  meta: { instanceId: 'i' },
  tags: [],
}

function read(json: unknown) {
  const { workflow, notes = [] } = fromN8n(json)
  if (!workflow) throw new Error('unreachable')
  return { workflow, notes }
}

const one = (type: string, typeVersion: number, parameters: Json) =>
  read({ nodes: [{ name: 'N', type: `n8n-nodes-base.${type}`, typeVersion, parameters }] })
const settingsOf = (type: string, typeVersion: number, parameters: Json) =>
  one(type, typeVersion, parameters).workflow.nodes[0]?.settings

test('a file made in n8n goes out as it came in: ids, credentials, pinned items, notes, other wires', () => {
  expect(JSON.stringify(toN8n(read(handMade).workflow))).toBe(JSON.stringify(handMade))
})

test('what is kept and not done here is named, node by node', () => {
  expect(read(handMade).notes).toEqual([
    {
      code: 'takeaway.kept-setting',
      node: 'Webhook',
      setting: 'options.rawBody',
      values: { setting: 'options.rawBody' },
    },
    ...['authentication', 'genericAuthType', 'options.timeout', 'alwaysOutputData'].map((setting) => ({
      code: 'takeaway.kept-setting',
      node: 'Get items',
      setting,
      values: { setting },
    })),
    { code: 'takeaway.credentials', node: 'Get items', values: { names: 'httpHeaderAuth' } },
    { code: 'takeaway.unknown-node', node: 'Slack', values: { type: 'n8n-nodes-base.slack' } },
    { code: 'takeaway.unknown-node', node: 'Agent', values: { type: '@n8n/n8n-nodes-langchain.agent' } },
    {
      code: 'takeaway.unknown-node',
      node: 'Model',
      values: { type: '@n8n/n8n-nodes-langchain.lmChatOpenAi' },
    },
    { code: 'takeaway.pinned', node: 'Webhook' },
    { code: 'takeaway.other-wires', node: 'Model' },
    { code: 'takeaway.notes', values: { count: 1 } },
  ])
})

test('what is known of a file made in n8n is read', () => {
  const { workflow } = read(handMade)
  expect(workflow).toMatchObject({ name: 'Leads', active: true })
  expect(workflow.nodes.map(({ kind }) => kind)).toEqual([
    'webhook',
    'http-request',
    'unknown',
    'unknown',
    'unknown',
  ])
  expect(workflow.nodes[1]).toMatchObject({
    onError: 'error-output',
    settings: { neverError: true, method: 'GET' },
  })
  expect(workflow.wires).toContainEqual({ from: 'Get items', output: 1, to: 'Agent', input: 0 })
})

test('a node renamed, moved and wired anew keeps what was not touched, and wires of other kinds follow the name', () => {
  const { workflow } = read(handMade)
  const nodes = workflow.nodes.map((node) =>
    node.name === 'Agent' ? { ...node, name: 'Helper', at: { x: 1, y: 2 } } : node,
  )
  const wires = [{ from: 'Webhook', output: 0, to: 'Helper', input: 0 }]
  const file = toN8n({ ...workflow, nodes, wires } as Workflow)
  expect(file.nodes[4]).toEqual({ ...handMade.nodes[4], name: 'Helper', position: [1, 2] })
  expect(file.connections).toEqual({
    Webhook: { main: [[{ node: 'Helper', type: 'main', index: 0 }]] },
    Model: { ai_languageModel: [[{ node: 'Helper', type: 'ai_languageModel', index: 0 }]] },
  })
})

test('a copy of an imported node gets an id and an address of its own', () => {
  const { workflow } = read(handMade)
  const copy = { ...workflow.nodes[0], name: 'Webhook 2' }
  const { nodes } = toN8n({ ...workflow, nodes: [...workflow.nodes, copy] } as unknown as Workflow)
  const [, first] = nodes
  const last = nodes.at(-1)
  expect(last).toMatchObject({ name: 'Webhook 2', parameters: first?.parameters })
  expect(last?.id).not.toBe(first?.id)
  expect(last?.webhookId).not.toBe(first?.webhookId)
})

test.each([
  [
    'httpRequest',
    1,
    { requestMethod: 'POST', url: 'u', bodyParametersUi: { parameter: [{ name: 'a', value: 1 }] } },
    { method: 'POST', bodyKind: 'fields', fields: [{ name: 'a', value: '1' }] },
  ],
  [
    'httpRequest',
    3,
    { url: 'u', sendBody: true, specifyBody: 'json', jsonBody: '{}' },
    { method: 'GET', bodyKind: 'json', json: '{}' },
  ],
  [
    'if',
    1,
    {
      conditions: { number: [{ value1: '={{ $json.n }}', operation: 'larger', value2: 3 }] },
      combineOperation: 'any',
    },
    { combine: 'any', conditions: [{ left: '={{ $json.n }}', operator: 'greater', right: '3' }] },
  ],
  [
    'set',
    1,
    { values: { string: [{ name: 'a', value: 'b' }], number: [{ name: 'n', value: 5 }] }, keepOnlySet: true },
    {
      keepOthers: false,
      fields: [
        { name: 'a', value: 'b' },
        { name: 'n', value: '={{ 5 }}' },
      ],
    },
  ],
  [
    'set',
    3,
    { fields: { values: [{ name: 'b', type: 'booleanValue', booleanValue: 'true' }] } },
    { keepOthers: true, fields: [{ name: 'b', value: '={{ true }}' }] },
  ],
  [
    'set',
    3.4,
    { assignments: { assignments: [{ name: 'l', type: 'array', value: '[1]' }] } },
    { keepOthers: false, fields: [{ name: 'l', value: '={{ [1] }}' }] },
  ],
  ['merge', 2.1, { mode: 'combine', combinationMode: 'mergeByPosition' }, { mode: 'by-position' }],
  ['merge', 1, { mode: 'mergeByIndex' }, { mode: 'by-position' }],
  [
    'scheduleTrigger',
    1.1,
    { rule: { interval: [{ field: 'hours', hoursInterval: 2 }] } },
    { everyMinutes: 120 },
  ],
  ['wait', 1, { amount: 2, unit: 'minutes' }, { seconds: '120' }],
  ['code', 1, { jsCode: 'return []' }, { mode: 'all', source: 'return []' }],
])('%s of version %s is read', (type, version, parameters, settings) => {
  expect(settingsOf(type, version, parameters as Json)).toMatchObject(settings)
})

test.each([
  ['splitInBatches', 2, {}, 'typeVersion'],
  ['httpRequest', 4.2, { sendBody: true, contentType: 'multipart-form-data' }, 'contentType'],
  [
    'if',
    2.2,
    { conditions: { conditions: [{ leftValue: 'a', operator: { type: 'string', operation: 'regex' } }] } },
    'conditions.conditions.0.operator',
  ],
  ['set', 3.4, { mode: 'raw', jsonOutput: '{}' }, 'mode'],
  ['merge', 3, { mode: 'combineBySql' }, 'mode'],
  [
    'scheduleTrigger',
    1.2,
    { rule: { interval: [{ field: 'cronExpression', expression: '* * * * *' }] } },
    'rule',
  ],
  ['wait', 1.1, { resume: 'webhook' }, 'resume'],
  ['code', 2, { language: 'pythonNative', pythonCode: 'return []' }, 'language'],
  ['respondToWebhook', 1.4, { respondWith: 'redirect' }, 'respondWith'],
])(
  '%s of version %s does what this builder cannot: kept as it came, and why is said',
  (type, version, parameters, setting) => {
    const { workflow, notes } = one(type, version, parameters as Json)
    expect(notes).toEqual([{ code: 'takeaway.beyond', node: 'N', setting, values: { setting } }])
    expect(workflow.nodes[0]).toMatchObject({ kind: 'unknown', settings: { raw: { parameters } } })
  },
)

test('a node of an older shape is written anew once it is changed, and only then', () => {
  const raw = {
    name: 'N',
    id: 'x',
    type: 'n8n-nodes-base.httpRequest',
    typeVersion: 1,
    position: [0, 0],
    parameters: { url: 'u', responseFormat: 'json' },
  }
  const { workflow, notes } = read({ nodes: [raw], connections: {} })
  expect(notes).toEqual([{ code: 'takeaway.older', node: 'N', values: { version: '1' } }])
  expect(toN8n(workflow).nodes[0]).toEqual(raw)
  const [node] = workflow.nodes
  const nodes = [{ ...node, settings: { ...node?.settings, method: 'PUT' } }]
  expect(toN8n({ ...workflow, nodes } as Workflow).nodes[0]).toEqual({
    ...raw,
    typeVersion: 4.2,
    parameters: { method: 'PUT', url: 'u', options: {} },
  })
})
