import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

const phone = '+55|19900001183'
const sequence = 'a3c9b3fb-41ab-4c01-98d2-9bc05b818402'

const status = (exchange: Exchange) => exchange.response?.status ?? 0
const isAction = (exchange: Exchange) => exchange.request.method !== 'GET'

function gotData({ exchanges }: Evidence) {
  const [good] = wanted(exchanges, { method: 'GET', path: '/chat/v1/sequence', status: 200 })
  if (good) return pass(good)
  const last = exchanges.findLast((exchange) => !isAction(exchange))
  return last ? fail('no-list', last, { status: status(last) }) : fail('not-sent')
}

const contactId = ({ world }: Evidence) =>
  world.table<{ id: string; phoneNumber: string | null }>('contact').find((row) => row.phoneNumber === phone)
    ?.id

function isWelcomed(evidence: Evidence): boolean {
  const rows = evidence.world.table<{ id: string; sequenceId: string; contactId: string }>('sequence-contact')
  const contact = contactId(evidence)
  return rows.find((row) => row.sequenceId === sequence && row.contactId === contact) !== undefined
}

function didSomething(evidence: Evidence) {
  const last = evidence.exchanges.findLast(isAction)
  if (isWelcomed(evidence)) return pass(last)
  if (!last) return fail('no-action')
  return status(last) >= 400 ? fail('refused', last, { status: status(last) }) : fail('somebody-else', last)
}

function understood(evidence: Evidence) {
  const seen = evidence.exchanges.find((exchange) => isAction(exchange) && status(exchange) === 200)
  if (!seen) return fail('not-seen')
  const { starter, proof } = evidence.answers
  if (!starter || !proof) return fail('no-answer', seen)
  if (starter !== 'me') return fail('other-starter', seen)
  return proof === 'header' ? pass(seen) : fail('other-place', seen)
}

export default defineExercise({
  checks: [
    { id: 'got-data', test: gotData },
    { id: 'did-something', test: didSomething },
    { id: 'understood', test: understood },
  ],
})
