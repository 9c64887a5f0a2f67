// Promises an account of a run: what was done once, refused, answered in time and recovered, and for each loss the exchange that shows it.
import type { Texts } from '../../locale'
import type { Exchange } from '../../wire-log'
import { type DeliveryRow, deliveries } from '../delivery/delivery'
import { forgedRequests } from '../faults/third-party'
import { handledDeliveries } from '../faults/witness'
import {
  answeredBy,
  copyOf,
  effectsOf,
  eventsIn,
  forgedArrivals,
  genuineArrivals,
  type HandlerCase,
} from './account'
import { type LossFacts, type LossKind, lossTexts } from './loss-texts'
import type { PlanEvidence } from './run-plan'

export interface Loss {
  kind: LossKind
  /** What it is about: a payment, a contact, or the message id of a delivery. */
  event?: string
  /** Id of the exchange that shows it; absent where nothing was sent that could. */
  exchange?: string
  text: Texts
}

export interface ReportCard {
  exactlyOnce: { expected: number; done: number; doubled: string[]; missed: string[]; strange: string[] }
  /** `accepted`: exchanges of third parties that were answered 2xx, replays among them. */
  forged: { sent: number; refused: number; accepted: string[] }
  /** Virtual ms; `late` are exchanges answered after the sender had given up. */
  acknowledged: { p50: number; p95: number; count: number; late: string[] }
  /** Messages that met trouble at first, and those that were never taken. */
  recovered: { hit: number; saved: number; lost: string[] }
  /** The handler's copy of the contacts at the end. */
  copy: { expected: number; right: number; stale: string[] }
  /** Deliveries that were broken off because they went round in a circle. */
  loops: string[]
  /** 0 to 100; 100 only without any loss. */
  score: number
  losses: Loss[]
}

const hasStatus = (status: number | undefined, hundred: number) =>
  status !== undefined && Math.floor(status / 100) === hundred

export function reportCard({ world, host, startedAt }: PlanEvidence): ReportCard {
  const one: HandlerCase = { exchanges: world.log.entries(), world, host }
  const losses: Loss[] = []
  const add = (
    kind: LossKind,
    exchange: Exchange | undefined,
    facts: Partial<LossFacts> & { at?: number },
  ) => {
    const when = momentOf((facts.at ?? exchange?.at ?? startedAt) - startedAt)
    const text = lossTexts[kind]({ what: '', how: '', ...facts, when })
    losses.push({ kind, event: facts.what, exchange: exchange?.id, text })
  }
  const card = {
    exactlyOnce: exactlyOnce(one, add),
    forged: refusals(one, add),
    acknowledged: answers(one, add),
    recovered: recoveries(one, add),
    copy: copies(one, add),
    loops: loops(one, add),
  }
  return { ...card, score: scoreOf(card, losses.length), losses }
}

type Add = (
  kind: LossKind,
  exchange: Exchange | undefined,
  facts: Partial<LossFacts> & { at?: number },
) => void

/** Minutes and seconds, as a stopwatch shows them. */
function momentOf(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function exactlyOnce(one: HandlerCase, add: Add): ReportCard['exactlyOnce'] {
  const { expected, done, doubled, missed, strange } = effectsOf(one)
  for (const { payment, thanks } of doubled) add('doubled', thanks.exchange, { what: payment })
  for (const { id, paidAt } of missed) {
    const told = genuineArrivals(one).findLast(({ request }) => request.body.includes(id))
    add('missed', told, { what: id, at: Date.parse(paidAt ?? '') })
  }
  for (const { exchange } of strange) add('strange', exchange, {})
  return {
    expected,
    done,
    doubled: doubled.map(({ payment }) => payment),
    missed: missed.map(({ id }) => id),
    strange: strange.map(({ exchange }) => exchange.id),
  }
}

function refusals(one: HandlerCase, add: Add): ReportCard['forged'] {
  const sent = forgedArrivals(one)
  const accepted = sent.filter((exchange) => hasStatus(answeredBy(one, exchange), 2))
  for (const exchange of accepted) {
    const kind = forgedRequests(one.world).get(exchange.id)?.kind === 'replay' ? 'replayed' : 'forged'
    add(kind, exchange, { how: String(answeredBy(one, exchange)) })
  }
  return { sent: sent.length, refused: sent.length - accepted.length, accepted: accepted.map(({ id }) => id) }
}

function answers(one: HandlerCase, add: Add): ReportCard['acknowledged'] {
  const rows = handledDeliveries(one.world).all()
  const took = rows.map((row) => row.took).sort((a, b) => a - b)
  const share = (part: number) => took[Math.ceil(part * took.length) - 1] ?? 0
  const late = rows.filter((row) => row.took >= row.timeout)
  for (const row of late) {
    const what = messageOf(one, row.deliveryId)
    add('late', exchangeNamed(one, row.id), { what, how: `${(row.took / 1000).toFixed(1)} s` })
  }
  return { p50: share(0.5), p95: share(0.95), count: rows.length, late: late.map(({ id }) => id) }
}

const messageOf = ({ world }: HandlerCase, deliveryId: string) =>
  deliveries(world).get(deliveryId)?.messageId ?? deliveryId

const exchangeNamed = ({ exchanges }: HandlerCase, id: string) =>
  exchanges.find((exchange) => exchange.id === id)

/** What was sent again is another delivery of the same message. */
function recoveries(one: HandlerCase, add: Add): ReportCard['recovered'] {
  const messages = new Map<string, Readonly<DeliveryRow>[]>()
  for (const row of deliveries(one.world).all()) {
    if (row.reason === 'loop' || eventsIn(row.body).length === 0) continue
    messages.set(row.messageId, [...(messages.get(row.messageId) ?? []), row])
  }
  const hit = [...messages].filter(([, rows]) =>
    rows.some(({ attempts, status }) => attempts > 1 || status !== 'delivered'),
  )
  const lost = hit.filter(([, rows]) => rows.every(({ status }) => status !== 'delivered'))
  for (const [messageId, rows] of lost) {
    const exchange = genuineArrivals(one).findLast(({ request }) =>
      request.headers.some(([name, value]) => name === 'webhook-id' && value === messageId),
    )
    const status = exchange && (answeredBy(one, exchange) ?? exchange.response?.status)
    const how = String(status ?? exchange?.failure ?? '–')
    add('refused', exchange, { what: `${messageId} (${rows[0]?.eventType})`, at: rows[0]?.createdAt, how })
  }
  return { hit: hit.length, saved: hit.length - lost.length, lost: lost.map(([messageId]) => messageId) }
}

function copies(one: HandlerCase, add: Add): ReportCard['copy'] {
  const { expected, stale, exchange } = copyOf(one)
  for (const { id, copied } of stale) add('stale', exchange, { what: id, how: String(copied ?? '–') })
  return { expected, right: expected - stale.length, stale: stale.map(({ id }) => id) }
}

function loops(one: HandlerCase, add: Add): string[] {
  const cut = deliveries(one.world)
    .all()
    .filter(({ reason }) => reason === 'loop')
  for (const { eventId, eventType, createdAt } of cut) {
    const cause = one.exchanges.findLast(({ origin, at }) => origin.kind === 'code' && at <= createdAt)
    add('looped', cause, { what: `${eventType} ${eventId ?? ''}`.trim(), at: createdAt })
  }
  return cut.map(({ id }) => id)
}

/** What each line is worth; together 100. */
const worth = { exactlyOnce: 40, forged: 20, acknowledged: 10, recovered: 15, copy: 15 }

function scoreOf(card: Omit<ReportCard, 'score' | 'losses'>, losses: number): number {
  const { exactlyOnce: effects, forged, acknowledged, recovered, copy, loops: circles } = card
  const share = (good: number, all: number) => (all === 0 ? 1 : Math.max(0, good) / all)
  const wrong = effects.doubled.length + effects.strange.length
  const sum =
    worth.exactlyOnce * share(effects.done - wrong, effects.expected) +
    worth.forged * share(forged.refused, forged.sent) +
    worth.acknowledged * share(acknowledged.count - acknowledged.late.length, acknowledged.count) +
    worth.recovered * share(recovered.saved, recovered.hit) +
    worth.copy * share(copy.right, copy.expected) -
    5 * circles.length
  return Math.max(0, losses === 0 ? 100 : Math.min(99, Math.floor(sum)))
}
