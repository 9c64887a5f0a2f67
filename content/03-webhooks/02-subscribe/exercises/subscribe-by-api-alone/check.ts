import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'
import { isSame, made, onePath, path, rowsOf, sendsObjects, statusOf } from '../../made-subscriptions'

const messages = ['MESSAGE_RECEIVED', 'MESSAGE_SENT']
/** The one that somebody paused, with what it lists. */
const old = { id: '2ba4edaf-1142-4906-bf07-7524d980e64e', events: ['SESSION_NEW', 'SESSION_COMPLETE'] }

function listed({ exchanges }: Evidence) {
  const asked = wanted(exchanges, { method: 'GET', path })
  const good = asked.find((exchange) => statusOf(exchange) === 200)
  if (good) return pass(good)
  const last = asked.at(-1)
  return last ? fail('refused', last, { status: statusOf(last) }) : fail('not-sent')
}

const trialOf = (evidence: Evidence) => made(evidence).find(({ events }) => isSame(events, messages))

function created(evidence: Evidence) {
  const trial = trialOf(evidence)
  if (trial) return pass(trial.exchange)
  const last = wanted(evidence.exchanges, { method: 'POST', path }).at(-1)
  if (!last) return fail('not-sent')
  if (statusOf(last) === 200) return fail('other-events', last)
  return sendsObjects(last) ? fail('objects', last) : fail('refused', last, { status: statusOf(last) })
}

function resumed(evidence: Evidence) {
  const last = wanted(evidence.exchanges, { method: 'PUT', path: onePath }).at(-1)
  const row = rowsOf(evidence).find(({ id }) => id === old.id)
  if (!row) return fail('gone', wanted(evidence.exchanges, { method: 'DELETE', path: onePath }).at(-1))
  if (!isSame(row.events, old.events)) return fail('events-lost', last)
  if (row.enabled) return pass(last)
  if (!last) return fail('still-off')
  return statusOf(last) === 200
    ? fail('nothing-changed', last)
    : fail('refused', last, { status: statusOf(last) })
}

function removed(evidence: Evidence) {
  if (!trialOf(evidence)) return fail('not-made')
  const last = wanted(evidence.exchanges, { method: 'DELETE' }).at(-1)
  const own = made(evidence).map(({ id }) => id)
  if (!rowsOf(evidence).some(({ id }) => own.includes(id))) return pass(last)
  if (!last) return fail('still-there')
  return statusOf(last) === 200 ? fail('another', last) : fail('refused', last, { status: statusOf(last) })
}

export default defineExercise({
  checks: [
    { id: 'listed', test: listed },
    { id: 'created', test: created },
    { id: 'resumed', test: resumed },
    { id: 'removed', test: removed },
  ],
})
