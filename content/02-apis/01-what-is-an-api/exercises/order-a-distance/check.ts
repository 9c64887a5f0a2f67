import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Matrix {
  status: string
  origin_addresses: string[]
  destination_addresses: string[]
  rows: { elements: { distance?: { value: number } }[] }[]
}

interface Trip {
  from: string
  to: string
  metres: number
  exchange: Exchange
}

const orders = ({ exchanges }: Evidence) =>
  wanted(exchanges, { method: 'GET', path: '/maps/api/distancematrix/json' })

const answerOf = (exchange: Exchange) => bodyObject(exchange.response) as Partial<Matrix>

const modeOf = ({ request }: Exchange) => new URL(request.url).searchParams.get('mode') ?? 'driving'

function tripsOf(exchange: Exchange): Trip[] {
  const { origin_addresses: origins = [], destination_addresses: ends = [], rows = [] } = answerOf(exchange)
  return rows.flatMap(({ elements }, from) =>
    elements.flatMap(({ distance }, to) =>
      distance ? [{ from: origins[from] ?? '', to: ends[to] ?? '', metres: distance.value, exchange }] : [],
    ),
  )
}

const drivenTo = (evidence: Evidence, town: string) =>
  orders(evidence)
    .filter((exchange) => modeOf(exchange) === 'driving')
    .flatMap(tripsOf)
    .find(({ from, to }) => from.startsWith('Campinas') && to.startsWith(town))

function ordered(evidence: Evidence) {
  const found = drivenTo(evidence, 'Ribeirão Preto')
  if (found) return pass(found.exchange)
  const last = orders(evidence).at(-1)
  if (!last) return fail('not-sent', evidence.exchanges.at(-1))
  const { status = '' } = answerOf(last)
  if (status !== 'OK') return fail('denied', last, { status })
  return modeOf(last) === 'driving' ? fail('other-places', last) : fail('other-mode', last)
}

function metres(evidence: Evidence) {
  const found = drivenTo(evidence, 'Ribeirão Preto')
  if (!found) return fail('not-seen')
  const digits = evidence.answers.metres?.replace(/\D/g, '') ?? ''
  if (digits === '') return fail('no-answer', found.exchange)
  return Number(digits) === found.metres ? pass(found.exchange) : fail('other-number', found.exchange)
}

function compared(evidence: Evidence) {
  const found = drivenTo(evidence, 'Santos')
  return found ? pass(found.exchange) : fail('no-second-town', orders(evidence).at(-1))
}

function decided(evidence: Evidence) {
  const [far, near] = [drivenTo(evidence, 'Ribeirão Preto'), drivenTo(evidence, 'Santos')]
  if (!far || !near) return fail('not-seen')
  const { deliver } = evidence.answers
  if (!deliver) return fail('no-answer')
  return deliver === 'santos' ? pass(near.exchange) : fail('other-decision', far.exchange)
}

export default defineExercise({
  checks: [
    { id: 'ordered', test: ordered },
    { id: 'metres', test: metres },
    { id: 'compared', test: compared },
    { id: 'decided', test: decided },
  ],
})
