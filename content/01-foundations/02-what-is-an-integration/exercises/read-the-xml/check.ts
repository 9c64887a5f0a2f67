import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

const question = { method: 'POST', path: '/consulta/v1/disponibilidade' }

const accepted = ({ exchanges }: Evidence) => wanted(exchanges, { ...question, status: 200 })

function askedInXml(evidence: Evidence) {
  const [good] = accepted(evidence)
  if (good) return pass(good)
  const last = wanted(evidence.exchanges, question).at(-1)
  if (!last) return fail('not-sent', evidence.exchanges.at(-1))
  const status = last.response?.status ?? 0
  return status === 415 ? fail('still-json', last) : fail('refused', last, { status })
}

const element = (exchange: Exchange, name: string) =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(exchange.response?.body ?? '')?.[1] ?? ''

const isAboutRoses = (exchange: Exchange) => element(exchange, 'produto') === 'ROS-004'

const aboutThree = (evidence: Evidence) =>
  accepted(evidence).find((exchange) => isAboutRoses(exchange) && element(exchange, 'quantidade') === '3')

function aboutTheRoses(evidence: Evidence) {
  const good = aboutThree(evidence)
  if (good) return pass(good)
  const last = accepted(evidence).at(-1)
  if (!last) return fail('not-seen')
  if (isAboutRoses(last)) return fail('other-quantity', last)
  return fail('other-product', last, { code: element(last, 'produto') })
}

function modelled(evidence: Evidence) {
  const seen = aboutThree(evidence)
  if (!seen) return fail('not-seen')
  const { available, price, restock } = evidence.answers
  if (!available || !price || !restock) return fail('no-answer', seen)
  if (available !== 'no') return fail('other-available', seen)
  if (price !== 'number') return fail('other-price', seen)
  return restock === 'iso' ? pass(seen) : fail('other-date', seen)
}

export default defineExercise({
  checks: [
    { id: 'asked-in-xml', test: askedInXml },
    { id: 'about-the-roses', test: aboutTheRoses },
    { id: 'modelled', test: modelled },
  ],
})
