// Promises one attempt at a delivery through the one door, with its headers, its signature and whatever faults are on.
import { post } from '../../post'
import { exchangeOf, receiverAt, sendThrough, tellText } from '../../receivers'
import type { World } from '../../world'
import type { AttemptRow, DeliveryRow } from './delivery'
import type { AttemptInit, FaultHooks } from './fault-hooks'
import { answered, failureOf, type Outcome, outcomeOf, timedOut, unreachable } from './outcome'
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
  exchange?: string
  /** The sender waits no longer. Resolves when it has been told so; at once where nothing was under way. */
  giveUp(): Promise<void>
}

/** None of the senders publishes one; the course says that it is none of them. */
const userAgent = 'Practice-Webhooks/1.0'

/** Headers, signature and body of one attempt, with whatever faults are on. */
export function written(
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

/** Addresses are few, and an object for each reading of one is what a flood of deliveries would stand still for. */
const addresses = new Map<string, { href: string; host: string } | undefined>()

function addressOf(url: string): { href: string; host: string } | undefined {
  if (addresses.has(url)) return addresses.get(url)
  if (addresses.size > 500) addresses.clear()
  const read = URL.canParse(url) ? new URL(url) : undefined
  const address = read && { href: read.href, host: read.host }
  addresses.set(url, address)
  return address
}

/** Sends now. `ended` is told what became of it, once, and not when the world was set back. */
export function leave(
  world: World,
  options: EmitterOptions,
  delivery: Readonly<DeliveryRow>,
  attempt: Readonly<AttemptRow> & Pick<AttemptFacts, 'lastError'>,
  ended: (outcome: Outcome) => void,
): Leaving {
  const { messageId, eventType, subscriptionId, createdAt, url, eventId: cause } = delivery
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
  const address = addressOf(url)
  if (!address) {
    const told = Promise.resolve().then(() => ended(unreachable()))
    return { giveUp: () => told }
  }
  const { headers, body } = init
  const { always } = receiverAt(world, address.host) ?? {}
  const faults = options.faults ?? []
  const isWatched = faults.some(({ network, handlersOnly }) => network && !handlersOnly)
  if (always !== undefined && typeof body === 'string' && !isWatched) {
    const letter = { url: address.href, headers, body }
    const arrived = () => ended(answered(always))
    const posted = post(world, letter, { kind: 'delivery', cause }, { status: always, arrived })
    const giveUp = async () => {
      posted.giveUp()
      ended(timedOut())
    }
    return { exchange: posted.exchange, giveUp }
  }
  return throughDoor(world, options, { delivery, attempt, init }, ended)
}

interface Parcel {
  delivery: Readonly<DeliveryRow>
  attempt: Readonly<AttemptRow>
  init: AttemptInit
}

function throughDoor(
  world: World,
  { faults = [], policy }: EmitterOptions,
  { delivery, attempt, init }: Parcel,
  ended: (outcome: Outcome) => void,
): Leaving {
  const controller = new AbortController()
  const { signal } = controller
  const request = new Request(delivery.url, { method: 'POST', ...init, signal, redirect: 'manual' })
  if (typeof init.body === 'string') tellText(request, init.body)
  const context = { world, policy, delivery, attempt }
  const lines = faults.flatMap((fault) => (fault.network ? [fault.network.bind(fault)] : []))
  if (lines.length > 0) {
    // The first fault stands nearest to the sender.
    sendThrough(request, (arriving, receiver) =>
      lines.reduceRight<(request: Request) => Promise<Response>>(
        (next, line) => (passing) => line(passing, next, context),
        async (passing) => receiver(passing),
      )(arriving),
    )
  }
  const done = world
    .send(request, { kind: 'delivery', cause: delivery.eventId })
    .then(outcomeOf, (error) => (signal.aborted ? timedOut() : failureOf(error)))
    .then(ended)
  const giveUp = () => {
    controller.abort(new DOMException('The answer took too long.', 'TimeoutError'))
    return done
  }
  return { exchange: exchangeOf(request), giveUp }
}
