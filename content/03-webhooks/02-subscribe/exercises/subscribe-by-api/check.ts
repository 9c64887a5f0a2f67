import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'
import { isSame, made, onePath, path, rowsOf, sendsObjects, statusOf } from '../../made-subscriptions'

const payments = ['PAYMENT_NEW', 'PAYMENT_UPDATE']
const forgotten = '2ba4edaf-1142-4906-bf07-7524d980e64e'

function listed({ exchanges }: Evidence) {
  const asked = wanted(exchanges, { method: 'GET', path })
  const good = asked.find((exchange) => statusOf(exchange) === 200)
  if (good) return pass(good)
  return asked[0] ? fail('refused', asked[0], { status: statusOf(asked[0]) }) : fail('not-sent')
}

const madeForPayments = (evidence: Evidence) => made(evidence).find(({ events }) => isSame(events, payments))

function created(evidence: Evidence) {
  const found = madeForPayments(evidence)
  if (found) return pass(found.exchange)
  const last = wanted(evidence.exchanges, { method: 'POST', path }).at(-1)
  if (!last) return fail('not-sent')
  if (statusOf(last) === 200) return fail('other-events', last)
  return sendsObjects(last) ? fail('objects', last) : fail('refused', last, { status: statusOf(last) })
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
