import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import type { Exchange } from '@/mocks/wire-log'

/** The wishes by their number in the task. */
const numbers: Record<string, number> = { erp: 1, newsletter: 2, billing: 3, carrier: 4, map: 5, stock: 6 }

/** These two can only be known by asking; any answer shows the format, an error too. */
const hosts: Record<string, string> = { map: 'maps.googleapis.com', stock: 'estoque.viveiro.example' }

const isAnswerOf = (host: string | undefined) => (exchange: Exchange) =>
  exchange.response !== undefined &&
  URL.canParse(exchange.request.url) &&
  new URL(exchange.request.url).host === host

const answerOf = ({ exchanges }: Evidence, wish: string) => exchanges.find(isAnswerOf(hosts[wish]))

const isUnseen = (evidence: Evidence) => (wish: string) =>
  hosts[wish] !== undefined && !answerOf(evidence, wish)

function asked(evidence: Evidence) {
  const missing = Object.keys(hosts).find(isUnseen(evidence))
  return missing === undefined ? pass() : fail('not-asked', undefined, { host: hosts[missing] ?? '' })
}

const isNative = (choice: string | undefined) => choice?.startsWith('native-')

function native(evidence: Evidence) {
  for (const wish of ['erp', 'newsletter', 'map']) {
    const n = numbers[wish] ?? 0
    const choice = evidence.answers[wish]
    if (!choice) return fail('no-answer', undefined, { n })
    if (isUnseen(evidence)(wish)) return fail('not-seen', undefined, { n })
    if (!isNative(choice)) return fail('is-native', answerOf(evidence, wish), { n })
  }
  return pass()
}

function notNative(evidence: Evidence) {
  for (const wish of ['billing', 'carrier', 'stock']) {
    const n = numbers[wish] ?? 0
    const choice = evidence.answers[wish]
    if (!choice) return fail('no-answer', undefined, { n })
    if (isUnseen(evidence)(wish)) return fail('not-seen', undefined, { n })
    if (isNative(choice)) return fail('is-modelled', answerOf(evidence, wish), { n })
  }
  return pass()
}

function purpose({ answers }: Evidence) {
  const expected = { erp: 'native-modify', newsletter: 'native-send', map: 'native-search' }
  for (const [wish, choice] of Object.entries(expected)) {
    const n = numbers[wish] ?? 0
    if (!answers[wish]) return fail('no-answer', undefined, { n })
    if (answers[wish] !== choice) return fail('other-purpose', undefined, { n })
  }
  return pass()
}

export default defineExercise({
  checks: [
    { id: 'asked', test: asked },
    { id: 'native', test: native },
    { id: 'not-native', test: notNative },
    { id: 'purpose', test: purpose },
  ],
})
