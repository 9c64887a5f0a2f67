import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyHas, creations, isInQuery, isKept, searches, showsOnly, statusOf } from '../../new-contact'

const maria = { name: 'Maria Silva', urn: 'whatsapp:5511900009001' }

function inBody(evidence: Evidence) {
  const all = creations(evidence)
  const good = all.find((post) => bodyHas(post, maria).name && bodyHas(post, maria).number)
  if (good) return pass(good)
  const last = all.at(-1)
  if (!last) return fail('not-sent')
  if (isInQuery(last)) return fail('in-query', last)
  return bodyHas(last, maria).name ? fail('no-number', last) : fail('no-name', last)
}

function created(evidence: Evidence) {
  const last = creations(evidence).at(-1)
  if (isKept(evidence, maria)) return pass(last)
  if (!last) return fail('not-sent')
  return statusOf(last) < 300 ? fail('empty', last) : fail('refused', last, { status: statusOf(last) })
}

function found(evidence: Evidence) {
  const all = searches(evidence)
  const good = all.find((read) => showsOnly(read, maria))
  if (good) return pass(good)
  const last = all.at(-1)
  if (!last) return fail('not-sent')
  return statusOf(last) === 200
    ? fail('not-narrowed', last)
    : fail('refused', last, { status: statusOf(last) })
}

export default defineExercise({
  checks: [
    { id: 'in-body', test: inBody },
    { id: 'created', test: created },
    { id: 'found', test: found },
  ],
})
