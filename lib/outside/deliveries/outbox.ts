// What a workspace owes to addresses outside, as rows of its world: made by events, taken up when due, ended by what came back.
import { attemptsAllowed, endingOf } from '@/mocks/webhooks/delivery/aftermath'
import { written } from '@/mocks/webhooks/delivery/attempt'
import {
  type AttemptRow,
  attempts,
  type DeliveryRow,
  deliveries,
  endpoints,
} from '@/mocks/webhooks/delivery/delivery'
import { exampleEvent } from '@/mocks/webhooks/delivery/example-event'
import { messageIdOf } from '@/mocks/webhooks/delivery/message-id'
import type { Outcome } from '@/mocks/webhooks/delivery/outcome'
import { payloadOf } from '@/mocks/webhooks/events'
import { subscriptions } from '@/mocks/webhooks/subscription'
import type { PublishedEvent, World } from '@/mocks/world'
import { emitterOptionsOf, sendingOf } from './sending'

/** Under way for one subscription at a time. */
export const mostAtOnce = 4
/** Waiting in a workspace; an event beyond them is written down as discarded. */
const mostWaiting = 1_000
/** Kept after their end, for the log. */
const mostEnded = 200
/** Past this an attempt whose end nobody wrote down is tried again: its process is gone. */
export const attemptLease = 30_000

/** A request to be sent now. */
export interface Outgoing {
  attempt: string
  url: string
  headers: Record<string, string>
  body: string
}

const numberOf = ({ id }: { id: string }) => Number(id.slice(1))
const isOpen = ({ status }: DeliveryRow) => status === 'scheduled' || status === 'retrying'

const nextId = (letter: string, rows: readonly { id: string }[]) =>
  `${letter}${1 + Math.max(0, ...rows.slice(-1).map(numberOf))}`

/** Deliveries of what has just happened, to everybody who subscribed to it; due at once. */
export function tell(world: World, event: PublishedEvent): void {
  const wanting = subscriptions(world)
    .all()
    .filter(({ enabled, events }) => enabled && events.includes(event.type))
  const payload = wanting.length > 0 ? payloadOf(world, event) : undefined
  if (!payload) return
  const body = JSON.stringify(payload)
  const about = { messageId: messageIdOf(sendingOf(world).salt, event.id), eventId: event.id, body }
  for (const { id: subscriptionId, url } of wanting)
    owe(world, { ...about, eventType: event.type, subscriptionId, url, trigger: 'event' })
}

type Owed = Pick<DeliveryRow, 'messageId' | 'eventId' | 'eventType' | 'subscriptionId' | 'url' | 'body'> & {
  trigger: 'event' | 'test' | 'redelivery'
}

function owe(world: World, owed: Owed): Readonly<DeliveryRow> {
  const rows = deliveries(world)
  const now = world.clock.now()
  const isFull = rows.all().filter(isOpen).length >= mostWaiting
  const row = rows.insert({
    ...{ ...owed, id: nextId('d', rows.all()), createdAt: now, attempts: 0 },
    ...(isFull ? { status: 'discarded', reason: 'full' } : { status: 'scheduled', nextAttemptAt: now }),
  })
  forget(world)
  return row
}

/** The very message once more. @returns undefined where its subscription or the delivery itself is gone */
export function sendAgain(world: World, deliveryId: string): Readonly<DeliveryRow> | undefined {
  const row = deliveries(world).get(deliveryId)
  const url = row && subscriptions(world).get(row.subscriptionId)?.url
  if (!row || url === undefined) return undefined
  const { messageId, eventId, eventType, subscriptionId, body } = row
  return owe(world, { messageId, eventId, eventType, subscriptionId, body, url, trigger: 'redelivery' })
}

/** Something made up, of the first kind the subscription wants. @returns undefined where there is no such subscription */
export function sendTest(world: World, subscriptionId: string): Readonly<DeliveryRow> | undefined {
  const subscription = subscriptions(world).get(subscriptionId)
  const event = subscription && exampleEvent(world, subscription.events[0] ?? '')
  const payload = event && payloadOf(world, event)
  if (!payload) return undefined
  const { url } = subscription
  const messageId = messageIdOf(sendingOf(world).salt, `t${nextId('d', deliveries(world).all())}`)
  const about = { messageId, eventType: event.type, subscriptionId, url }
  return owe(world, { ...about, body: JSON.stringify(payload), trigger: 'test' })
}

function forget(world: World): void {
  const rows = deliveries(world)
  const ended = rows.all().filter((row) => !isOpen(row) && row.status !== 'sending')
  const old = new Set(ended.slice(0, Math.max(0, ended.length - mostEnded)).map(({ id }) => id))
  if (old.size === 0) return
  for (const id of old) rows.remove(id)
  for (const { id, deliveryId } of attempts(world).all()) if (old.has(deliveryId)) attempts(world).remove(id)
}

/** The attempt of a row that is being sent. */
function underWay(world: World, row: Readonly<DeliveryRow>): Readonly<AttemptRow> | undefined {
  return attempts(world)
    .all()
    .findLast(({ deliveryId, duration }) => deliveryId === row.id && duration === undefined)
}

function dueOf(world: World, row: Readonly<DeliveryRow>): number | undefined {
  if (row.status === 'sending') return (underWay(world, row)?.at ?? world.clock.now()) + attemptLease
  if (!isOpen(row)) return undefined
  const held = endpoints(world).get(row.subscriptionId)?.heldUntil ?? 0
  return Math.max(row.nextAttemptAt ?? row.createdAt, held)
}

function busyOf(world: World): Map<string, number> {
  const busy = new Map<string, number>()
  for (const { status, subscriptionId } of deliveries(world).all())
    if (status === 'sending') busy.set(subscriptionId, (busy.get(subscriptionId) ?? 0) + 1)
  return busy
}

/** Virtual ms of the first moment at which something is to be done; undefined when nothing waits but for answers. */
export function nextDue(world: World): number | undefined {
  const busy = busyOf(world)
  const moments = deliveries(world)
    .all()
    .filter((row) => row.status === 'sending' || (busy.get(row.subscriptionId) ?? 0) < mostAtOnce)
    .flatMap((row) => dueOf(world, row) ?? [])
  return moments.length > 0 ? Math.min(...moments) : undefined
}

/** As `nextDue`, and what time itself brings about, where somebody wants to hear of it. */
export function nextWake(world: World): number | undefined {
  const isWatched = subscriptions(world)
    .all()
    .some(({ enabled }) => enabled)
  const [task] = isWatched ? world.clock.pending() : []
  const due = deliveries(world).all().length > 0 ? nextDue(world) : undefined
  return task && (due === undefined || task.at < due) ? task.at : due
}

const lost: Outcome = { error: 'timeout', headers: { get: () => null } }

function sendable(world: World, row: Readonly<DeliveryRow>): boolean {
  const subscription = subscriptions(world).get(row.subscriptionId)
  const isByHand = row.trigger === 'test' || row.trigger === 'redelivery'
  if (subscription?.enabled || (subscription && isByHand)) return true
  const reason = subscription ? 'paused' : 'removed'
  deliveries(world).update(row.id, { status: 'discarded', reason, nextAttemptAt: undefined })
  return false
}

interface Taking {
  /** Ms since 1970: signatures carry the receiver's time, not the world's. */
  now: number
  /** Whether so much may be sent now; what may not stays due. */
  mayCall?(url: string): boolean
}

/**
 * Takes up what is due. What is written down as being sent is sent again when nobody says how it ended: at least once, not
 * exactly once.
 */
export function takeUp(world: World, { now: realNow, mayCall = () => true }: Taking): Outgoing[] {
  const now = world.clock.now()
  for (const row of deliveries(world).all()) {
    const attempt = row.status === 'sending' ? underWay(world, row) : undefined
    if (attempt && attempt.at + attemptLease <= now) settle(world, attempt.id, lost)
  }
  const busy = busyOf(world)
  const due = deliveries(world)
    .all()
    .filter((row) => isOpen(row) && (dueOf(world, row) ?? now + 1) <= now)
    .sort((a, b) => (a.nextAttemptAt ?? 0) - (b.nextAttemptAt ?? 0) || numberOf(a) - numberOf(b))
  return due.flatMap((row) => {
    const others = busy.get(row.subscriptionId) ?? 0
    if (others >= mostAtOnce || !sendable(world, row) || !mayCall(row.url)) return []
    busy.set(row.subscriptionId, others + 1)
    return begin(world, row, realNow)
  })
}

function begin(world: World, row: Readonly<DeliveryRow>, realNow: number): Outgoing {
  const options = emitterOptionsOf(world)
  const number = row.attempts + 1
  const { id: deliveryId, subscriptionId, messageId, eventType, createdAt, url } = row
  const trigger = number === 1 ? row.trigger : 'retry'
  const lastError = attempts(world)
    .all()
    .findLast((one) => one.deliveryId === deliveryId)?.error
  const sent = deliveries(world).update(deliveryId, {
    status: 'sending',
    attempts: number,
    nextAttemptAt: undefined,
  })
  const id = nextId('a', attempts(world).all())
  const max = attemptsAllowed(options.policy, row)
  attempts(world).insert({
    ...{ id, deliveryId, subscriptionId, number, max, trigger },
    at: world.clock.now(),
  })
  const facts = {
    messageId,
    deliveryId,
    eventType,
    subscriptionId,
    trigger,
    number,
    at: realNow,
    createdAt,
    lastError,
  }
  const { headers, body } = written(world, options, sent, facts)
  return { attempt: id, url, headers, body: String(body) }
}

/** What came back, or what went wrong, and what follows from it by the policy. An end that was written down stays. */
export function settle(world: World, attemptId: string, outcome: Outcome, exchange?: string): void {
  const attempt = attempts(world).get(attemptId)
  const row = attempt && deliveries(world).get(attempt.deliveryId)
  if (!row || attempt.duration !== undefined) return
  const now = world.clock.now()
  const { policy } = emitterOptionsOf(world)
  const { change, off } = endingOf(world, policy, row, outcome)
  attempts(world).update(attemptId, {
    duration: now - attempt.at,
    ...{ status: outcome.status, error: outcome.error, exchange, nextAttemptAt: change.nextAttemptAt },
  })
  deliveries(world).update(row.id, change)
  if (!off) return
  const { subscriptionId } = row
  if (off.removes) subscriptions(world).remove(subscriptionId)
  else if (subscriptions(world).get(subscriptionId)?.enabled)
    subscriptions(world).update(subscriptionId, { enabled: false, updatedAt: new Date(now).toISOString() })
}
