import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { chain, codesOf, node, outputsOf, runWith, start, stepOf, workflowOf } from '../test-workflow'
import type { WorkflowRunner } from './runner'

const set = (name: string, y = 0, value = name) =>
  node('set', name, { fields: [{ name: 'by', value }] }, { at: { x: 0, y } })

const namesOf = (run: { steps: readonly { node: string }[] }) => run.steps.map((step) => step.node)

test('a run goes from node to node and keeps what went in and came out', async () => {
  const run = await runWith(chain(start, set('A')), [{ id: 1 }])
  expect(run.state).toBe('success')
  expect(namesOf(run)).toEqual(['Start', 'A'])
  expect(stepOf(run, 'Start')?.inputs).toEqual([])
  expect(stepOf(run, 'A')?.inputs).toEqual([[{ json: { id: 1 } }]])
  expect(outputsOf(run, 'A')).toEqual([[{ id: 1, by: 'A' }]])
})

test('a branch runs to its end before the next, the one further up first', async () => {
  const nodes = [start, set('Low', 200), set('High', 0), set('After high', 300), set('After low', 10)]
  const workflow = workflowOf(nodes, 'Start>Low', 'Start>High', 'High>After high', 'Low>After low')
  expect(namesOf(await runWith(workflow, [{}]))).toEqual(['Start', 'High', 'After high', 'Low', 'After low'])
})

test('a node that no item reaches does not run', async () => {
  const nothing = node('code', 'Nothing', { source: 'return []' })
  const run = await runWith(chain(start, nothing, set('A')), [{}])
  expect(namesOf(run)).toEqual(['Start', 'Nothing'])
  expect(run.state).toBe('success')
})

test('a disabled node lets its items through', async () => {
  const off = node('set', 'Off', { fields: [{ name: 'by', value: 'Off' }] }, { disabled: true })
  const run = await runWith(chain(start, off, set('A')), [{ id: 1 }])
  expect(outputsOf(run, 'Off')).toEqual([[{ id: 1 }]])
})

test('a node that fails stops the run, and says why and where', async () => {
  const bad = node('set', 'Bad', { fields: [{ name: 'x', value: '={{ nobody }}' }] })
  const run = await runWith(chain(start, bad, set('A')), [{}])
  expect(run.state).toBe('failed')
  expect(namesOf(run)).toEqual(['Start', 'Bad'])
  expect(stepOf(run, 'Bad')?.failed).toBe(true)
  expect(run.problems).toEqual([
    { code: 'expression.unknown-name', node: 'Bad', setting: 'fields.0.value', values: { name: 'nobody' } },
  ])
})

test('with "continue" the items go on with their error, with "error-output" they leave by the last socket', async () => {
  const settings = { conditions: [{ left: '={{ nobody }}', operator: 'exists' as const, right: '' }] }
  const on = await runWith(chain(start, node('if', 'If', settings, { onError: 'continue' }), set('A')), [
    { id: 1 },
  ])
  expect(on.state).toBe('success')
  expect(outputsOf(on, 'If')[0]).toMatchObject([{ id: 1, error: { message: 'expression.unknown-name' } }])
  const split = workflowOf(
    [start, node('if', 'If', settings, { onError: 'error-output' }), set('A')],
    ...['Start>If', 'If:2>A'],
  )
  const run = await runWith(split, [{ id: 1 }])
  expect(outputsOf(run, 'If')).toMatchObject([[], [], [{ id: 1 }]])
  expect(namesOf(run)).toEqual(['Start', 'If', 'A'])
  expect(codesOf(stepOf(run, 'If') ?? run)).toEqual(['expression.unknown-name'])
})

test('tries are made only where an error stops the run, as in n8n', async () => {
  const retry = { tries: 4, waitMs: 1000 }
  const bad = { source: 'throw new Error("no")' }
  const stops = await runWith(chain(start, node('code', 'Bad', bad, { retry })), [{}])
  expect(stepOf(stops, 'Bad')).toMatchObject({ tries: 4, failed: true })
  const on = await runWith(chain(start, node('code', 'Bad', bad, { retry, onError: 'continue' })), [{}])
  expect(stepOf(on, 'Bad')).toMatchObject({ tries: 1, failed: false, duration: 0 })
})

test('a node of an unknown kind is named and ends the run, whatever its error setting', async () => {
  const run = await runWith(chain(start, node('unknown', 'Slack', {}, { onError: 'continue' }), set('A')), [
    {},
  ])
  expect(run.problems).toEqual([
    { code: 'node.unknown', node: 'Slack', values: { type: 'n8n-nodes-base.slack' } },
  ])
  expect(run.state).toBe('failed')
})

test('a circle without an end is stopped after a thousand nodes', async () => {
  const run = await runWith(workflowOf([start, set('A'), set('B')], 'Start>A', 'A>B', 'B>A'), [{}])
  expect(run.steps.length).toBe(1000)
  expect(codesOf(run)).toEqual(['run.too-many-steps'])
})

test('a flood of items is stopped', async () => {
  const flood = node('code', 'Flood', { source: 'return Array.from({ length: 10001 }, (_, id) => ({ id }))' })
  expect(codesOf(await runWith(chain(start, flood, set('A')), [{}]))).toEqual(['run.too-many-items'])
  const large = node('code', 'Large', { source: 'return [{ text: "a".repeat(6000000) }]' })
  expect(codesOf(await runWith(chain(start, large), [{}]))).toEqual(['run.too-large'])
})

test('expressions find the item of an earlier node that this one comes from', async () => {
  const double = node('code', 'Double', { source: 'return items.map(({ json }) => ({ twice: json.n * 2 }))' })
  const both = node('set', 'Both', {
    fields: [{ name: 'sum', value: "={{ $json.twice + $('Start').item.json.n }}" }],
  })
  const odd = node('if', 'Odd', {
    conditions: [{ left: '={{ $json.n % 2 }}', operator: 'equals', right: '1' }],
  })
  const run = await runWith(chain(start, odd, double, both), [{ n: 2 }, { n: 3 }, { n: 5 }])
  expect(outputsOf(run, 'Both')[0]?.map(({ sum }) => sum)).toEqual([9, 15])
})

test('what an expression came to is kept for the first item', async () => {
  const run = await runWith(
    chain(start, node('set', 'A', { fields: [{ name: 'n', value: '={{ $json.n + 1 }}' }] })),
    [{ n: 1 }, { n: 5 }],
  )
  expect(stepOf(run, 'A')?.values).toEqual([
    { setting: 'fields.0.value', expression: '$json.n + 1', value: 2 },
  ])
})

test('reading of nothing is told at the step, and the run goes on as in n8n', async () => {
  const run = await runWith(
    chain(start, node('set', 'A', { fields: [{ name: 'n', value: '=<{{ $json.body.n }}>' }] })),
    [{ n: 1 }],
  )
  expect(run.state).toBe('success')
  expect(outputsOf(run, 'A')).toEqual([[{ n: '<>' }]])
  expect(codesOf(stepOf(run, 'A') ?? run)).toEqual(['expression.read-of-nothing'])
})

test('step by step, each press lets one node run', async () => {
  const states: string[] = []
  let runner: WorkflowRunner | undefined
  const run = await runWith(chain(start, set('A'), set('B')), [{}], createWorld(), (made) => {
    runner = made
    made.pause()
    made.subscribe(() => {
      const { state, steps } = made.get()
      states.push(`${state} ${steps.length}`)
      if (state === 'paused') queueMicrotask(() => (steps.length < 2 ? runner?.step() : runner?.resume()))
    })
  })
  expect(run.state).toBe('success')
  expect(states.filter((state) => state.startsWith('paused'))).toEqual(['paused 0', 'paused 1', 'paused 2'])
})

test('a run that is stopped ends where it stands, also in the middle of a wait', async () => {
  const long = node('wait', 'Long', { seconds: '3600' })
  const run = await runWith(chain(start, long, set('A')), [{}], createWorld(), (runner) => {
    runner.subscribe(() => {
      if (runner.get().state === 'waiting') runner.stop()
    })
  })
  expect(run.state).toBe('stopped')
  expect(namesOf(run)).toEqual(['Start'])
})
