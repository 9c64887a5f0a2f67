// Promises what is known of a delivery and of each attempt at it: the sender's log, as rows of the world.
import type { World } from '../../world'

/** Why a delivery or an attempt came to be. */
export type Trigger = 'event' | 'retry' | 'redelivery' | 'replay' | 'test'

/**
 * `scheduled`: waits for its first attempt. `sending`: an attempt is under way. `retrying`: an attempt failed, another will
 * follow. `delivered`: answered with success. `failed`: no attempt is left, a dead letter. `discarded`: given up because
 * the subscription was paused, removed or disabled.
 */
export type DeliveryStatus = 'scheduled' | 'sending' | 'retrying' | 'delivered' | 'failed' | 'discarded'

/**
 * Why a delivery was given up. `loop`: its event came, by way of deliveries, from deliveries before it. `told`: the receiver
 * asked not to be tried again. `gone`: it answered 410. `failing`: the policy's rule about lasting failure. `full`: as many as
 * a workspace outside may owe were waiting already.
 */
export type DiscardReason = 'paused' | 'removed' | 'loop' | 'told' | 'gone' | 'failing' | 'full'

/** What went wrong with an attempt. `http`: an answer came, and its status is no success; `redirect` is a 3xx. */
export type AttemptError = 'dns' | 'refused' | 'tls' | 'reset' | 'timeout' | 'redirect' | 'http'

/** One event on its way to one subscription. */
export interface DeliveryRow {
  /** `d1`, `d2`, … in the order they were made. */
  id: string
  /** The sender's message id: one per event and the same in each attempt, `msg_…`. */
  messageId: string
  /** Id of the event on the wire log; absent for a test. */
  eventId?: string
  /** Machine name, e.g. `CONTACT_NEW`. */
  eventType: string
  subscriptionId: string
  /** The subscription's address as it was when the delivery was made. */
  url: string
  /** Exactly what is sent. */
  body: string
  /** `application/json` where absent. */
  contentType?: string
  trigger: Trigger
  status: DeliveryStatus
  /** Of a discarded one. */
  reason?: DiscardReason
  /** Virtual ms since the epoch. */
  createdAt: number
  /** Attempts begun so far. */
  attempts: number
  /** Virtual ms since the epoch, while another attempt is to come. */
  nextAttemptAt?: number
}

export interface AttemptRow {
  /** `a1`, `a2`, … in the order they left. */
  id: string
  deliveryId: string
  subscriptionId: string
  /** 1 for the first of its delivery. */
  number: number
  /** How many the policy allows. */
  max: number
  trigger: Trigger
  /** Virtual ms since the epoch. */
  at: number
  /** Id of its exchange on the wire log. */
  exchange?: string
  /** Virtual ms from request to answer, or until it was given up; absent while it is under way. */
  duration?: number
  /** HTTP status, where an answer came. */
  status?: number
  /** Absent for a success and while it is under way. */
  error?: AttemptError
  /** Virtual ms since the epoch; absent where none follows. */
  nextAttemptAt?: number
}

export const deliveries = (world: Pick<World, 'table'>) => world.table<DeliveryRow>('webhook-delivery')
export const attempts = (world: Pick<World, 'table'>) => world.table<AttemptRow>('webhook-attempt')

/** What the sender keeps in mind about a subscription's address. */
export interface EndpointRow {
  /** The subscription's. */
  id: string
  /** Virtual ms since the epoch: until then nothing is sent, as the receiver asked for. */
  heldUntil?: number
  /** When attempts failed since the last success; to the minute, and no further back than the policy's rule looks. */
  failures?: readonly number[]
  /** Since when the failure counts as lasting. */
  failingSince?: number
  /** Set when the policy switched the subscription off. */
  disabledAt?: number
}

export const endpoints = (world: Pick<World, 'table'>) => world.table<EndpointRow>('webhook-endpoint')
