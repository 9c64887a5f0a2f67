import { expect, test } from 'vitest'
import { faults } from '@/mocks/webhooks/faults/faults'
import { sceneOf } from '@/mocks/webhooks/gauntlet/scene'
import { handlerChecks } from './handler-checks'
import { type HandlerFiles, handlerFiles, rehearsePlan } from './handler-checks-rehearsal'

async function verdictsOf(files: HandlerFiles, ...ids: string[]) {
  const plan = sceneOf({ seed: 7, faults: ids.map((fault) => ({ fault, options: {} })) })
  const { world, host } = await rehearsePlan(files, plan)
  const one = { world, host, exchanges: world.log.entries() }
  return Object.fromEntries(Object.entries(handlerChecks).map(([id, check]) => [id, check(one)]))
}

/** A check that the scene gives no occasion for. */
const untried = { pass: false, reason: 'never-tried' }

const failed = (verdicts: Awaited<ReturnType<typeof verdictsOf>>) =>
  Object.entries(verdicts).filter(([, verdict]) => !verdict.pass && verdict.reason !== untried.reason)

test('there are twenty-five faults, numbered in order', () => {
  expect(faults.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1))
})

test('without a fault even the naive handler does all it should', async () => {
  expect(failed(await verdictsOf(handlerFiles('naive')))).toEqual([])
})

test.each(faults)(
  '$number $id: the naive handler is caught, with the exchange that shows it',
  async ({ id, check }) => {
    const verdict = (await verdictsOf(handlerFiles('naive'), id))[check]
    expect(verdict).toMatchObject({ pass: false, exchange: expect.stringMatching(/^x\d+$/) })
    expect(verdict).not.toMatchObject(untried)
  },
)

test.each(faults)('$number $id: the sound handler survives', async ({ id, check }) => {
  const verdicts = await verdictsOf(handlerFiles('sound'), id)
  expect(failed(verdicts)).toEqual([])
  expect(verdicts[check]).toMatchObject({ pass: true })
})

test('faults can be combined, and the sound handler survives that too', async () => {
  const together = ['duplicate', 'same-fact-again', 'out-of-order', 'tricky-json', 'forged', 'outage', 'thin']
  expect(failed(await verdictsOf(handlerFiles('sound'), ...together))).toEqual([])
})

test('a handler that believes a forged message is shown by the message it sent for it', async () => {
  const verdict = (await verdictsOf(handlerFiles('naive'), 'forged'))['signed-effects']
  expect(verdict).toMatchObject({ pass: false, reason: 'strange', exchange: expect.stringMatching(/^x\d+$/) })
})
