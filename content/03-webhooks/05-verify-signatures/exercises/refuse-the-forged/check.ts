import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { handlerChecks } from '@/lib/practice/handler-checks'
import { handlerHost } from '@/lib/practice/lab-hosts'
import { forgedRequests } from '@/mocks/webhooks/faults/third-party'
import { forgedArrivals, genuineArrivals } from '@/mocks/webhooks/gauntlet/account'
import type { Exchange } from '@/mocks/wire-log'

const caseOf = ({ world, exchanges }: Evidence) => ({ world, exchanges, host: handlerHost })

const statusOf = ({ response }: Exchange) => response?.status ?? 0
const isTaken = (exchange: Exchange) => Math.floor(statusOf(exchange) / 100) === 2
const isRefused = (exchange: Exchange) => Math.floor(statusOf(exchange) / 100) === 4

const header = ({ request }: Exchange, name: string) =>
  request.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? ''

/** The last answer to each message: a retry that is taken makes up for what was turned away. */
function lastAnswers(evidence: Evidence): Exchange[] {
  const answered = genuineArrivals(caseOf(evidence)).filter(({ response }) => response !== undefined)
  return [...new Map(answered.map((exchange) => [header(exchange, 'webhook-id'), exchange])).values()]
}

function genuineTaken(evidence: Evidence) {
  const answers = lastAnswers(evidence)
  const wrong = answers.find((exchange) => !isTaken(exchange))
  if (wrong) return fail('turned-away', wrong, { status: statusOf(wrong) })
  return answers[0] ? pass(answers[0]) : fail('none-yet')
}

/** Of those that were answered; while no handler runs, nobody can refuse anything. */
function fromStrangers(evidence: Evidence) {
  return forgedArrivals(caseOf(evidence))
    .filter(({ response }) => response !== undefined)
    .map((exchange) => ({ exchange, kind: forgedRequests(evidence.world).get(exchange.id)?.kind }))
}

function forgedRefused(evidence: Evidence) {
  const forged = fromStrangers(evidence).filter(({ kind }) => kind !== 'replay')
  const wrong = forged.find(({ exchange }) => !isRefused(exchange))?.exchange
  if (wrong) return fail('accepted', wrong, { status: statusOf(wrong) })
  if (new Set(forged.map(({ kind }) => kind)).size < 3) return fail('too-few')
  return pass(forged[0]?.exchange)
}

function oldRefused(evidence: Evidence) {
  const old = fromStrangers(evidence).filter(({ kind }) => kind === 'replay')
  const wrong = old.find(({ exchange }) => !isRefused(exchange))?.exchange
  if (wrong) return fail('accepted', wrong, { status: statusOf(wrong) })
  return old[0] ? pass(old[0].exchange) : fail('none-yet')
}

function bothSecrets(evidence: Evidence) {
  const double = lastAnswers(evidence).filter((each) => header(each, 'webhook-signature').includes(' '))
  const wrong = double.find((exchange) => !isTaken(exchange))
  if (wrong) return fail('turned-away', wrong, { status: statusOf(wrong) })
  return double[0] ? pass(double[0]) : fail('none-yet')
}

function thankedForGenuine(evidence: Evidence) {
  const verdict = handlerChecks['exactly-once'](caseOf(evidence))
  if (verdict.pass) return pass()
  const exchange = evidence.exchanges.find(({ id }) => id === verdict.exchange)
  if (verdict.reason === 'nothing-paid') return fail('nothing-paid')
  if (verdict.reason === 'strange') return fail('for-forged', exchange)
  return verdict.reason === 'doubled' ? fail('again', exchange) : fail('missed', exchange)
}

export default defineExercise({
  checks: [
    { id: 'genuine-taken', test: genuineTaken },
    { id: 'forged-refused', test: forgedRefused },
    { id: 'old-refused', test: oldRefused },
    { id: 'both-secrets', test: bothSecrets },
    { id: 'thanked', test: thankedForGenuine },
  ],
})
