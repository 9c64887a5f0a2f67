// What the bench loads into a page to see how it lives with a flood of webhook deliveries.

import { always, listenAt } from '../../mocks/receivers'
import { deliveries } from '../../mocks/webhooks/delivery/delivery'
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
  const now = new Date(world.clock.now()).toISOString()
  for (let n = 0; n < receivers; n += 1) {
    const host = `r${n}.hooks.example`
    listenAt(world, host, always(204))
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
  const last = `d${events * receivers}`
  const isOver = () => world.clock.pending().length === 0 && deliveries(world).get(last) !== undefined
  await new Promise<void>((resolve) => {
    emitter.subscribe(() => {
      if (isOver()) resolve()
    })
    world.clock.pace = 3_600
  })
  world.clock.pace = 0
  const ms = performance.now() - began
  const open = deliveries(world)
    .all()
    .filter(({ status }) => status !== 'delivered')
  if (open.length > 0) throw new Error(`Failed to deliver: ${open.length} did not arrive.`)
  return ms
}
