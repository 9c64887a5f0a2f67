// Promises who wants to be told of what: the account's webhook subscriptions.
import type { World } from '../world'

export interface SubscriptionRow {
  id: string
  createdAt: string
  updatedAt: string
  companyId: string
  name: string
  /** Where deliveries go. */
  url: string
  /** False is a pause: the subscription stays, nothing is delivered. */
  enabled: boolean
  /** Machine names, each once, in the catalogue's order. */
  events: string[]
}

export function subscriptions(world: Pick<World, 'table'>) {
  return world.table<SubscriptionRow>('webhook-subscription')
}
