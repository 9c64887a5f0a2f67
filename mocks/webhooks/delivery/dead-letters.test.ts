import { expect, test } from 'vitest'
import { listenAt } from '../../receivers'
import { subscriptions } from '../subscription'
import { attempts } from './delivery'
import { hour, minute, second } from './durations'
import { policies } from './policies'
import { broken, ok, pay, stage } from './test-stage'

test('a dead letter can be sent again by hand, once, with its own id, to the present address', async () => {
  const { world, emitter, rows } = stage({ policyId: 'github' })
  pay(world)
  await world.clock.advance(second)
  const [dead] = emitter.deadLetters()
  expect(dead).toMatchObject({ id: 'd1', status: 'failed' })
  expect(emitter.redeliver('d1')).toMatchObject({ trigger: 'redelivery', messageId: dead?.messageId })
  await world.clock.advance(hour)
  expect(rows().map(({ status, attempts }) => [status, attempts])).toEqual([
    ['failed', 1],
    ['failed', 1],
  ])
  listenAt(world, 'new.hooks.example', ok)
  subscriptions(world).update('s1', { url: 'https://new.hooks.example/' })
  emitter.redeliver('d1')
  await world.clock.advance(second)
  expect(rows().at(-1)).toMatchObject({ status: 'delivered', url: 'https://new.hooks.example/' })
  expect(emitter.deadLetters()).toEqual([])
})

test('a replay sends each failed message since a moment once more, with all its attempts', async () => {
  let healthy = true
  const { world, emitter, rows } = stage({ policyId: 'github', receiver: () => (healthy ? ok() : broken()) })
  const step = async () => {
    pay(world)
    await world.clock.advance(minute)
  }
  healthy = false
  await step()
  const since = world.clock.now()
  await step()
  healthy = true
  await step()
  emitter.configure({ policy: policies.slack })
  const failed = emitter.replay('s1', since, 'failed')
  expect(failed.map(({ messageId, trigger }) => [messageId, trigger])).toEqual([
    [rows()[1]?.messageId, 'replay'],
  ])
  await world.clock.advance(minute)
  expect(attempts(world).all().at(-1)).toMatchObject({ trigger: 'replay', max: 4, status: 204 })
  expect(emitter.replay('s1', since, 'failed')).toEqual([])
  expect(emitter.replay('s1', since, 'all').length).toBe(2)
  expect(emitter.replay('s1', 0, 'all').length).toBe(1)
})
