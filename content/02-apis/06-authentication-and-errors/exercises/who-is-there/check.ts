import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'
import { answersOf, isRefused, lastCount, printed } from '../../looked-up'

const token = 'pn_practice_token'

/** As the order book has them; the second is nobody's, the fourth is no id. */
const customers = [
  'eee5ef26-7210-4ba7-b429-e936e3f6dd51',
  '9b33c966-c695-4f70-9d1f-24fec4fcd8ef',
  '6bac8f13-4cde-42d3-9ed7-c19258dd4861',
  'ped-2',
]

function askedAll(evidence: Evidence) {
  const { outcome } = evidence
  if (outcome === 'none') return fail('not-run')
  const answers = answersOf(evidence, customers)
  const unknown = answers.find(({ response }) => response?.status === 401)
  if (unknown) return fail('unauthorized', unknown)
  if (outcome !== 'finished') return fail('broke', answers.at(-1))
  return answers.length === customers.length
    ? pass()
    : fail('left-out', undefined, { number: answers.length })
}

function namesPrinted(evidence: Evidence) {
  if (evidence.outcome === 'none') return fail('not-run')
  if (printed(evidence, 'undefined')) return fail('undefined')
  for (const answer of answersOf(evidence, customers)) {
    if (answer.response?.status !== 200) continue
    const { name } = bodyObject(answer.response)
    if (!printed(evidence, String(name))) return fail('no-name', answer)
  }
  return answersOf(evidence, customers).length > 0 ? pass() : fail('no-answers')
}

function refusalsPrinted(evidence: Evidence) {
  if (evidence.outcome === 'none') return fail('not-run')
  const refused = answersOf(evidence, customers).filter(isRefused)
  if (refused.length < 2) return fail('not-all-asked')
  for (const answer of refused) {
    const key = String(bodyObject(answer.response).key)
    if (!printed(evidence, key)) return fail('no-key', answer, { status: answer.response?.status ?? 0 })
  }
  return pass(refused[0])
}

function counted(evidence: Evidence) {
  if (evidence.outcome === 'none') return fail('not-run')
  const last = lastCount(evidence)
  if (last === undefined) return fail('no-count')
  return last === '2' ? pass() : fail('wrong-count', undefined, { number: last })
}

function keptSecret(evidence: Evidence) {
  if (evidence.outcome === 'none') return fail('not-run')
  if (printed(evidence, token)) return fail('in-console')
  const open = evidence.exchanges.find(({ request }) => (request.url + request.body).includes(token))
  return open ? fail('in-address', open) : pass()
}

export default defineExercise({
  checks: [
    { id: 'asked-all', test: askedAll },
    { id: 'names', test: namesPrinted },
    { id: 'refusals', test: refusalsPrinted },
    { id: 'count', test: counted },
    { id: 'secret', test: keptSecret },
  ],
})
