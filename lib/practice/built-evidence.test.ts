import { expect, test } from 'vitest'
import type { Flow } from '@/lib/flow/flow'
import { flowSession } from '@/lib/flow/flow-session'
import type { Workflow } from '@/lib/workflow/workflow'
import { evidenceBuilt, loadBuilt } from './built-evidence'
import { flowFiles } from './kept-flow'
import { workflowFiles } from './kept-workflow'
import { PracticeSession } from './session'
import { knownWorkflow, workflowOf } from './workflow-home'

const contact = { name: 'Bia', urn: 'ext:1', language: 'por', fields: {} }

const flowSaying = (text: string): Flow => ({
  name: 'Hello',
  dialect: 'weni',
  cards: [
    { id: 'hi', kind: 'say', text, next: 'call' },
    {
      ...{ id: 'call', kind: 'call', method: 'GET', body: '', result: 'Contacts' },
      url: 'https://flows.weni.ai/api/v2/contacts.json',
      headers: [{ name: 'Authorization', value: 'Token weni_practice_token' }],
    },
  ],
})

test('a flow proves what stands in the draft, and every play with all it has done', async () => {
  const session = new PracticeSession()
  const start = flowSaying('Hi')
  const stage = flowSession(session)
  stage.begin(start, contact)
  const { flow } = await evidenceBuilt({ kind: 'flow', flow: start }, session, flowFiles(flowSaying('Ho')))
  expect(flow?.flow).toEqual(flowSaying('Ho'))
  expect(flow?.plays.map(({ state, results }) => [state, Object.keys(results)])).toEqual([
    ['done', ['contacts']],
  ])
  expect((await session.evidence()).exchanges.map(({ origin }) => origin.kind)).toEqual(['card'])
})

test('without a draft it is the flow of the start', async () => {
  const flow = flowSaying('Hi')
  expect(await evidenceBuilt({ kind: 'flow', flow }, new PracticeSession(), {})).toEqual({
    flow: { flow, plays: [] },
  })
})

const workflow: Workflow = {
  ...{ name: 'Orders', active: true, wires: [] },
  nodes: [
    {
      ...{ name: 'Every hour', kind: 'schedule', at: { x: 0, y: 0 } },
      settings: { everyMinutes: 60 },
    },
  ],
}

test('a workflow proves its runs, once a page has made a session for it', async () => {
  const session = new PracticeSession()
  const found = { kind: 'workflow', workflow } as const
  expect(knownWorkflow(session)).toBeUndefined()
  expect(await evidenceBuilt(found, session, undefined)).toEqual({ workflow: { workflow, runs: [] } })
  const extras = { runCode: async () => ({ items: [] }), operation: () => undefined }
  const runs = workflowOf(session, extras)
  expect(workflowOf(session, extras)).toBe(runs)
  runs.setWorkflow(workflow)
  await runs.runOnce()
  await expect.poll(() => runs.get().runs.at(-1)?.state).toBe('success')
  const other = { ...workflow, name: 'Others' }
  expect(await evidenceBuilt(found, session, workflowFiles(other))).toMatchObject({
    workflow: { workflow: other, runs: [{ mode: 'test', trigger: 'Every hour' }] },
  })
})

test('of other kinds nothing was built', async () => {
  await loadBuilt('order')
  expect(await evidenceBuilt({ kind: 'order' }, new PracticeSession(), {})).toEqual({})
})
