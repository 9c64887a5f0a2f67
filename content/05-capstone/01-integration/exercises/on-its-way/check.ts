import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { handlerChecks } from '@/lib/practice/handler-checks'
import { ordersOf } from '../../orders'
import { caseOf, shown, toldOf } from '../../told'

function inTime(evidence: Evidence) {
  const verdict = handlerChecks.acknowledged(caseOf(evidence))
  if (verdict.pass) return pass(toldOf(evidence, 'PANEL_CARD_UPDATE')[0]?.exchange)
  return verdict.reason === 'late'
    ? fail('late', shown(evidence, verdict.exchange), verdict.values)
    : fail('none-yet')
}

function once(evidence: Evidence) {
  const { told, missed, doubled, strange } = ordersOf(evidence)
  if (strange[0]) return fail('strange', strange[0])
  if (doubled[0]) return fail('doubled', doubled[0])
  if (missed[0]) return fail('missed', missed[0])
  return told.length > 0 ? pass() : fail('none-yet')
}

function arrived(evidence: Evidence) {
  const { told, failed } = ordersOf(evidence)
  if (failed[0]) return fail('failed', failed[0])
  return told.length > 0 ? pass() : fail('none-yet')
}

export default defineExercise({
  checks: [
    { id: 'in-time', test: inTime },
    { id: 'once', test: once },
    { id: 'arrived', test: arrived },
  ],
})
