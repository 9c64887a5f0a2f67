import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'

const minute = 60_000
const mostRequests = 300

function nothingMissed({ figures }: Evidence) {
  if (!figures) return fail('not-lived')
  const { missed, lost } = figures
  if (missed === 0) return pass()
  return lost.undelivered
    ? fail('undelivered', undefined, { missed })
    : fail('overwritten', undefined, { missed })
}

function soon({ figures }: Evidence) {
  if (!figures) return fail('not-lived')
  const { median = Number.POSITIVE_INFINITY } = figures
  return median <= minute ? pass() : fail('late', undefined, { seconds: Math.round(median / 1000) })
}

function fewRequests({ figures }: Evidence) {
  if (!figures) return fail('not-lived')
  const { requests } = figures
  return requests <= mostRequests ? pass() : fail('too-many', undefined, { requests })
}

export default defineExercise({
  checks: [
    { id: 'nothing-missed', test: nothingMissed },
    { id: 'soon', test: soon },
    { id: 'few-requests', test: fewRequests },
  ],
})
