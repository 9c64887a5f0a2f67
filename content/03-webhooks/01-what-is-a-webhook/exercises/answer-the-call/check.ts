import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import type { Exchange } from '@/mocks/wire-log'
import { fieldOf, isTaken, toldOf } from '../../told'

/** A new contact that the platform told of. */
interface Told {
  delivery: Exchange
  id: string
  /** Digits only, without the country. */
  number: string
}

const digits = (text: string) => text.replace(/\D/g, '')

/** With every attempt. */
const calls = (evidence: Evidence): Told[] =>
  toldOf(evidence, 'CONTACT_NEW').map(({ delivery, content }) => ({
    delivery,
    id: fieldOf(content, 'id'),
    number: digits(fieldOf(content, 'phonenumber').split('|').at(-1) ?? ''),
  }))

const taken = (evidence: Evidence) => calls(evidence).filter(({ delivery }) => isTaken(delivery))

function arrived(evidence: Evidence) {
  const all = calls(evidence)
  const heard = all.find(({ delivery }) => delivery.response)
  if (heard) return pass(heard.delivery)
  return all[0] ? fail('nobody-listens', all.at(-1)?.delivery) : fail('nothing-yet')
}

function answered(evidence: Evidence) {
  const good = taken(evidence)
  if (new Set(good.map(({ id }) => id)).size > 1) return pass(good.at(-1)?.delivery)
  const last = calls(evidence).at(-1)?.delivery
  if (!last) return fail('nothing-yet')
  return isTaken(last)
    ? fail('only-one', last)
    : fail('not-success', last, { status: last.response?.status ?? '–' })
}

function noted(evidence: Evidence) {
  const good = taken(evidence)
  if (good.length === 0) return fail('nothing-yet')
  const lines = evidence.console.filter(({ method }) => method !== 'error').map(({ text }) => digits(text))
  const missing = good.find(({ number }) => !lines.some((line) => line.includes(number)))
  return missing ? fail('no-number', missing.delivery) : pass(good.at(-1)?.delivery)
}

function didNotAsk(evidence: Evidence) {
  const asked = evidence.exchanges.find(({ origin }) => origin.kind === 'code')
  if (asked) return fail('asked', asked)
  return taken(evidence).length > 0 ? pass() : fail('nothing-yet')
}

export default defineExercise({
  checks: [
    { id: 'arrived', test: arrived },
    { id: 'answered', test: answered },
    { id: 'noted', test: noted },
    { id: 'did-not-ask', test: didNotAsk },
  ],
})
