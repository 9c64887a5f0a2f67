// What the bench loads into a page to see how it lives with a flood of webhook deliveries.

import { listenAt } from '../../mocks/receivers'
import { Emitter } from '../../mocks/webhooks/delivery/emitter'
import { policies } from '../../mocks/webhooks/delivery/policies'
import { createPayment } from '../../mocks/webhooks/payment'
import { subscriptions } from '../../mocks/webhooks/subscription'
import { createWorld } from '../../mocks/world'

/** Virtual ms between two events; at ×3600 the next one is always due already. */
const apart = 100

/** Resolves when each of `events` has been delivered to each of `receivers`, all at ×3600. @returns real ms */
export async function flood(events: number, receivers: number): Promise<number> {
  const world = createWorld()
  const emitter = new Emitter(world, { policy: policies.standard })
  emitter.attach()
  let arrived = 0
  const now = new Date(world.clock.now()).toISOString()
  for (let n = 0; n < receivers; n += 1) {
    const host = `r${n}.hooks.example`
    listenAt(world, host, () => {
      arrived += 1
      return new Response(null, { status: 204 })
    })
    const [id, url] = [`s${n}`, `https://${host}/`]
    const rest = { createdAt: now, updatedAt: now, companyId: 'c', name: host, enabled: true }
    subscriptions(world).insert({ ...rest, id, url, events: ['PAYMENT_NEW'] })
  }
  const contactId = world.table('contact').all()[0]?.id ?? ''
  world.clock.on('bench.pay', ({ left }) => {
    createPayment(world, { contactId, amount: 1, description: 'Vaso' })
    if (Number(left) > 1) world.clock.schedule('bench.pay', { left: Number(left) - 1 }, apart)
    return undefined
  })
  world.clock.schedule('bench.pay', { left: events }, apart)
  const began = performance.now()
  await new Promise<void>((resolve) => {
    emitter.subscribe(() => {
      if (arrived === events * receivers && world.clock.pending().length === 0) resolve()
    })
    world.clock.pace = 3_600
  })
  world.clock.pace = 0
  return performance.now() - began
}
