// A flood for the bench: very many changes of one contact on a lab's world, spread over a virtual hour.
import { inspectorHost } from '@/lib/practice/lab-hosts'
import type { LabSetup } from '@/lib/practice/lab-setup'
import type { WebhookSession } from '@/lib/practice/webhook-session'

export const floodEvents = 10_000
const subscriptions = 20

/** Virtual ms over which the changes are spread: a second at the pace that is measured. */
const spread = 3_600_000

export const floodSetup: LabSetup = {
  subscribed: Array.from({ length: subscriptions }, (_, n) => ({
    name: `Receiver ${n + 1}`,
    url: `https://${inspectorHost}/${n + 1}`,
    events: ['CONTACT_UPDATE'],
  })),
}

/** @returns the number of deliveries once all have arrived, at whatever pace the lab's clock runs */
export async function flood({ world, get }: WebhookSession): Promise<number> {
  const { contactChanges } = await import('@/mocks/webhooks/happenings/causes/contact-changes')
  world.clock.on('bench.change', ({ left }) => {
    contactChanges.run(world, undefined)
    if (Number(left) > 1)
      world.clock.schedule('bench.change', { left: Number(left) - 1 }, spread / floodEvents)
    return undefined
  })
  world.clock.schedule('bench.change', { left: floodEvents }, 0)
  const undelivered = () => get().deliveries.filter(({ status }) => status !== 'delivered').length
  // The last answers are still on their way when nothing waits on the clock any more.
  for (let patience = 50; world.clock.pending().length > 0 || (undelivered() > 0 && patience > 0); ) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (world.clock.pending().length === 0) patience -= 1
  }
  if (undelivered() > 0)
    throw new Error(`Failed to flood the lab: ${undelivered()} deliveries did not arrive.`)
  return floodEvents * subscriptions
}
