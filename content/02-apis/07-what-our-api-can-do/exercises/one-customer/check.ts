import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { pathOf } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Contact {
  id: string
  annotation: string | null
}
interface Member {
  id: string
  contactId: string
  sequenceId?: string
  portfolioId?: string
}
interface Card {
  id: string
  panelId: string
  stepId: string
  contactIds: readonly string[]
}
interface Step {
  id: string
  title: string
}

const natalia = 'cea8d567-d7a3-4df9-a27f-e064011ca66a'
const recovery = 'f6f31975-7736-4627-a815-8c349ffa3ead'
const marinas = '71be8495-8f44-4d55-a0f5-92ee763b820c'
const orders = 'dfdff613-9743-4921-8c30-87b69f960387'

const status = (exchange: Exchange) => exchange.response?.status ?? 0
const lastTry = ({ exchanges }: Evidence, method: string, path: RegExp) =>
  exchanges.findLast((exchange) => exchange.request.method === method && path.test(pathOf(exchange)))

function annotated(evidence: Evidence) {
  const last = lastTry(evidence, 'PUT', /\/contact\/[^/]+(\/[^/]+)?\/?$/i)
  if (evidence.world.table<Contact>('contact').get(natalia)?.annotation?.trim()) return pass(last)
  if (!last) return fail('not-sent')
  return status(last) === 200
    ? fail('nothing-changed', last)
    : fail('refused', last, { status: status(last) })
}

function leftSequence(evidence: Evidence) {
  const isIn = evidence.world
    .table<Member>('sequence-contact')
    .find((row) => row.sequenceId === recovery && row.contactId === natalia)
  const last = lastTry(evidence, 'DELETE', /\/sequence\/[^/]+\/contact(\/batch)?\/?$/i)
  if (!isIn) return pass(last)
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('still-in', last) : fail('refused', last, { status: status(last) })
}

function inPortfolio(evidence: Evidence) {
  const isIn = evidence.world
    .table<Member>('portfolio-contact')
    .find((row) => row.portfolioId === marinas && row.contactId === natalia)
  const last =
    lastTry(evidence, 'POST', /\/portfolio\/[^/]+\/contact(\/batch)?\/?$/i) ??
    lastTry(evidence, 'PUT', /\/contact\//i)
  if (isIn) return pass(last)
  if (last?.request.method !== 'POST') return fail('not-sent')
  return status(last) === 200
    ? fail('other-portfolio', last)
    : fail('refused', last, { status: status(last) })
}

const cardsOfNatalia = ({ world }: Evidence) =>
  [...world.table<Card>('card').all()].filter(
    (card) => card.panelId === orders && card.contactIds.includes(natalia),
  )

function hasCard(evidence: Evidence) {
  const last = lastTry(evidence, 'POST', /\/panel\/card\/?$/i)
  if (cardsOfNatalia(evidence).length > 0) return pass(last)
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('not-hers', last) : fail('refused', last, { status: status(last) })
}

function moved(evidence: Evidence) {
  const steps = evidence.world.table<Step>('step')
  const isThere = cardsOfNatalia(evidence).some((card) => steps.get(card.stepId)?.title === 'Separação')
  const last = lastTry(evidence, 'PUT', /\/panel\/card\/[^/]+\/?$/i)
  if (!last) return fail('not-sent')
  if (status(last) !== 200) return fail('refused', last, { status: status(last) })
  return isThere ? pass(last) : fail('not-moved', last)
}

export default defineExercise({
  checks: [
    { id: 'annotated', test: annotated },
    { id: 'left-sequence', test: leftSequence },
    { id: 'in-portfolio', test: inPortfolio },
    { id: 'has-card', test: hasCard },
    { id: 'moved', test: moved },
  ],
})
