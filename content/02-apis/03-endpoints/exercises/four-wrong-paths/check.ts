import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { pathOf } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

const beatriz = 'eee5ef26-7210-4ba7-b429-e936e3f6dd51'

/** What counts as a try at each of the four requests, wrong or right. */
const tries: Record<string, (exchange: Exchange) => boolean> = {
  first: (exchange) => exchange.request.method === 'GET' && /\/contacts?\/?$/i.test(pathOf(exchange)),
  second: (exchange) => /\/chatbots?\/?$/i.test(pathOf(exchange)),
  third: (exchange) =>
    exchange.request.method !== 'GET' && pathOf(exchange).toLowerCase().includes(`contact/${beatriz}`),
  fourth: (exchange) => /\/sequence\/[^/]+\/contact\/?$/i.test(pathOf(exchange)),
}

/** A request that does what the broken one was meant to do. */
const repaired: Record<string, { method: string; path: RegExp }> = {
  first: { method: 'GET', path: /^\/core\/v1\/contact\/?$/i },
  second: { method: 'GET', path: /^\/chat\/v1\/chatbot\/?$/i },
  third: { method: 'PUT', path: new RegExp(`^/core/v[12]/contact/${beatriz}/?$`, 'i') },
  fourth: { method: 'DELETE', path: /^\/chat\/v1\/sequence\/[^/]+\/contact\/?$/i },
}

function works(which: string) {
  return ({ exchanges }: Evidence) => {
    const right = repaired[which]
    const good = exchanges.find(
      (exchange) =>
        exchange.response?.status === 200 &&
        exchange.request.method === right?.method &&
        right.path.test(pathOf(exchange)),
    )
    if (good) return pass(good)
    const last = exchanges.findLast((exchange) => tries[which]?.(exchange))
    return last ? fail('still-wrong', last, { status: last.response?.status ?? 0 }) : fail('not-sent')
  }
}

const faults: Record<string, string> = { first: 'resource', second: 'service', third: 'method', fourth: 'id' }

function diagnosed({ answers, exchanges }: Evidence) {
  for (const [at, [which, fault]] of Object.entries(faults).entries()) {
    const given = answers[which]
    if (given === undefined || given === '') return fail('no-answer', undefined, { number: at + 1 })
    const shown = exchanges.find((exchange) => tries[which]?.(exchange))
    if (given !== fault) return fail('look-again', shown, { number: at + 1 })
  }
  return pass()
}

export default defineExercise({
  checks: [
    { id: 'contacts', test: works('first') },
    { id: 'chatbots', test: works('second') },
    { id: 'contact-changed', test: works('third') },
    { id: 'left-sequence', test: works('fourth') },
    { id: 'diagnosed', test: diagnosed },
  ],
})
