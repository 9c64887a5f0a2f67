import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { anyBefore, comesBefore, missingFrom } from '@/lib/practice/order'

const has = ({ order }: Evidence, ...steps: string[]) => missingFrom(order, steps).length === 0

function textAsItCame(evidence: Evidence) {
  if (has(evidence, 'rewrite')) return fail('rewritten')
  if (!has(evidence, 'read')) return fail('no-text')
  if (!has(evidence, 'verify')) return fail('no-signature')
  return comesBefore(evidence.order, 'read', 'verify') ? pass() : fail('too-late')
}

/** What must not be done for a stranger. Reading the time does no harm before. */
function strangersStop(evidence: Evidence) {
  if (has(evidence, 'unsigned')) return fail('lets-through')
  if (!has(evidence, 'verify')) return fail('no-signature')
  if (anyBefore(evidence.order, ['remember', 'answer', 'work'], 'verify')) return fail('acted-first')
  return comesBefore(evidence.order, 'parse', 'verify') ? fail('parsed-first') : pass()
}

function oldOnesStop(evidence: Evidence) {
  if (!has(evidence, 'time')) return fail('no-clock')
  return anyBefore(evidence.order, ['remember', 'answer', 'work'], 'time') ? fail('too-late') : pass()
}

function once(evidence: Evidence) {
  if (!has(evidence, 'work')) return fail('no-work')
  if (!comesBefore(evidence.order, 'parse', 'work')) return fail('no-data')
  if (!has(evidence, 'remember')) return fail('no-notes')
  return comesBefore(evidence.order, 'remember', 'work') ? pass() : fail('worked-first')
}

function inTime(evidence: Evidence) {
  if (!has(evidence, 'answer')) return fail('no-answer')
  return comesBefore(evidence.order, 'work', 'answer') ? fail('waits') : pass()
}

export default defineExercise({
  checks: [
    { id: 'text-as-it-came', test: textAsItCame },
    { id: 'strangers-stop', test: strangersStop },
    { id: 'old-ones-stop', test: oldOnesStop },
    { id: 'once', test: once },
    { id: 'in-time', test: inTime },
  ],
})
