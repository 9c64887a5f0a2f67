import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { type Happened, rehearseWorkflow } from './rehearse-workflow'
import { chain, codesOf, node, workflowOf } from './test-workflow'
import type { SettingsOf, Workflow } from './workflow'

const hook = (settings: Partial<SettingsOf['webhook']> = {}) => node('webhook', 'Webhook', settings)
const named = node('set', 'Name', {
  fields: [{ name: 'hi', value: '=Hi {{ $json.body.name }}' }],
  keepOthers: false,
})

async function play(workflow: Workflow, ...happened: Happened[]) {
  const world = createWorld()
  const runs = await rehearseWorkflow(workflow, happened, world)
  const calls = world.log.entries().filter(({ origin }) => origin.kind === 'console')
  const answers = calls.map(({ response }) => [response?.status, response?.body])
  return { runs, answers, world, calls }
}

const test1 = { request: { mode: 'test', method: 'POST', body: { name: 'Ana' } } } as const
const live = { request: { mode: 'production', method: 'POST', body: { name: 'Ana' } } } as const
const press = { press: 'run' } as const

test('what was sent lies under body; beside it headers, params, query, the URL and the mode', async () => {
  const { runs } = await play(chain(hook({ path: 'orders/:id' })), press, {
    request: { ...test1.request, path: 'orders/5', query: { a: '1' }, headers: { 'X-Shop': 'flor' } },
  })
  expect(runs[0]?.steps[0]?.outputs[0]?.[0]?.json).toMatchObject({
    headers: { host: 'flows.hooks.example', 'x-shop': 'flor', 'content-type': 'application/json' },
    params: { id: '5' },
    query: { a: '1' },
    body: { name: 'Ana' },
    webhookUrl: 'https://flows.hooks.example/webhook-test/orders/:id',
    executionMode: 'test',
  })
})

test('the test URL answers one call after listening, and no other', async () => {
  const { runs, answers } = await play(chain(hook(), named), test1, press, test1, test1)
  expect(answers.map(([status]) => status)).toEqual([404, 200, 404])
  expect(answers[1]?.[1]).toBe('{"hi":"Hi Ana"}')
  expect(runs.map(({ mode, state }) => [mode, state])).toEqual([['test', 'success']])
  expect(JSON.parse(String(answers[0]?.[1]))).toMatchObject({
    code: 404,
    message: 'The requested webhook "POST orders" is not registered.',
    hint: expect.any(String),
  })
})

test('the production URL answers every call while the workflow is active, and only then', async () => {
  const workflow = chain(hook(), named)
  const on = await play(workflow, live, live)
  expect(on.answers.map(([status]) => status)).toEqual([200, 200])
  expect(on.runs.map(({ mode }) => mode)).toEqual(['production', 'production'])
  const off = await play({ ...workflow, active: false }, press, live)
  expect(off.answers.map(([status]) => status)).toEqual([404])
  expect(off.runs).toEqual([])
})

test('another method, another path, and JSON that is none are refused', async () => {
  const { answers, runs } = await play(
    chain(hook()),
    { request: { mode: 'production', method: 'GET' } },
    { request: { mode: 'production', method: 'POST', path: 'elsewhere' } },
    { request: { mode: 'production', method: 'POST', body: '{"a":' } },
  )
  expect(answers.map(([status]) => status)).toEqual([404, 404, 422])
  expect(String(answers[0]?.[1])).toContain(
    'not registered for GET requests. Did you mean to make a POST request?',
  )
  expect(runs).toEqual([])
})

test('bodies of other kinds: a form is fields, a text is text, none is an empty object', async () => {
  const bodyOf = async (body: string | undefined, type?: string) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {}
    const { runs } = await play(chain(hook()), {
      request: { mode: 'production', method: 'POST', body, headers },
    })
    return runs[0]?.steps[0]?.outputs[0]?.[0]?.json.body
  }
  expect(await bodyOf('a=1&b=x+y&a=2', 'application/x-www-form-urlencoded')).toEqual({
    a: ['1', '2'],
    b: 'x y',
  })
  expect(await bodyOf('hello', 'text/plain')).toBe('hello')
  expect(await bodyOf(undefined)).toEqual({})
  expect(await bodyOf('[1]')).toEqual([1])
})

test('"immediately" answers at once and works on; the caller learns nothing of the outcome', async () => {
  const slow = chain(hook({ respond: 'immediately' }), node('wait', 'Wait', { seconds: '60' }), named)
  const { answers, runs, calls } = await play(slow, live)
  expect(answers).toEqual([[200, '{"message":"Workflow was started"}']])
  expect(calls[0]?.duration).toBeLessThan(1000)
  expect(runs[0]?.state).toBe('success')
})

test('"last-node" answers with the first item of the last node, after as long as it takes', async () => {
  const slow = chain(hook(), node('wait', 'Wait', { seconds: '60' }), named)
  const { answers, calls, runs } = await play(slow, live)
  expect(answers).toEqual([[200, '{"hi":"Hi Ana"}']])
  expect(calls[0]?.duration).toBeGreaterThanOrEqual(60_000)
  expect(runs[0]?.answered).toEqual({ status: 200, body: '{"hi":"Hi Ana"}' })
})

test('a run that fails is answered 500', async () => {
  const bad = node('set', 'Bad', { fields: [{ name: 'a', value: '={{ nobody }}' }] })
  const { answers, runs } = await play(chain(hook(), bad), live)
  expect(answers).toEqual([[500, '{"message":"Error in workflow"}']])
  expect(runs[0]?.answered?.status).toBe(500)
})

const answering = (settings: Partial<SettingsOf['respond']>) =>
  chain(
    hook({ respond: 'respond-node' }),
    node('respond', 'Respond', settings),
    node('wait', 'Wait', { seconds: '9' }),
  )

test('a Respond node says status and body, and the run goes on', async () => {
  const said = {
    status: '={{ 200 + 1 }}',
    bodyKind: 'json',
    body: '={"name": {{ JSON.stringify($json.body.name) }} }',
  } as const
  const { answers, runs, calls } = await play(answering(said), live)
  expect(answers).toEqual([[201, '{"name":"Ana"}']])
  expect(calls[0]?.duration).toBeLessThan(9000)
  expect(runs[0]?.steps.map(({ node }) => node)).toEqual(['Webhook', 'Respond', 'Wait'])
  const texts = await play(answering({ bodyKind: 'text', body: 'ok' }), live)
  expect(texts.answers).toEqual([[200, 'ok']])
  const none = await play(answering({ status: '204', bodyKind: 'none' }), live)
  expect(none.answers).toEqual([[204, '']])
})

test('an answer that is no JSON, or a status that is none, fails at the node', async () => {
  const bad = await play(answering({ bodyKind: 'json', body: '{"a":' }), live)
  expect(codesOf(bad.runs[0] ?? { problems: [] })).toEqual(['respond.not-json'])
  expect(bad.answers[0]?.[0]).toBe(500)
  const odd = await play(answering({ status: '99' }), live)
  expect(codesOf(odd.runs[0] ?? { problems: [] })).toEqual(['respond.status-not-valid'])
})

test('a Respond node that nobody waits for is told, and changes nothing', async () => {
  const { runs, answers } = await play(
    chain(hook({ respond: 'immediately' }), node('respond', 'Respond')),
    live,
  )
  expect(codesOf(runs[0]?.steps[1] ?? { problems: [] })).toEqual(['respond.nobody-waits'])
  expect(answers[0]?.[1]).toBe('{"message":"Workflow was started"}')
})

test('a Respond node on a branch that is not taken leaves the caller with an empty answer', async () => {
  const never = node('if', 'If', { conditions: [{ left: '={{ false }}', operator: 'is-true', right: '' }] })
  const { answers } = await play(
    chain(hook({ respond: 'respond-node' }), never, node('respond', 'Respond')),
    live,
  )
  expect(answers).toEqual([[200, '']])
})

test('what the workflow sends because of a call names it as its cause', async () => {
  const ask = node('platform', 'People', { operation: 'contact.list' })
  const { world, calls } = await play(chain(hook(), ask), live)
  const sent = world.log.entries().find(({ origin }) => origin.kind === 'workflow')
  expect(sent?.origin.cause).toBe(calls[0]?.id)
})

test('two nodes of one name: no run begins, and the caller is told', async () => {
  const { runs, answers } = await play(workflowOf([hook(), named, named], 'Webhook>Name'), live)
  expect(codesOf(runs[0] ?? { problems: [] })).toEqual(['node.same-name'])
  expect(answers[0]?.[0]).toBe(500)
})
