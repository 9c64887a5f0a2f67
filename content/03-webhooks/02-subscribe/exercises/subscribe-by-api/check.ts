import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import { subscriptions } from '@/mocks/webhooks/subscription'
import type { Exchange } from '@/mocks/wire-log'

const path = '/core/v1/webhook/subscription'
const onePath = `${path}/{id}`
const payments = ['PAYMENT_NEW', 'PAYMENT_UPDATE']
const forgotten = '2ba4edaf-1142-4906-bf07-7524d980e64e'

const statusOf = ({ response }: Exchange) => response?.status ?? 0
const rowsOf = ({ world }: Evidence) => subscriptions(world).all()

function listed({ exchanges }: Evidence) {
  const asked = wanted(exchanges, { method: 'GET', path })
  const good = asked.find((exchange) => statusOf(exchange) === 200)
  if (good) return pass(good)
  return asked[0] ? fail('refused', asked[0], { status: statusOf(asked[0]) }) : fail('not-sent')
}

const isSame = (events: unknown, wantedEvents: readonly string[]) =>
  JSON.stringify([...(events as string[])].sort()) === JSON.stringify([...wantedEvents].sort())

/** Subscriptions that were made here, newest first, with the answer to each. */
const made = ({ exchanges }: Evidence) =>
  wanted(exchanges, { method: 'POST', path, status: 200 })
    .map((exchange) => {
      const { id } = bodyObject(exchange.response)
      return { exchange, id: String(id), events: bodyObject(exchange.request).events }
    })
    .toReversed()

const madeForPayments = (evidence: Evidence) => made(evidence).find(({ events }) => isSame(events, payments))

function created(evidence: Evidence) {
  const found = madeForPayments(evidence)
  if (found) return pass(found.exchange)
  const last = wanted(evidence.exchanges, { method: 'POST', path }).at(-1)
  if (!last) return fail('not-sent')
  if (statusOf(last) === 200) return fail('other-events', last)
  const { events } = bodyObject(last.request)
  const objects = Array.isArray(events) && events.some((event) => typeof event === 'object')
  return objects ? fail('objects', last) : fail('refused', last, { status: statusOf(last) })
}

function paused(evidence: Evidence) {
  const own = madeForPayments(evidence)
  if (!own) return fail('not-made')
  const row = rowsOf(evidence).find(({ id }) => id === own.id)
  if (!row) return fail('gone', own.exchange)
  const last = wanted(evidence.exchanges, { method: 'PUT', path: onePath }).at(-1)
  if (!isSame(row.events, payments)) return fail('events-lost', last)
  if (!row.enabled) return pass(last)
  if (!last) return fail('still-on', own.exchange)
  return statusOf(last) === 200
    ? fail('nothing-changed', last)
    : fail('refused', last, { status: statusOf(last) })
}

function removed(evidence: Evidence) {
  const last = wanted(evidence.exchanges, { method: 'DELETE' }).at(-1)
  if (!rowsOf(evidence).some(({ id }) => id === forgotten)) return pass(last)
  if (!last) return fail('still-there')
  return statusOf(last) === 200 ? fail('another', last) : fail('refused', last, { status: statusOf(last) })
}

export default defineExercise({
  checks: [
    { id: 'listed', test: listed },
    { id: 'created', test: created },
    { id: 'paused', test: paused },
    { id: 'removed', test: removed },
  ],
})
