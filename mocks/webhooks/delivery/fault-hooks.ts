// Promises the places where a fault may take hold of a delivery: when it is made, when an attempt leaves, and on the line.
import type { PublishedEvent, World } from '../../world'
import type { SubscriptionRow } from '../subscription'
import type { AttemptRow, DeliveryRow, Trigger } from './delivery'
import type { RetryPolicy } from './policy'

/** A delivery about to be made. */
export interface Draft {
  messageId: string
  body: string
  contentType: string
  /** Virtual ms until the first attempt. */
  delay: number
}

export interface OutgoingContext {
  world: World
  policy: RetryPolicy
  subscription: Readonly<SubscriptionRow>
  eventType: string
  trigger: Trigger
  /** What is told of; for a test it is made up, with the id `''`. */
  event?: PublishedEvent
}

export interface AttemptInit {
  /** Names in lower case. */
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer>
}

export interface AttemptContext {
  world: World
  policy: RetryPolicy
  delivery: Readonly<DeliveryRow>
  /** 1 for the first of its delivery. */
  number: number
  /** Virtual ms since the epoch. */
  at: number
  /** The signature's headers for this message, or for one that differs in these. None where nothing is signed. */
  sign(change?: { id?: string; at?: number; body?: string }): Record<string, string>
}

export interface LineContext {
  world: World
  policy: RetryPolicy
  delivery: Readonly<DeliveryRow>
  attempt: Readonly<Omit<AttemptRow, 'exchange'>>
}

/**
 * All are optional and none may use chance or time of its own: `RandomStream` and `world.clock`.
 * Several sets apply one after the other, each to what the one before made.
 */
export interface FaultHooks {
  /** `network` says nothing about a server that always answers the same. */
  handlersOnly?: true
  /** May double, drop, delay, reorder, rewrite or rename what is to be delivered to one subscription. */
  outgoing?(drafts: readonly Draft[], context: OutgoingContext): readonly Draft[]
  /** Changes what is sent; it is signed already. */
  attempt?(init: AttemptInit, context: AttemptContext): AttemptInit
  /**
   * Stands between the sender and the receiver (`next`), where the request has arrived after its latency. It may throw
   * `NoAnswer`, wait on the clock, answer itself, or lose the answer after `next` gave it. The wire log shows what the sender saw.
   */
  network?(
    request: Request,
    next: (request: Request) => Promise<Response>,
    context: LineContext,
  ): Promise<Response>
}
