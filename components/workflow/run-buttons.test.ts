import { expect, test, vi } from 'vitest'
import type { Run } from '@/lib/workflow/workflow'
import type { WorkflowSession } from '@/lib/workflow/workflow-session'
import { runButtons, step } from './run-buttons'
import { runOf } from './workflow-fixtures'

function sessionOf(runs: Run[], listening = false) {
  const called: string[] = []
  const done = (name: string) => async () => void called.push(name)
  const session = {
    get: () => ({ runs, listening }),
    step: () => called.push('step'),
    pause: done('pause'),
    runOnce: done('runOnce'),
  } as unknown as WorkflowSession
  return { session, called }
}

test('a step goes on with the run that is on', async () => {
  const { session, called } = sessionOf([runOf([], { state: 'paused' })])
  await step(session)
  expect(called).toEqual(['step'])
})

test('where nothing runs, a step begins a run that waits', async () => {
  const { session, called } = sessionOf([runOf([])])
  await step(session)
  expect(called).toEqual(['pause', 'runOnce'])
})

test('while the test URL listens, a step only holds what will come', async () => {
  const { session, called } = sessionOf([], true)
  await step(session)
  expect(called).toEqual(['pause'])
})

test('a world that cannot be loaded is said, and nothing breaks', async () => {
  const { session } = sessionOf([])
  session.runOnce = () => Promise.reject(new Error('no network'))
  const onFail = vi.fn()
  runButtons(session, onFail).once()
  await vi.waitFor(() => expect(onFail).toHaveBeenCalledOnce())
})
