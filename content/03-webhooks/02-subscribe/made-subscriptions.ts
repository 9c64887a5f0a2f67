// What a learner did to subscriptions through the API.
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import { type SubscriptionRow, subscriptions } from '@/mocks/webhooks/subscription'
import type { Exchange } from '@/mocks/wire-log'

export const path = '/core/v1/webhook/subscription'
export const onePath = `${path}/{id}`

export interface Made {
  exchange: Exchange
  id: string
  /** As they were sent. */
  events: unknown
}

export const statusOf = ({ response }: Exchange): number => response?.status ?? 0
export const rowsOf = ({ world }: Evidence): readonly Readonly<SubscriptionRow>[] =>
  subscriptions(world).all()

/** In any order. */
export const isSame = (events: unknown, others: readonly string[]): boolean =>
  Array.isArray(events) && JSON.stringify([...events].sort()) === JSON.stringify([...others].sort())

/** Those that were made here, newest first. */
export const made = ({ exchanges }: Evidence): Made[] =>
  wanted(exchanges, { method: 'POST', path, status: 200 })
    .map((exchange) => ({
      exchange,
      id: String(bodyObject(exchange.response).id),
      events: bodyObject(exchange.request).events,
    }))
    .toReversed()

/** The platform gives events back as objects; sent so, they are refused. */
export function sendsObjects({ request }: Exchange): boolean {
  const { events } = bodyObject(request)
  return Array.isArray(events) && events.some((event) => typeof event === 'object')
}
