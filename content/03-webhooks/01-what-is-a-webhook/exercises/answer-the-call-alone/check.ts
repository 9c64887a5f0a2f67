import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { fieldOf, isTaken, toldOf } from '../../told'

const messages = (evidence: Evidence) => toldOf(evidence, 'MESSAGE_RECEIVED')
const taken = (evidence: Evidence) => messages(evidence).filter(({ delivery }) => isTaken(delivery))

function arrived(evidence: Evidence) {
  const all = messages(evidence)
  const heard = all.find(({ delivery }) => delivery.response)
  if (heard) return pass(heard.delivery)
  return all[0] ? fail('nobody-listens', all.at(-1)?.delivery) : fail('nothing-yet')
}

function answered(evidence: Evidence) {
  const good = taken(evidence)
  if (new Set(good.map(({ content }) => fieldOf(content, 'id'))).size > 1) return pass(good.at(-1)?.delivery)
  const last = messages(evidence).at(-1)?.delivery
  if (!last) return fail('nothing-yet')
  return isTaken(last)
    ? fail('only-one', last)
    : fail('not-success', last, { status: last.response?.status ?? '–' })
}

function noted(evidence: Evidence) {
  const good = taken(evidence)
  if (good.length === 0) return fail('nothing-taken')
  const lines = evidence.console.filter(({ method }) => method !== 'error').map(({ text }) => text)
  // What an earlier version of the program took in silence is past.
  const missing = good
    .slice(-2)
    .find(({ content }) => !lines.some((line) => line.includes(fieldOf(content, 'text'))))
  return missing ? fail('no-text', missing.delivery) : pass(good.at(-1)?.delivery)
}

export default defineExercise({
  checks: [
    { id: 'arrived', test: arrived },
    { id: 'answered', test: answered },
    { id: 'noted', test: noted },
  ],
})
