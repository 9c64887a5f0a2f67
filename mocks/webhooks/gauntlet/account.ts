// Promises what a learner's handler did with what it was told, counted from the wire log and the world, never from its source.

import { normalisePhone } from '../../chat-api/platform/phone'
import type { ContactRow } from '../../chat-api/records/contact-record'
import { worldStart } from '../../clock'
import type { Exchange } from '../../wire-log'
import type { World } from '../../world'
import { type Envelope, envelopeIn } from '../faults/envelope'
import { forgedRequests } from '../faults/third-party'
import { handledDeliveries } from '../faults/witness'
import type { PaymentRow } from '../payment'

/** What there is to judge by: a session's evidence with the host of its handler. */
export interface HandlerCase {
  /** Oldest first. */
  exchanges: readonly Exchange[]
  world: Pick<World, 'table'>
  /** Where the handler answers, e.g. `loja.hooks.example`. */
  host: string
}

/** Payments that were paid in this world, by those who paid: each is to be thanked for once. */
export function paidPayments({ world }: HandlerCase): Readonly<PaymentRow>[] {
  const rows = world.table<PaymentRow>('payment').all()
  return rows.filter((row) => row.paidAt !== null && Date.parse(row.paidAt) >= worldStart)
}

/** Everything that was posted to the handler as a delivery, genuine or not. */
export function arrivals({ exchanges, host }: HandlerCase): Exchange[] {
  return exchanges.filter(
    ({ origin, request }) =>
      origin.kind === 'delivery' && request.method === 'POST' && hostOf(request.url) === host,
  )
}

/** Of a URL as a Request writes it. To parse it anew for each exchange of each loss takes the page a tenth of a second. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? ''

export const genuineArrivals = (one: HandlerCase): Exchange[] =>
  arrivals(one).filter(({ id }) => !forgedRequests(one.world).get(id))

export const forgedArrivals = (one: HandlerCase): Exchange[] =>
  arrivals(one).filter(({ id }) => forgedRequests(one.world).get(id))

/** What the handler answered, whatever the sender saw of it; undefined where it gave no answer or was never reached. */
export function answeredBy({ world }: HandlerCase, { id, response }: Exchange): number | undefined {
  const handled = handledDeliveries(world).get(id)
  if (handled) return handled.status
  // A request of a third party comes by no line of ours: its exchange is all there is.
  return forgedRequests(world).get(id) ? response?.status : undefined
}

/** The events in a body; none where it is no JSON of that kind. */
export function eventsIn(body: string): Envelope[] {
  const one = envelopeIn(body)
  if (one) return [one]
  try {
    const list: unknown = JSON.parse(body)
    return Array.isArray(list) ? list.flatMap((item) => envelopeIn(JSON.stringify(item)) ?? []) : []
  } catch {
    return []
  }
}

/** One accepted request of the handler to send a message. */
export interface Thanks {
  exchange: Exchange
  contactId?: string
  /** The handler's own reference, where it gave one. */
  refId?: string
}

export function thanksOf({ exchanges, world }: HandlerCase): Thanks[] {
  const byPhone = new Map(
    world
      .table<ContactRow>('contact')
      .all()
      .map(({ phoneNumber, id }) => [phoneNumber, id]),
  )
  return exchanges.flatMap((exchange) => {
    const { origin, request, response } = exchange
    const isSend = /\/chat\/v1\/message\/send(-sync)?$/.test(request.url) && request.method === 'POST'
    if (origin.kind !== 'code' || !isSend || response?.status !== 200) return []
    const { to, body } = JSON.parse(request.body)
    const contactId = byPhone.get(normalisePhone(String(to)) ?? null)
    return [{ exchange, contactId, refId: typeof body?.refId === 'string' ? body.refId : undefined }]
  })
}

export interface EffectAccount {
  expected: number
  done: number
  doubled: { payment: string; thanks: Thanks }[]
  missed: Readonly<PaymentRow>[]
  /** Messages that no payment asked for: a forged one did, or the handler answered itself. */
  strange: Thanks[]
}

/**
 * Deals the messages out to the payments: by the reference when it names a payment, else to the contact's payments, oldest
 * first. A customer who was forged a payment and got more messages than payments got one of them for that.
 */
export function effectsOf(one: HandlerCase): EffectAccount {
  const paid = paidPayments(one)
  const claims = forgedArrivals(one).flatMap(({ request }) => eventsIn(request.body))
  const claimed = new Set(claims.map(({ content }) => String(content.id)))
  const isPaid = new Set(paid.map(({ id }) => id))
  const invented = claims.filter(({ content }) => !isPaid.has(String(content.id)))
  const deceived = new Set(invented.map(({ content }) => content.contactId))
  const open = new Set(paid)
  const account: EffectAccount = { expected: paid.length, done: 0, doubled: [], missed: [], strange: [] }
  const named = (thanks: Thanks) => isPaid.has(thanks.refId ?? '')
  const all = thanksOf(one)
  for (const thanks of [...all.filter(named), ...all.filter((each) => !named(each))]) {
    const fits = (row: Readonly<PaymentRow>) =>
      named(thanks) ? row.id === thanks.refId : row.contactId === thanks.contactId
    const first = [...open].find(fits)
    const again = first ? undefined : paid.findLast(fits)
    const isForged = !named(thanks) && (claimed.has(thanks.refId ?? '') || deceived.has(thanks.contactId))
    if (first) open.delete(first)
    else if (again && !isForged) account.doubled.push({ payment: again.id, thanks })
    else account.strange.push(thanks)
  }
  account.missed = [...open]
  account.done = account.expected - open.size
  return account
}

/** Contacts whose name in the handler's copy is not the one they have. `exchange` is the answer that shows the copy. */
export interface CopyAccount {
  expected: number
  stale: { id: string; name: string | null; copied: unknown }[]
  exchange?: Exchange
}

/** Reads the last JSON answer to a GET: an object by contact id, or a list of objects with ids. */
export function copyOf(one: HandlerCase): CopyAccount {
  const changed = one.world
    .table<ContactRow>('contact')
    .all()
    .filter((row) => Date.parse(row.updatedAt) > worldStart && toldOf(one, row.id))
  const exchange = one.exchanges.findLast(
    ({ origin, request, response }) =>
      origin.kind !== 'code' &&
      request.method === 'GET' &&
      hostOf(request.url) === one.host &&
      !new URL(request.url).searchParams.has('hub.challenge') &&
      response !== undefined,
  )
  const copy = namesIn(exchange?.response?.body ?? '')
  const stale = changed
    .filter(({ id, name }) => copy.get(id) !== name)
    .map(({ id, name }) => ({ id, name, copied: copy.get(id) }))
  return { expected: changed.length, stale, exchange }
}

/** Only what the subscription told of can be in the copy. */
function toldOf(one: HandlerCase, contactId: string): boolean {
  return genuineArrivals(one).some(
    ({ request }) => request.body.includes(contactId) && isContact(request.body),
  )
}

const isContact = (body: string) => body.includes('CONTACT_NEW') || body.includes('CONTACT_UPDATE')

function namesIn(body: string): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null) return new Map()
    const rows = Array.isArray(value) ? value.map((row) => [String(row?.id), row]) : Object.entries(value)
    return new Map(rows.map(([id, row]) => [id, row?.name]))
  } catch {
    return new Map()
  }
}
