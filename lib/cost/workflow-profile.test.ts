import { expect, test } from 'vitest'
import type { NodeOf, Wire, Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { usualProfile } from './profile'
import { workflowProfile } from './workflow-profile'

const at = { x: 0, y: 0 }
const webhook: NodeOf<'webhook'> = {
  name: 'Webhook',
  kind: 'webhook',
  settings: { path: 'order', method: 'POST', respond: 'immediately' },
  at,
}
const schedule: NodeOf<'schedule'> = {
  name: 'Clock',
  kind: 'schedule',
  settings: { everyMinutes: 10 },
  at,
}
const set = (name: string, disabled?: boolean): NodeOf<'set'> => ({
  ...{ name, kind: 'set', settings: { fields: [], keepOthers: true }, at },
  ...(disabled === true && { disabled }),
})
const list: NodeOf<'platform'> = {
  ...{ name: 'List', kind: 'platform', settings: { operation: 'contact.list', values: [] }, at },
}
const choose: NodeOf<'if'> = { name: 'If', kind: 'if', settings: { combine: 'all', conditions: [] }, at }
const loop: NodeOf<'loop'> = { name: 'Loop', kind: 'loop', settings: { batchSize: 1 }, at }

/** `A>B`, or `A.1>B` from another socket than the first. */
function wire(text: string): Wire {
  const [from = '', to = ''] = text.split('>')
  const [name = '', output = '0'] = from.split('.')
  return { from: name, output: Number(output), to, input: 0 }
}
const flow = (nodes: WorkflowNode[], ...wires: string[]): Workflow => ({
  ...{ name: 'w', active: false, nodes, wires: wires.map(wire) },
})
const counted = (workflow: Workflow) =>
  Object.fromEntries(workflowProfile(workflow).nodes.map(({ node, counted }) => [node, counted]))

test('blocks after a webhook work once, and what no run reaches is left out', () => {
  const workflow = flow([webhook, set('A'), set('B'), set('Lost')], 'Webhook>A', 'A>B')
  expect(counted(workflow)).toEqual({ Webhook: 'first', A: 'once', B: 'once' })
  expect(workflowProfile(workflow).profile).toMatchObject({ starts: 'webhook', once: 2, each: 0 })
})

test('what follows a list works for each item of it, the list itself once', () => {
  const workflow = flow([webhook, list, set('A'), set('B')], 'Webhook>List', 'List>A', 'A>B')
  expect(counted(workflow)).toEqual({ Webhook: 'first', List: 'once', A: 'each', B: 'each' })
})

test('a choice costs nothing and passes on what comes, by both of its sockets', () => {
  const workflow = flow([webhook, choose, set('A'), set('B')], 'Webhook>If', 'If>A', 'If.1>B')
  expect(counted(workflow)).toEqual({ Webhook: 'first', If: 'never', A: 'once', B: 'once' })
})

test('inside a loop a block works for each item, after it once again', () => {
  const workflow = flow(
    [webhook, loop, set('Inside'), set('After')],
    'Webhook>Loop',
    'Loop.1>Inside',
    'Inside>Loop',
    'Loop>After',
  )
  expect(counted(workflow)).toEqual({ Webhook: 'first', Loop: 'once', Inside: 'each', After: 'once' })
})

test('on the clock a run begins with the first block that works', () => {
  const workflow = flow([set('Send'), list, schedule], 'Clock>List', 'List>Send')
  expect(counted(workflow)).toEqual({ Clock: 'never', List: 'first', Send: 'each' })
  expect(workflowProfile(workflow).profile).toMatchObject({
    ...{ starts: 'schedule', everyMinutes: 10, once: 0, each: 1 },
  })
})

test('a block that is switched off passes on and counts for nothing', () => {
  const workflow = flow([webhook, set('Off', true), set('On')], 'Webhook>Off', 'Off>On')
  expect(counted(workflow)).toEqual({ Webhook: 'first', Off: 'never', On: 'once' })
  expect(counted(flow([{ ...list, disabled: true }, set('On'), webhook], 'Webhook>List', 'List>On'))).toEqual(
    { Webhook: 'first', List: 'never', On: 'once' },
  )
})

test('circles, wires to nothing and empty workflows come to an end', () => {
  expect(counted(flow([webhook, set('A'), set('B')], 'Webhook>A', 'A>B', 'B>A', 'B>Nobody'))).toEqual({
    ...{ Webhook: 'first', A: 'once', B: 'once' },
  })
  expect(workflowProfile(flow([])).nodes).toEqual([])
  expect(workflowProfile(flow([set('Alone')])).profile).toMatchObject({ once: 0, each: 0 })
})

test('what a drawing does not say is given, or as usual', () => {
  const workflow = flow([webhook, set('A')], 'Webhook>A')
  expect(workflowProfile(workflow, { calls: 40, items: 7 }).profile).toMatchObject({ calls: 40, items: 7 })
  expect(workflowProfile(workflow).profile.calls).toBe(usualProfile.calls)
})
