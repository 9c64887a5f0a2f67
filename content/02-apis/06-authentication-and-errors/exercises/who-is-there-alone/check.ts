import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'
import { answersOf, isRefused, lastCount, printed } from '../../looked-up'

/** As the list of the workshop has them; the second is nobody's, the third is no id. */
const guests = [
  'c70c5735-dc37-4d47-bfe6-c118b7fa6343',
  '44bde870-ac3d-4ffa-b259-8a91972fb118',
  'ws-5',
  '4ac83ff0-ee38-4daf-a419-6c4a956a78ce',
  'cea8d567-d7a3-4df9-a27f-e064011ca66a',
]
const here = '3'

function askedAll(evidence: Evidence) {
  const { outcome } = evidence
  if (outcome === 'none') return fail('not-run')
  const answers = answersOf(evidence, guests)
  const unknown = answers.find(({ response }) => response?.status === 401)
  if (unknown) return fail('unauthorized', unknown)
  if (outcome !== 'finished') return fail('broke', answers.at(-1))
  return answers.length === guests.length ? pass() : fail('left-out', undefined, { number: answers.length })
}

function namesPrinted(evidence: Evidence) {
  const people = answersOf(evidence, guests).filter(({ response }) => response?.status === 200)
  if (people.length === 0) return fail('nobody-yet')
  if (printed(evidence, 'undefined')) return fail('undefined')
  const missing = people.find(({ response }) => !printed(evidence, String(bodyObject(response).name)))
  return missing ? fail('no-name', missing) : pass(people[0])
}

function refusalsPrinted(evidence: Evidence) {
  const refused = answersOf(evidence, guests).filter(isRefused)
  if (refused.length < 2) return fail('not-both-yet')
  const silent = refused.find(({ response }) => !printed(evidence, String(bodyObject(response).key)))
  return silent ? fail('no-key', silent, { status: silent.response?.status ?? 0 }) : pass(refused[0])
}

function counted(evidence: Evidence) {
  const count = lastCount(evidence)
  if (count === undefined) return fail('no-count')
  return count === here ? pass() : fail('wrong-count', undefined, { number: count })
}

export default defineExercise({
  checks: [
    { id: 'asked-all', test: askedAll },
    { id: 'names', test: namesPrinted },
    { id: 'refusals', test: refusalsPrinted },
    { id: 'count', test: counted },
  ],
})
