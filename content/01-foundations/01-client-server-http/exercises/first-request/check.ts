import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { pathOf, wanted } from '@/lib/practice/traffic'

const path = '/chat/v1/channel'

const channelsOf = ({ exchanges }: Evidence) => wanted(exchanges, { method: 'GET', path, status: 200 })[0]

function sent(evidence: Evidence) {
  const seen = channelsOf(evidence)
  if (seen) return pass(seen)
  const last = evidence.exchanges.at(-1)
  if (!last) return fail('not-sent')
  const [refused] = wanted(evidence.exchanges, { path }).slice(-1)
  if (refused) return fail('refused', refused, { status: refused.response?.status ?? 0 })
  return fail('other-path', last, { path: pathOf(last) })
}

function requestRead(evidence: Evidence) {
  const seen = channelsOf(evidence)
  if (!seen) return fail('not-seen')
  const { method, path } = evidence.answers
  if (!method || !path) return fail('no-answer', seen)
  if (method !== 'get') return fail('other-method', seen)
  return path === 'path' ? pass(seen) : fail('not-the-path', seen)
}

function responseRead(evidence: Evidence) {
  const seen = channelsOf(evidence)
  if (!seen) return fail('not-seen')
  const { status, body } = evidence.answers
  if (!status || !body) return fail('no-answer', seen)
  if (status !== 'code') return fail('other-status', seen)
  return body === 'content' ? pass(seen) : fail('not-the-body', seen)
}

function contentRead(evidence: Evidence) {
  const seen = channelsOf(evidence)
  if (!seen) return fail('not-seen')
  const { second } = evidence.answers
  if (!second) return fail('no-answer', seen)
  return second === 'instagram' ? pass(seen) : fail('other-channel', seen)
}

export default defineExercise({
  checks: [
    { id: 'sent', test: sent },
    { id: 'request-read', test: requestRead },
    { id: 'response-read', test: responseRead },
    { id: 'content-read', test: contentRead },
  ],
})
