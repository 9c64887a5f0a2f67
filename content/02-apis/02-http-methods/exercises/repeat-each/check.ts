import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, matches } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

/** The four requests of the task; a create with `options` is another question. */
const asked: Record<string, (exchange: Exchange) => boolean> = {
  GET: (exchange) => matches(exchange, { method: 'GET', path: '/core/v1/contact' }),
  POST: (exchange) =>
    matches(exchange, { method: 'POST', path: '/core/v1/contact' }) &&
    !('options' in bodyObject(exchange.request)),
  PUT: (exchange) => matches(exchange, { method: 'PUT', path: '/core/v2/contact/{id}' }),
  DELETE: (exchange) => matches(exchange, { method: 'DELETE', path: '/chat/v1/sequence/{id}/contact' }),
}

const same = (a: Exchange, b: Exchange) =>
  a.request.url === b.request.url && a.request.body === b.request.body

/** The second of two equal requests of this method of which the first was accepted. */
function repeated({ exchanges }: Evidence, method: string): Exchange | undefined {
  const all = exchanges.filter((exchange) => asked[method]?.(exchange))
  return all.find((second, i) =>
    all.slice(0, i).some((first) => first.response?.status === 200 && same(first, second)),
  )
}

function sentTwice(evidence: Evidence) {
  const missing = Object.keys(asked).find((method) => repeated(evidence, method) === undefined)
  if (missing === undefined) return pass()
  const once = evidence.exchanges.findLast(({ request }) => request.method === missing)
  return fail(once ? 'only-once' : 'not-sent', once, { method: missing })
}

/** The answer is right and there is a repeated request that shows it. */
function answered(evidence: Evidence, expected: Record<string, string>) {
  for (const [field, answer] of Object.entries(expected)) {
    const given = evidence.answers[field]
    if (given === undefined || given === '')
      return fail('no-answer', undefined, { method: field.toUpperCase() })
    const shown = repeated(evidence, field.toUpperCase())
    if (!shown) return fail('not-seen', undefined, { method: field.toUpperCase() })
    if (given !== answer) return fail('look-again', shown, { method: field.toUpperCase() })
  }
  return pass()
}

export default defineExercise({
  checks: [
    { id: 'sent-twice', test: sentTwice },
    { id: 'safe', test: (evidence) => answered(evidence, { get: 'nothing' }) },
    { id: 'idempotent', test: (evidence) => answered(evidence, { put: 'nothing', delete: 'nothing' }) },
    { id: 'not-idempotent', test: (evidence) => answered(evidence, { post: 'again' }) },
  ],
})
