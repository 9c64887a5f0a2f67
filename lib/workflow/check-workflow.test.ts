import { expect, test } from 'vitest'
import { checkWorkflow } from './check-workflow'
import { chain, codesOf, node, start, workflowOf } from './test-workflow'
import type { Workflow, WorkflowNode } from './workflow'

const codes = (workflow: Workflow) => codesOf({ problems: checkWorkflow(workflow) })
const set = (name: string, value = 'x') => node('set', name, { fields: [{ name: 'a', value }] })
const alone = (made: WorkflowNode) => codes(chain(start, made))

test('a sound workflow has no problem', () => {
  const loop = node('loop', 'Loop')
  const sound = workflowOf(
    [start, loop, set('Work', "={{ $('Start').first().json.timestamp }}"), set('After')],
    ...['Start>Loop', 'Loop:1>Work', 'Work>Loop', 'Loop:0>After'],
  )
  expect(checkWorkflow(sound)).toEqual([])
})

test('an empty workflow, and one that nothing begins', () => {
  expect(codes(workflowOf([]))).toEqual(['workflow.empty'])
  expect(codes(workflowOf([set('A'), set('B')], 'A>B'))).toEqual(['workflow.no-trigger', 'node.no-input'])
  const off = { ...start, disabled: true } as WorkflowNode
  expect(codes(chain(off, set('A')))).toEqual(['workflow.no-trigger'])
})

test('two nodes of one name, two webhooks at one address', () => {
  expect(codes(workflowOf([start, set('A'), set('A')], 'Start>A'))).toEqual(['node.same-name'])
  const hooks = [node('webhook', 'One'), node('webhook', 'Two')]
  expect(checkWorkflow(workflowOf(hooks))).toMatchObject([{ code: 'webhook.same-path', node: 'Two' }])
})

test('a node that nothing leads to is named', () => {
  expect(checkWorkflow(workflowOf([start, set('A')]))).toEqual([
    { code: 'node.no-input', node: 'A', values: { node: 'A' } },
  ])
})

test('wires with an end in the air, and sockets that are not there', () => {
  const nodes = [start, set('A')]
  expect(codes(workflowOf(nodes, 'Start>A', 'A>Gone'))).toEqual(['wire.to-nothing'])
  expect(codes(workflowOf(nodes, 'Start>A', 'Gone>A'))).toEqual(['wire.from-nothing'])
  expect(codes(workflowOf(nodes, 'Start>A', 'A>Start'))).toContain('wire.into-trigger')
  expect(codes(workflowOf(nodes, 'Start>A', 'Start:1>A'))).toEqual(['wire.no-such-output'])
  expect(codes(workflowOf(nodes, 'Start>A:1'))).toEqual(['wire.no-such-input'])
})

test('a circle is named unless a loop is in it', () => {
  const nodes = [start, set('A'), set('B')]
  expect(checkWorkflow(workflowOf(nodes, 'Start>A', 'A>B', 'B>A'))).toEqual([
    { code: 'workflow.circle', node: 'A', values: { node: 'A' } },
  ])
  expect(codes(workflowOf(nodes, 'Start>A', 'Start>B', 'A>B'))).toEqual([])
  expect(codes(workflowOf([start, set('A')], 'Start>A', 'A>A'))).toEqual(['workflow.circle'])
})

test('a loop whose batch never comes back', () => {
  const nodes = [start, node('loop', 'Loop'), set('A')]
  expect(checkWorkflow(workflowOf(nodes, 'Start>Loop', 'Loop:1>A'))).toEqual([
    { code: 'loop.not-closed', node: 'Loop', values: { node: 'Loop' } },
  ])
})

test('a circle of three hundred nodes is found without running out of calls', () => {
  const nodes = [start, ...Array.from({ length: 3000 }, (_, at) => set(`N${at}`))]
  const lines = Array.from({ length: 3000 }, (_, at) => `N${at}>N${(at + 1) % 3000}`)
  expect(codes(workflowOf(nodes, 'Start>N0', ...lines))).toEqual(['workflow.circle'])
})

test('settings that cannot work are told at their place', () => {
  expect(alone(node('http-request', 'A'))).toEqual(['http.url-missing'])
  const get = node('http-request', 'A', { url: 'https://x.example', bodyKind: 'json', json: '{}' })
  expect(checkWorkflow(chain(start, get))).toEqual([
    { code: 'http.body-with-get', node: 'A', setting: 'bodyKind', values: { method: 'GET' } },
  ])
  expect(alone(node('if', 'A'))).toEqual(['if.no-condition'])
  expect(alone(node('merge', 'A', { mode: 'by-field' }))).toEqual(['merge.field-missing'])
  expect(alone(node('code', 'A', { source: ' ' }))).toEqual(['code.empty'])
  expect(alone(node('unknown', 'A'))).toEqual(['node.unknown'])
  expect(alone(node('respond', 'A'))).toEqual(['respond.nobody-waits'])
  expect(codes(chain(node('loop', 'A', { batchSize: 0 })))).toContain('loop.batch-size')
  expect(codes(workflowOf([node('schedule', 'S', { everyMinutes: 0 })]))).toEqual(['schedule.too-often'])
  expect(codes(workflowOf([node('webhook', 'W', { path: ' ' })]))).toEqual(['webhook.path-missing'])
  expect(codes(workflowOf([node('webhook', 'W', { respond: 'respond-node' })]))).toEqual([
    'webhook.respond-node-missing',
  ])
})

test('retries that will be ignored are told', () => {
  const retry = { tries: 3, waitMs: 1000 }
  expect(alone(node('set', 'A', {}, { retry, onError: 'continue' }))).toEqual(['retry.ignored'])
  expect(alone(node('set', 'A', {}, { retry }))).toEqual([])
})

test('an expression that cannot be read, or asks for a node that is not there', () => {
  expect(checkWorkflow(chain(start, set('A', '={{ 1 + }}')))).toMatchObject([
    { code: 'expression.unfinished', node: 'A', setting: 'fields.0.value' },
  ])
  expect(checkWorkflow(chain(start, set('A', '={{ $("Gone").first().json }}')))).toEqual([
    { code: 'expression.unknown-node', node: 'A', setting: 'fields.0.value', values: { name: 'Gone' } },
  ])
  expect(alone(set('A', '={{ $node["Start"].json }}'))).toEqual([])
  expect(alone(set('A', '{{ 1 + }}'))).toEqual([])
})
