import { expect, test } from 'vitest'
import type { Run } from '@/lib/workflow/workflow'
import type { WorkflowState } from '@/lib/workflow/workflow-session'
import { wordsOf } from './words-fixture'
import { runOf, stepOf } from './workflow-fixtures'
import { WorkflowNews } from './workflow-news.client'

const stateOf = (change: Partial<WorkflowState>): WorkflowState => ({
  ...{ runs: [], listening: false, paused: false, url: { test: '', production: '' } },
  ...change,
})
const told = (run: Partial<Run>, steps = [stepOf('Hook'), stepOf('Ask')]) =>
  wordsOf(<WorkflowNews state={stateOf({ runs: [runOf(steps, run)] })} news="" />)

test('it is said how far a run is, how it ended, and where it waits', () => {
  expect(told({ state: 'running' })).toBe('Run r1 is under way: 2 nodes so far.')
  expect(told({ state: 'waiting' })).toContain('is waiting')
  expect(told({ state: 'success' })).toBe('Run r1 ended well: 2 nodes ran.')
  expect(told({ state: 'stopped' })).toBe('Run r1 was stopped.')
  expect(told({ state: 'paused' })).toBe('Run r1 is paused after Ask (2 nodes). Press Step or Resume.')
  expect(told({ state: 'paused' }, [])).toContain('before its first node')
})

test('a failure names the node, or the reason alone where there is none', () => {
  const problem = { code: 'made.up' }
  const failed = stepOf('Ask', { failed: true, problems: [problem] })
  expect(told({ state: 'failed', problems: [problem] }, [failed])).toBe('Run r1 failed at “Ask”. made.up')
  expect(told({ state: 'failed', problems: [problem] }, [])).toBe('Run r1 failed. made.up')
})

test('while the test URL listens, that is the news', () => {
  const state = stateOf({ listening: true, runs: [runOf([])] })
  expect(wordsOf(<WorkflowNews state={state} news="" />)).toContain('Listening')
})

test('every state is said in every language', () => {
  const states = ['running', 'waiting', 'paused', 'success', 'stopped', 'failed'] as const
  for (const locale of ['pt', 'es'] as const) {
    for (const state of states) {
      const runs = [runOf([stepOf('Ask')], { state })]
      expect(wordsOf(<WorkflowNews state={stateOf({ runs })} news="" />, locale)).toContain('r1')
    }
  }
})
