// Promises one attempt at a delivery through the one door, with its headers, its signature and whatever faults are on.
import { exchangeOf, NoAnswer, sendThrough, tellText } from '../../receivers'
import type { World } from '../../world'
import type { AttemptRow, DeliveryRow } from './delivery'
import type { AttemptInit, FaultHooks } from './fault-hooks'
import type { AttemptFacts, RetryPolicy } from './policy'
import type { Signer } from './signer'

export interface EmitterOptions {
  policy: RetryPolicy
  /** Nothing is signed without it. */
  sign?: Signer
  /** Applied in this order. */
  faults?: readonly FaultHooks[]
}

export interface Leaving {
  /** Rejects as the door does. */
  answer: Promise<Response>
  exchange?: string
}

/** None of the senders publishes one; the course says that it is none of them. */
const userAgent = 'Practice-Webhooks/1.0'

function written(
  world: World,
  { policy, sign, faults = [] }: EmitterOptions,
  delivery: Readonly<DeliveryRow>,
  facts: AttemptFacts,
): AttemptInit {
  const { messageId, subscriptionId, body, contentType = 'application/json' } = delivery
  const message = { id: messageId, at: facts.at, body, subscriptionId }
  const signed = (change = {}) => sign?.({ ...message, ...change }) ?? {}
  const own = { 'content-type': contentType, 'user-agent': userAgent }
  const init: AttemptInit = { headers: { ...own, ...policy.headers?.(facts), ...signed() }, body }
  const context = { world, policy, delivery, number: facts.number, at: facts.at, sign: signed }
  return faults.reduce((made, fault) => fault.attempt?.(made, context) ?? made, init)
}

/** Sends now; `signal` ends it. */
export function leave(
  world: World,
  options: EmitterOptions,
  delivery: Readonly<DeliveryRow>,
  attempt: Readonly<AttemptRow> & Pick<AttemptFacts, 'lastError'>,
  signal: AbortSignal,
): Leaving {
  const { messageId, eventType, subscriptionId, createdAt, url } = delivery
  const { trigger, number, at, lastError } = attempt
  const facts = {
    messageId,
    deliveryId: delivery.id,
    eventType,
    subscriptionId,
    trigger,
    number,
    at,
    createdAt,
  }
  const init = written(world, options, delivery, { ...facts, lastError })
  if (!URL.canParse(url))
    return { answer: Promise.reject(new TypeError('', { cause: new NoAnswer('unknown-host') })) }
  const request = new Request(url, { method: 'POST', ...init, signal, redirect: 'manual' })
  if (typeof init.body === 'string') tellText(request, init.body)
  const context = { world, policy: options.policy, delivery, attempt }
  const lines = (options.faults ?? []).flatMap((fault) => (fault.network ? [fault.network.bind(fault)] : []))
  if (lines.length > 0) {
    // The first fault stands nearest to the sender.
    sendThrough(request, (arriving, receiver) =>
      lines.reduceRight<(request: Request) => Promise<Response>>(
        (next, line) => (passing) => line(passing, next, context),
        async (passing) => receiver(passing),
      )(arriving),
    )
  }
  const answer = world.send(request, { kind: 'delivery', cause: delivery.eventId })
  return { answer, exchange: exchangeOf(request) }
}
