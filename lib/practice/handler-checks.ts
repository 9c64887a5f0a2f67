// Questions to ask of a learner's webhook handler, answered by the wire log and the world alone.
import { deliveries } from '@/mocks/webhooks/delivery/delivery'
import { eventNamed } from '@/mocks/webhooks/events'
import type { HandlerCheckId } from '@/mocks/webhooks/faults/handler-check-id'
import { handshakes } from '@/mocks/webhooks/faults/handshake'
import { forgedRequests } from '@/mocks/webhooks/faults/third-party'
import { handledDeliveries } from '@/mocks/webhooks/faults/witness'
import {
  answeredBy,
  copyOf,
  effectsOf,
  eventsIn,
  forgedArrivals,
  genuineArrivals,
  type HandlerCase,
} from '@/mocks/webhooks/gauntlet/account'
import type { Exchange } from '@/mocks/wire-log'
import { fail, pass, type Verdict } from './check'

export type HandlerCheck = (one: HandlerCase) => Verdict

const is = (hundred: number, status: number | undefined) =>
  status !== undefined && Math.floor(status / 100) === hundred

/** The first exchange that should not have been answered so, as a failed verdict. */
function none(reason: string, one: HandlerCase, wrong: readonly Exchange[]): Verdict {
  const [first] = wrong
  if (!first) return pass()
  return fail(reason, first, { count: wrong.length, status: answeredBy(one, first) ?? 0 })
}

/** Attempts that the handler itself answered. */
const answered = (one: HandlerCase) =>
  genuineArrivals(one).filter((exchange) => answeredBy(one, exchange) !== undefined)

const isWellFormed = ({ request }: Exchange) => eventsIn(request.body).length > 0

/** Whether the sender's clock was right enough for a careful receiver. */
function isFresh({ at, request }: Exchange): boolean {
  const sent = request.headers.find(([name]) => name === 'webhook-timestamp')?.[1]
  return sent === undefined || Math.abs(at / 1000 - Number(sent)) < 295
}

function exactlyOnce(one: HandlerCase): Verdict {
  const { expected, doubled, missed, strange } = effectsOf(one)
  const [again] = doubled
  if (again) return fail('doubled', again.thanks.exchange, { count: doubled.length, payment: again.payment })
  if (strange[0]) return fail('strange', strange[0].exchange, { count: strange.length })
  const [never] = missed
  if (!never) return expected === 0 ? fail('nothing-paid') : pass()
  const told = genuineArrivals(one).findLast(({ request }) => request.body.includes(never.id))
  return fail('missed', told, { count: missed.length, payment: never.id })
}

function refused(one: HandlerCase, isAsked: (kind: string) => boolean): Verdict {
  const asked = forgedArrivals(one)
    .filter(({ id }) => isAsked(forgedRequests(one.world).get(id)?.kind ?? ''))
    // Where nobody listened, nobody was fooled.
    .filter(({ failure }) => failure !== 'refused' && failure !== 'unknown-host')
  if (asked.length === 0) return fail('never-tried')
  return none(
    'accepted',
    one,
    asked.filter((exchange) => !is(4, answeredBy(one, exchange))),
  )
}

function acknowledged(one: HandlerCase): Verdict {
  const rows = handledDeliveries(one.world).all()
  if (rows.length === 0) return fail('never-tried')
  const late = rows.find(({ took, timeout }) => took >= timeout)
  if (!late) return pass()
  const exchange = one.exchanges.find(({ id }) => id === late.id)
  return fail('late', exchange, { seconds: Math.round(late.took / 100) / 10, limit: late.timeout / 1000 })
}

function newestWins(one: HandlerCase): Verdict {
  const { expected, stale, exchange } = copyOf(one)
  const [first] = stale
  if (!exchange) return fail('no-copy')
  if (first) return fail('stale', exchange, { contact: first.id, name: String(first.name) })
  return expected === 0 ? fail('never-tried') : pass(exchange)
}

/** After trouble everything was taken in the end, and had its effect once. */
function recovered(one: HandlerCase): Verdict {
  const lost = deliveries(one.world)
    .all()
    .filter(({ body, messageId, reason }) => {
      const isDelivered = ({ status, ...row }: { status: string; messageId: string }) =>
        status === 'delivered' && row.messageId === messageId
      return reason !== 'loop' && eventsIn(body).length > 0 && !deliveries(one.world).all().some(isDelivered)
    })
  const [first] = lost
  if (!first) return exactlyOnce(one)
  const told = genuineArrivals(one).findLast(({ request }) => request.body === first.body)
  return fail('lost', told, { count: lost.length, event: first.eventType })
}

function unknownWelcome(one: HandlerCase): Verdict {
  const unknown = answered(one).filter(({ request }) =>
    eventsIn(request.body).some(({ eventType }) => !eventNamed(eventType)),
  )
  if (unknown.length === 0) return fail('never-tried')
  return none(
    'turned-away',
    one,
    unknown.filter((exchange) => isFresh(exchange) && !is(2, answeredBy(one, exchange))),
  )
}

function batchHandled(one: HandlerCase): Verdict {
  const batches = genuineArrivals(one).filter(({ request }) => eventsIn(request.body).length > 1)
  if (batches.length === 0) return fail('never-tried')
  const { missed } = effectsOf(one)
  const { stale } = copyOf(one)
  const ids = [...missed, ...stale].map(({ id }) => id)
  const shown = batches.find(({ request }) => ids.some((id) => request.body.includes(id)))
  return shown ? fail('left-out', shown, { count: ids.length }) : pass(batches[0])
}

function malformedRefused(one: HandlerCase): Verdict {
  const broken = answered(one).filter((exchange) => !isWellFormed(exchange))
  if (broken.length === 0) return fail('never-tried')
  return none(
    'not-4xx',
    one,
    broken.filter((exchange) => !is(4, answeredBy(one, exchange))),
  )
}

function loopFree(one: HandlerCase): Verdict {
  const cut = deliveries(one.world)
    .all()
    .find(({ reason }) => reason === 'loop')
  if (!cut) return pass()
  const cause = one.exchanges.findLast(({ origin, at }) => origin.kind === 'code' && at <= cut.createdAt)
  return fail('looped', cause, { event: cut.eventType })
}

function handshake(one: HandlerCase): Verdict {
  const rows = handshakes(one.world).all()
  if (rows.length === 0) return fail('never-tried')
  for (const { id, challenge } of rows) {
    const exchange = one.exchanges.find((each) => each.id === id)
    const { status, body } = exchange?.response ?? {}
    if (!is(2, status) || body?.trim() !== challenge) return fail('not-echoed', exchange, { challenge })
  }
  return pass()
}

export const handlerChecks: Readonly<Record<HandlerCheckId, HandlerCheck>> = {
  'exactly-once': exactlyOnce,
  'forged-refused': (one) => refused(one, (kind) => kind !== 'replay'),
  'replay-refused': (one) => refused(one, (kind) => kind === 'replay'),
  'signed-effects': (one) => {
    const { strange } = effectsOf(one)
    return strange[0] ? fail('strange', strange[0].exchange, { count: strange.length }) : pass()
  },
  'genuine-accepted': (one) => {
    const all = answered(one).filter((exchange) => isWellFormed(exchange) && isFresh(exchange))
    if (all.length === 0) return fail('never-tried')
    return none(
      'turned-away',
      one,
      all.filter((exchange) => !is(2, answeredBy(one, exchange))),
    )
  },
  acknowledged,
  'newest-wins': newestWins,
  recovered,
  'unknown-welcome': unknownWelcome,
  'batch-handled': batchHandled,
  'malformed-refused': malformedRefused,
  'loop-free': loopFree,
  handshake,
}
