import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'

const answered = ({ exchanges }: Evidence, status: number) => wanted(exchanges, { status })[0]

function worked(evidence: Evidence) {
  const seen = answered(evidence, 200)
  return seen ? pass(seen) : fail('none-worked', evidence.exchanges.at(-1))
}

function notFound(evidence: Evidence) {
  const seen = answered(evidence, 404)
  return seen ? pass(seen) : fail('none-missing', evidence.exchanges.at(-1))
}

function notKnown(evidence: Evidence) {
  const seen = answered(evidence, 401)
  return seen ? pass(seen) : fail('all-known', evidence.exchanges.at(-1))
}

function understood(evidence: Evidence) {
  const [missing, unknown] = [answered(evidence, 404), answered(evidence, 401)]
  if (!missing || !unknown) return fail('not-seen')
  const { repair404, repair401 } = evidence.answers
  if (!repair404 || !repair401) return fail('no-answer')
  if (repair404 !== 'path') return fail('other-repair', missing, { status: 404 })
  return repair401 === 'header' ? pass(unknown) : fail('other-repair', unknown, { status: 401 })
}

function sender(evidence: Evidence) {
  const seen = answered(evidence, 404) ?? answered(evidence, 401)
  if (!seen) return fail('not-seen')
  const { writer } = evidence.answers
  if (!writer) return fail('no-answer', seen)
  return writer === 'server' ? pass(seen) : fail('other-writer', seen)
}

export default defineExercise({
  checks: [
    { id: 'worked', test: worked },
    { id: 'not-found', test: notFound },
    { id: 'not-known', test: notKnown },
    { id: 'understood', test: understood },
    { id: 'sender', test: sender },
  ],
})
