import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { defineExercise, fail, pass } from './check'
import { didSomething } from './evidence'
import { type TestExercise, testExercise } from './no-code-course'
import { rehearse } from './rehearsal'

let exercise: TestExercise
beforeEach(() => {
  exercise = testExercise()
})
afterEach(() => exercise.remove())

const at = { x: 0, y: 0 }
const webhook: WorkflowNode = {
  ...{ name: 'Order', kind: 'webhook', at },
  settings: { path: 'orders', method: 'POST', respond: 'last-node' },
}
const code = (source: string): WorkflowNode => ({
  ...{ name: 'Greeting', kind: 'code', at },
  settings: { mode: 'each', source },
})
const ask = (url: string): WorkflowNode => ({
  ...{ name: 'Ask', kind: 'http-request', at },
  settings: {
    ...{ method: 'GET', url, query: [], bodyKind: 'none', fields: [], json: '' },
    headers: [{ name: 'Authorization', value: 'Bearer pn_practice_token' }],
    ...{ neverError: false, fullResponse: false },
  },
})

const chain = (...nodes: WorkflowNode[]): Workflow => ({
  ...{ name: 'Orders', active: true, nodes },
  wires: nodes.slice(1).map(({ name }, index) => {
    return { from: nodes[index]?.name ?? '', output: 0, to: name, input: 0 }
  }),
})

const tags = 'https://api.wts.chat/core/v1/tag'
const call = { request: { mode: 'production', method: 'POST', body: { name: 'Nina' } } }
const greeting = (field: string) => code(`return { json: { text: 'Hello, ' + ${field} } }`)

const definition = defineExercise({
  checks: [
    {
      id: 'greeted',
      test: ({ workflow }) => {
        const run = workflow?.runs.at(-1)
        if (run === undefined) return fail('not-run')
        return run.answered?.body.includes('Hello, Nina') ? pass() : fail('body-not-found')
      },
    },
    {
      id: 'asked',
      test: ({ exchanges }) => {
        const asked = exchanges.find(({ request }) => request.url === tags)
        return asked?.response?.status === 200 ? pass(asked) : fail('not-asked', asked)
      },
    },
  ],
})

beforeEach(() =>
  exercise.write({
    'start/workflow.json': { workflow: chain(webhook), happened: [call], parts: ['log'] },
    'solution/workflow.json': {
      workflow: chain(webhook, ask(tags), greeting('"Nina"')),
    },
    'wrong/no-body/workflow.json': { workflow: chain(webhook, greeting('$json.name')) },
    'wrong/not-called/workflow.json': { happened: [] },
  }),
)

test('a workflow that works passes, with what happens and what stands beside it from the start', async () => {
  expect(await exercise.judge('solution', definition)).toEqual({
    greeted: { pass: true },
    asked: { pass: true, exchange: expect.stringMatching(/^x/) },
  })
  expect(exercise.read('solution')).toMatchObject({ kind: 'workflow', file: { parts: ['log'] } })
})

test('a known wrong workflow fails with its own reason', async () => {
  expect(await exercise.judge('wrong/no-body', definition)).toMatchObject({
    greeted: { pass: false, reason: 'body-not-found' },
    asked: { pass: false, reason: 'not-asked' },
  })
})

test('a workflow that nobody has run proves nothing', async () => {
  const evidence = await rehearse(exercise.read('wrong/not-called'), 'en')
  expect(evidence.workflow?.runs).toEqual([])
  expect(didSomething(evidence)).toBe(false)
  const { workflow, exchanges } = await rehearse(exercise.read('solution'), 'en')
  expect(workflow?.runs.map(({ mode, state }) => [mode, state])).toEqual([['production', 'success']])
  expect(exchanges.map(({ origin }) => origin.kind)).toContain('console')
})

test('a run is an attempt, also where it has called nobody', async () => {
  const schedule: WorkflowNode = {
    ...{ name: 'Every hour', kind: 'schedule', at },
    settings: { everyMinutes: 60 },
  }
  exercise.write({
    'wrong/silent/workflow.json': { workflow: chain(schedule), happened: [{ press: 'run' }] },
  })
  const evidence = await rehearse(exercise.read('wrong/silent'), 'en')
  expect([evidence.exchanges.length, evidence.workflow?.runs.length]).toEqual([0, 1])
  expect(didSomething(evidence)).toBe(true)
})

const subscription = (name: string) => ({
  ...{ name, url: 'https://flows.hooks.example/webhook/orders' },
  events: ['CONTACT_NEW'],
})

test.each(['subscribed', 'subscribes'])('the platform delivers to a workflow: %s', async (key) => {
  exercise.write({
    'wrong/delivered/workflow.json': {
      workflow: chain(webhook, ask(tags)),
      [key]: [subscription('Orders')],
      happened: [{ happen: 'new-customer-writes' }, { wait: 5 }],
    },
  })
  const { workflow, exchanges } = await rehearse(exercise.read('wrong/delivered'), 'en')
  expect(workflow?.runs.map(({ mode, trigger }) => [mode, trigger])).toEqual([['production', 'Order']])
  const asked = exchanges.filter(({ request }) => request.url.endsWith('/webhook/subscription'))
  expect(asked).toHaveLength(key === 'subscribes' ? 1 : 0)
})

test('what cannot happen and a node of no kind stop with the place', () => {
  exercise.write({ 'wrong/no-body/workflow.json': { happened: [{ press: 'stop' }] } })
  expect(() => exercise.read('wrong/no-body')).toThrow(/wrong\/no-body\/workflow\.json: "happened\.0"/)
  const odd = { ...chain(webhook), nodes: [{ ...webhook, kind: 'dance' }] }
  exercise.write({ 'wrong/no-body/workflow.json': { workflow: odd } })
  expect(() => exercise.read('wrong/no-body')).toThrow(/"workflow\.nodes\.0\.kind"/)
})
