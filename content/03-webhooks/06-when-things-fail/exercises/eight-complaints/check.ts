import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { type AttemptRow, attempts } from '@/mocks/webhooks/delivery/delivery'
import { subscriptions } from '@/mocks/webhooks/subscription'

/** The subscription's name for each answer field, and what is the matter with it. */
const cases = {
  stock: { name: 'Estoque', cause: 'late' },
  van: { name: 'Entregas', cause: 'no-such-host' },
  till: { name: 'Caixa', cause: 'moved' },
  site: { name: 'Site', cause: 'gone' },
  club: { name: 'Clube', cause: 'crashed' },
  reports: { name: 'Relatórios', cause: 'token' },
  archive: { name: 'Arquivo', cause: 'arrived' },
  offers: { name: 'Promoções', cause: 'not-listed' },
} as const

type Field = keyof typeof cases

const event = 'CONTACT_UPDATE'

const subscriptionOf = ({ world }: Evidence, name: string) =>
  subscriptions(world).find((row) => row.name === name)

function firstAttempt(evidence: Evidence, name: string): AttemptRow | undefined {
  const id = subscriptionOf(evidence, name)?.id
  return attempts(evidence.world).find(({ subscriptionId }) => subscriptionId === id)
}

const exchangeOf = (evidence: Evidence, attempt: AttemptRow | undefined) =>
  evidence.exchanges.find(({ id }) => id === attempt?.exchange)

function happened(evidence: Evidence) {
  const names = Object.values(cases).map(({ name }) => name)
  const told = names.filter((name) => subscriptionOf(evidence, name)?.events.includes(event))
  const first = told.map((name) => firstAttempt(evidence, name))
  const deaf = first.find((attempt) => attempt?.error === 'refused')
  if (first.some((attempt) => attempt === undefined)) return fail('nothing-yet')
  if (deaf) return fail('nobody-listens', exchangeOf(evidence, deaf))
  const open = first.find((attempt) => attempt?.duration === undefined)
  return open ? fail('under-way', exchangeOf(evidence, open)) : pass(exchangeOf(evidence, first[0]))
}

/** How the answers in these fields stand. */
function diagnosed(evidence: Evidence, fields: readonly Field[]) {
  const open = fields.filter((field) => !evidence.answers[field])
  const wrong = fields.find(
    (field) => evidence.answers[field] && evidence.answers[field] !== cases[field].cause,
  )
  const shown = wrong ?? fields[0]
  const name = shown ? cases[shown].name : ''
  return { open: open.length, wrong, name, exchange: exchangeOf(evidence, firstAttempt(evidence, name)) }
}

function noAnswer(evidence: Evidence) {
  const { open, wrong, name, exchange } = diagnosed(evidence, ['stock', 'van'])
  if (wrong) return fail('look-again', exchange, { name })
  return open > 0 ? fail('open', undefined, { count: open }) : pass(exchange)
}

function saidNo(evidence: Evidence) {
  const { open, wrong, name, exchange } = diagnosed(evidence, ['till', 'site', 'club', 'reports'])
  if (wrong) return fail('look-again', exchange, { name })
  return open > 0 ? fail('open', undefined, { count: open }) : pass(exchange)
}

function quiet(evidence: Evidence) {
  const { open, wrong, name, exchange } = diagnosed(evidence, ['archive', 'offers'])
  if (wrong) return fail('look-again', exchange, { name })
  return open > 0 ? fail('open', undefined, { count: open }) : pass(exchange)
}

export default defineExercise({
  checks: [
    { id: 'happened', test: happened },
    { id: 'no-answer', test: noAnswer },
    { id: 'said-no', test: saidNo },
    { id: 'quiet', test: quiet },
  ],
  stages: ['redirect-is-followed'],
})
