// Promises what a fault may lay hands on when it acts for itself: the world, its sender, and who is subscribed at the handler's host.

import type { World } from '../../world'
import { deliveries } from '../delivery/delivery'
import type { Emitter } from '../delivery/emitter'
import { type SubscriptionRow, subscriptions } from '../subscription'

export interface Stage {
  world: World
  emitter: Pick<Emitter, 'replay' | 'redeliver'>
  /** Where the learner's handler answers, e.g. `loja.hooks.example`. */
  host: string
}

export function subscriptionsAt(world: World, host: string): Readonly<SubscriptionRow>[] {
  return subscriptions(world)
    .all()
    .filter(({ url }) => URL.canParse(url) && new URL(url).host === host)
}

/** What a careful person does after trouble: has everything since it began sent again, also what may have arrived. */
export function replayAll({ world, emitter, host }: Stage, since: number): void {
  for (const { id } of subscriptionsAt(world, host)) emitter.replay(id, since, 'all')
}

/** What is still being tried at an old address goes to the present one at once. */
export function redeliverOpen({ world, emitter, host }: Stage): void {
  const ours = new Set(subscriptionsAt(world, host).map(({ id }) => id))
  for (const { id, status, subscriptionId } of deliveries(world).all())
    if (status === 'retrying' && ours.has(subscriptionId)) emitter.redeliver(id)
}
