import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import type { Exchange } from '@/mocks/wire-log'

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

const same = (a: Exchange, b: Exchange) =>
  a.request.url === b.request.url && a.request.body === b.request.body

/** The second of two equal requests of this method of which the first was accepted. */
function repeated({ exchanges }: Evidence, method: string): Exchange | undefined {
  const all = exchanges.filter(({ request }) => request.method === method)
  return all.find((second, i) =>
    all.slice(0, i).some((first) => first.response?.status === 200 && same(first, second)),
  )
}

function sentTwice(evidence: Evidence) {
  const missing = methods.find((method) => repeated(evidence, method) === undefined)
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
