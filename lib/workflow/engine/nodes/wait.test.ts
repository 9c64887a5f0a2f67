import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { chain, codesOf, node, outputsOf, runWith, start, stepOf } from '../../test-workflow'

const waiting = (seconds: string) => chain(start, node('wait', 'Wait', { seconds }))

test('time passes on the virtual clock, and the items go on', async () => {
  const world = createWorld()
  const before = world.clock.now()
  const run = await runWith(waiting('={{ $json.s * 60 }}'), [{ s: 2 }, { s: 50 }], world)
  expect(world.clock.now() - before).toBe(120_000)
  expect(stepOf(run, 'Wait')?.duration).toBe(120_000)
  expect(outputsOf(run, 'Wait')[0]).toEqual([{ s: 2 }, { s: 50 }])
})

test('the run says that it waits', async () => {
  const states = new Set<string>()
  await runWith(waiting('5'), [{}], createWorld(), (runner) =>
    runner.subscribe(() => states.add(runner.get().state)),
  )
  expect([...states]).toEqual(['running', 'waiting', 'success'])
})

test.each([
  ['soon', 'wait.not-a-number'],
  ['', 'wait.not-a-number'],
  ['-1', 'wait.not-a-number'],
  ['99999999', 'wait.too-long'],
])('a wait of "%s" is told: %s', async (seconds, code) => {
  expect(codesOf(await runWith(waiting(seconds), [{}]))).toEqual([code])
})

test('a wait of nothing goes on at once', async () => {
  expect((await runWith(waiting('0'), [{}])).state).toBe('success')
})
