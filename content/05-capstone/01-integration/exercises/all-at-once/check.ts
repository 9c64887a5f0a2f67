import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { handlerChecks } from '@/lib/practice/handler-checks'
import { contactNow, joinings, newcomers } from '../../newcomers'
import { ordersOf } from '../../orders'
import { caseOf, shown } from '../../told'

function genuine(evidence: Evidence) {
  const verdict = handlerChecks['genuine-accepted'](caseOf(evidence))
  if (verdict.pass) return pass()
  return verdict.reason === 'turned-away'
    ? fail('turned-away', shown(evidence, verdict.exchange), verdict.values)
    : fail('none-yet')
}

function strangers(evidence: Evidence) {
  const forged = handlerChecks['forged-refused'](caseOf(evidence))
  if (!forged.pass && forged.reason === 'accepted')
    return fail('accepted', shown(evidence, forged.exchange), forged.values)
  const old = handlerChecks['replay-refused'](caseOf(evidence))
  if (!old.pass && old.reason === 'accepted')
    return fail('old-accepted', shown(evidence, old.exchange), old.values)
  return forged.pass && old.pass ? pass() : fail('none-yet')
}

function broken(evidence: Evidence) {
  const verdict = handlerChecks['malformed-refused'](caseOf(evidence))
  if (verdict.pass) return pass()
  return verdict.reason === 'not-4xx'
    ? fail('not-refused', shown(evidence, verdict.exchange), verdict.values)
    : fail('none-yet')
}

function inTime(evidence: Evidence) {
  const verdict = handlerChecks.acknowledged(caseOf(evidence))
  if (verdict.pass) return pass()
  return verdict.reason === 'late'
    ? fail('late', shown(evidence, verdict.exchange), verdict.values)
    : fail('none-yet')
}

function welcomed(evidence: Evidence) {
  const told = newcomers(evidence)
  for (const { id, exchange } of told) {
    const [first, again] = joinings(evidence, id)
    if (!first) return fail('not-added', exchange)
    if (again) return fail('twice', again)
    if (!/\d/.test(contactNow(evidence, id)?.annotation ?? '')) return fail('not-noted', exchange)
  }
  return told.length > 0 ? pass() : fail('none-yet')
}

function orders(evidence: Evidence) {
  const { told, missed, doubled, strange, failed } = ordersOf(evidence)
  if (strange[0]) return fail('strange', strange[0])
  if (doubled[0]) return fail('doubled', doubled[0])
  if (missed[0]) return fail('missed', missed[0])
  if (failed[0]) return fail('failed', failed[0])
  return told.length > 0 ? pass() : fail('none-yet')
}

export default defineExercise({
  checks: [
    { id: 'genuine', test: genuine },
    { id: 'strangers', test: strangers },
    { id: 'broken', test: broken },
    { id: 'in-time', test: inTime },
    { id: 'welcomed', test: welcomed },
    { id: 'orders', test: orders },
  ],
})
