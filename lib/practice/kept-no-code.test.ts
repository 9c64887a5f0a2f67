import { expect, test } from 'vitest'
import { manyNodes } from '@/components/workflow/many-nodes'
import type { Flow } from '@/lib/flow/flow'
import { flowDraft, flowFiles, keptFlow } from './kept-flow'
import { keptWorkflow, workflowDraft, workflowFiles } from './kept-workflow'

const flow: Flow = {
  name: 'Register',
  dialect: 'rapidpro',
  cards: [
    { id: 'ask', kind: 'ask', text: 'Who?', result: 'Name', next: 'call' },
    {
      ...{ id: 'call', kind: 'call', method: 'GET', url: 'https://api.example', body: '', result: 'R' },
      headers: [{ name: 'Accept', value: '*/*' }],
      success: 'branch',
    },
    {
      ...{ id: 'branch', kind: 'branch', operand: '@results.r', other: 'bye' },
      cases: [{ test: 'has_text', arguments: [], category: 'Any' }],
    },
    { id: 'bye', kind: 'say', text: '' },
  ],
}

test('a flow and a workflow come back as they were kept', () => {
  expect(keptFlow(flowFiles(flow))).toEqual(flow)
  const workflow = manyNodes(20)
  expect(keptWorkflow(workflowFiles(workflow))).toEqual(workflow)
})

test.each([
  undefined,
  '',
  '{',
  '[]',
  '{"name":"x","dialect":"weni","cards":[{"id":"a","kind":"dance"}]}',
  '{"name":"x","dialect":"weni","cards":[{"id":"a","kind":"call","method":"GET","url":"","body":""}]}',
])('a draft of a flow that is none is as if it had never been: %s', (text) => {
  expect(keptFlow(text === undefined ? undefined : { [flowDraft]: text })).toBeUndefined()
})

test.each([
  undefined,
  '{"nodes":[]}',
  '{"name":"x","active":false,"nodes":[{"name":"a","kind":"if","settings":{}}],"wires":[]}',
  '{"name":"x","active":false,"nodes":[],"wires":[{"from":"a"}]}',
])('a draft of a workflow that is none is as if it had never been: %s', (text) => {
  expect(keptWorkflow(text === undefined ? undefined : { [workflowDraft]: text })).toBeUndefined()
})
