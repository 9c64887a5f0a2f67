import { expect, test } from 'vitest'
import { companyId, newRow } from '@/mocks/chat-api/platform/account'
import { subscriptions } from '@/mocks/webhooks/subscription'
import { createWorld } from '@/mocks/world'
import { rehearseWorkflow } from './rehearse-workflow'
import { chain, codesOf, node, outputsOf, workflowOf } from './test-workflow'

const everyHour = node('schedule', 'Hourly', { everyMinutes: 60 })

test('an active schedule runs as often as it says, a sleeping one not at all', async () => {
  const workflow = chain(everyHour, node('set', 'Set'))
  const runs = await rehearseWorkflow(workflow, [{ wait: 3 * 3600 + 60 }], createWorld())
  expect(runs.map(({ mode, trigger, state }) => [mode, trigger, state])).toEqual(
    Array.from({ length: 3 }, () => ['production', 'Hourly', 'success']),
  )
  expect(new Set(runs.map(({ at }) => at)).size).toBe(3)
  expect(await rehearseWorkflow({ ...workflow, active: false }, [{ wait: 7200 }], createWorld())).toEqual([])
})

test('the button runs a schedule at once', async () => {
  const runs = await rehearseWorkflow(chain(everyHour, node('set', 'Set')), [{ press: 'run' }], createWorld())
  expect(runs).toMatchObject([{ id: 'r1', mode: 'test', state: 'success' }])
  expect(runs[0] && outputsOf(runs[0], 'Hourly')[0]).toEqual([{ timestamp: '2026-03-02T12:00:00.000Z' }])
})

test('without a trigger the button says so', async () => {
  const runs = await rehearseWorkflow(workflowOf([node('set', 'Set')]), [{ press: 'run' }], createWorld())
  expect(runs.flatMap(codesOf)).toEqual(['workflow.no-trigger'])
})

test('an event of the platform is delivered to the workflow, and what it does names the delivery', async () => {
  const world = createWorld()
  const url = 'https://flows.hooks.example/webhook/orders'
  const row = { ...newRow(world), companyId: companyId(world), name: 'Flow', url, enabled: true }
  subscriptions(world).insert({ ...row, events: ['MESSAGE_RECEIVED'] })
  const workflow = chain(
    node('webhook', 'Webhook', { respond: 'immediately' }),
    node('wait', 'Wait', { seconds: '30' }),
    node('platform', 'People', { operation: 'contact.list' }),
  )
  const runs = await rehearseWorkflow(workflow, [{ happen: 'customer-writes' }], world)
  expect(runs.map(({ mode, state }) => [mode, state])).toEqual([['production', 'success']])
  const delivery = world.log.entries().find(({ origin }) => origin.kind === 'delivery')
  expect(delivery?.response?.status).toBe(200)
  const sent = world.log.entries().find(({ origin }) => origin.kind === 'workflow')
  expect(sent?.origin.cause).toBe(delivery?.id)
  expect(runs[0]?.steps[0]?.outputs[0]?.[0]?.json).toMatchObject({
    body: { eventType: 'MESSAGE_RECEIVED' },
  })
})

test('only the last twenty runs are kept', async () => {
  const runs = await rehearseWorkflow(
    chain(everyHour, node('set', 'Set')),
    [{ wait: 25 * 3600 }],
    createWorld(),
  )
  expect(runs).toHaveLength(20)
  expect(runs.at(-1)?.id).toBe('r25')
})

test('the same workflow and the same happenings make the same runs', async () => {
  const workflow = chain(everyHour, node('platform', 'People', { operation: 'contact.list' }))
  const play = () => rehearseWorkflow(workflow, [{ press: 'run' }, { wait: 3600 }], createWorld())
  expect(await play()).toEqual(await play())
})
