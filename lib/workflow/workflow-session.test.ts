import { expect, test } from 'vitest'
import { PracticeSession } from '@/lib/practice/session'
import { runCodeInNode } from './run-code-in-node'
import { chain, node } from './test-workflow'
import type { Run, Workflow } from './workflow'
import { workflowSession } from './workflow-session'

async function opened(workflow: Workflow) {
  const practice = new PracticeSession()
  const world = await practice.world()
  world.clock.pace = 0
  const session = workflowSession(practice, { runCode: runCodeInNode, operation: () => undefined })
  session.setWorkflow(workflow)
  await session.open()
  const call = (url: string) =>
    practice.sendFromConsole(
      new Request(url, {
        method: 'POST',
        body: '{"name":"Ana"}',
        headers: { 'content-type': 'application/json' },
      }),
    )
  const until = (fits: (run: Run | undefined) => boolean) =>
    new Promise<void>((resolve) => {
      const leave = session.subscribe(look)
      function look() {
        if (!fits(session.get().runs.at(-1))) return
        leave()
        resolve()
      }
      look()
    })
  return { practice, world, session, call, until }
}

const hello = chain(node('webhook', 'Webhook'), node('set', 'Set'))
const hourly = chain(node('schedule', 'Hourly'), node('set', 'Set'))

test('the console can call the test URL once after listening', async () => {
  const { session, call } = await opened(hello)
  const { test: address, production } = session.get().url
  expect(production).toBe('https://flows.hooks.example/webhook/orders')
  expect((await call(address)).response?.status).toBe(404)
  await session.listen()
  expect(session.get().listening).toBe(true)
  expect((await call(address)).response?.status).toBe(200)
  session.setWorkflow(hello)
  expect(session.get().listening).toBe(false)
  expect(session.get().runs).toMatchObject([{ state: 'success', mode: 'test' }])
})

test('a change of the workflow counts for the next call', async () => {
  const { session, call } = await opened({ ...hello, active: false })
  const { production } = session.get().url
  expect((await call(production)).response?.status).toBe(404)
  session.setWorkflow(hello)
  expect((await call(production)).response?.status).toBe(200)
})

const isDone = (run: Run | undefined) => run?.state === 'success'

test('the button runs a schedule, and listens with a webhook', async () => {
  const { session, until } = await opened(hourly)
  await session.runOnce()
  await until(isDone)
  const other = await opened(hello)
  await other.session.runOnce()
  expect(other.session.get()).toMatchObject({ listening: true, runs: [] })
  other.session.stop()
  expect(other.session.get().listening).toBe(false)
})

test('paused, the next run waits for each step', async () => {
  const { session, until } = await opened(hourly)
  await session.pause()
  await session.runOnce()
  await until((run) => run?.state === 'paused' && run.steps.length === 0)
  session.step()
  await until((run) => run?.state === 'paused' && run.steps.length === 1)
  expect(session.get().paused).toBe(true)
  session.resume()
  await until(isDone)
  expect(session.get().runs.at(-1)?.steps).toHaveLength(2)
})

test('a long wait can be hurried', async () => {
  const slow = chain(node('schedule', 'Hourly'), node('wait', 'Wait', { seconds: '3600' }))
  const { session, world, until } = await opened({ ...slow, active: false })
  const before = world.clock.now()
  await session.runOnce()
  await until((run) => run?.state === 'waiting')
  expect(await session.hurry()).toBe(true)
  await until(isDone)
  expect(world.clock.now()).toBe(before + 3_600_000)
})

test('a world set back ends what runs, and the schedule goes on in the new one', async () => {
  const slow = chain(node('schedule', 'Hourly'), node('wait', 'Wait', { seconds: '60' }))
  const { session, practice, world, until } = await opened(slow)
  await world.clock.advance(3_600_000)
  await until((run) => run?.state === 'waiting')
  await practice.startOver()
  await until((run) => run?.state === 'stopped')
  world.clock.pace = 0
  session.clear()
  expect(session.get().runs).toEqual([])
  await world.clock.advance(3_600_000)
  await until((run) => run?.state === 'waiting')
  expect(session.get().runs).toHaveLength(1)
})
