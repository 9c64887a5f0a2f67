import { expect, test } from 'vitest'
import { listenAt } from '../../receivers'
import { createWorld } from '../../world'
import { deliveries } from './delivery'
import { Emitter } from './emitter'
import { policies } from './policies'
import { host, ok, pay, subscribe } from './test-stage'

/** Small enough for every run; `npm run bench deliveries` measures ten thousand to twenty in a page. */
const events = 150
const receivers = 20

/** Ms of the processor's, which a busy machine does not stretch. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** Longest work during which nobody else had a turn, while a stream of events is delivered at ×3600. */
async function longestTask(): Promise<number> {
  const world = createWorld()
  new Emitter(world, { policy: policies.standard }).attach()
  listenAt(world, host, ok)
  for (let n = 0; n < receivers; n += 1) subscribe(world, { id: `s${n}` })
  world.clock.on('test.pay', () => {
    pay(world)
    return undefined
  })
  for (let n = 0; n < events; n += 1) world.clock.schedule('test.pay', {}, n * 100)
  world.clock.pace = 3_600
  let longest = 0
  const done = () =>
    deliveries(world).all().length === events * receivers && world.clock.pending().length === 0
  for (let turns = 0; turns % 64 !== 0 || !done(); turns += 1) {
    const before = processorTime()
    await new Promise((resolve) => setImmediate(resolve))
    longest = Math.max(longest, processorTime() - before)
  }
  world.clock.pace = 0
  expect(
    deliveries(world)
      .all()
      .every(({ status }) => status === 'delivered'),
  ).toBe(true)
  return longest
}

test('a burst to many subscriptions never keeps the page from its turn for long', async () => {
  const runs = [await longestTask(), await longestTask(), await longestTask()]
  expect(runs.toSorted((a, b) => a - b)[1]).toBeLessThan(50)
})
