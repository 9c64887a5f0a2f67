import { expect, test } from 'vitest'
import { practiceToken } from '../../chat-api/platform/credentials'
import { exchangeOf, listenAt } from '../../receivers'
import { ask } from '../../test-client'
import { subscriptions } from '../subscription'
import { causeDepth } from './cause-depth'
import { hour } from './durations'
import type { Loop } from './emitter'
import { host, ok, stage } from './test-stage'

test('a handler that answers itself is stopped after five deliveries, and the loop is told of', async () => {
  const { world, emitter, rows } = stage({})
  const loops: Loop[] = []
  emitter.onLoop((loop) => loops.push(loop))
  subscriptions(world).update('s1', { events: ['CONTACT_NEW'] })
  let names = 0
  listenAt(world, host, async (request) => {
    names += 1
    const body = JSON.stringify({ name: `Eco ${names}` })
    const headers = { authorization: `Bearer ${practiceToken}`, 'content-type': 'application/json' }
    const call = new Request('https://api.wts.chat/core/v1/contact', { method: 'POST', headers, body })
    await world.send(call, { kind: 'code', cause: exchangeOf(request) })
    return ok()
  })
  await ask(world, 'POST /core/v1/contact', { body: { name: 'Primeira' } })
  await world.clock.advance(hour)
  expect(rows().filter(({ status }) => status === 'delivered').length).toBe(6)
  expect(rows().at(-1)).toMatchObject({ status: 'discarded', reason: 'loop', attempts: 0 })
  expect(loops).toMatchObject([{ eventType: 'CONTACT_NEW', depth: 6 }])
  expect(causeDepth(world, loops[0]?.eventId ?? '')).toBe(6)
})
