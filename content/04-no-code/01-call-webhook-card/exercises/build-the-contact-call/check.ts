import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { headerOf } from '@/lib/practice/misconception'
import { bodyObject } from '@/lib/practice/traffic'
import {
  answersIn,
  type Call,
  callsOf,
  contactBehind,
  contactsPlace,
  isGood,
  isJson,
  placeOf,
  playsOf,
} from '../../played'

const creating = (evidence: Evidence): Call[] =>
  callsOf(evidence).filter((call) => call.called.method === 'POST' && placeOf(call) === contactsPlace)

function called(evidence: Evidence) {
  const right = creating(evidence).at(-1)
  if (right) return pass(right.exchange)
  const last = callsOf(evidence).at(-1)
  if (!last) {
    const tried = playsOf(evidence).some(({ events }) => events.some(({ kind }) => kind === 'error'))
    return tried ? fail('no-address') : fail('no-call')
  }
  return placeOf(last) === contactsPlace
    ? fail('other-method', last.exchange)
    : fail('other-place', last.exchange)
}

function letIn(evidence: Evidence) {
  const last = creating(evidence).at(-1)
  if (!last?.exchange) return fail('not-called')
  if (last.called.statusCode !== 401) return pass(last.exchange)
  const header = headerOf(last.exchange, 'authorization')
  if (!header) return fail('no-token', last.exchange)
  return /^token\s/i.test(header) ? fail('other-token', last.exchange) : fail('other-word', last.exchange)
}

const digits = (text: string) => text.replace(/\D/g, '')

/** Why nothing was saved. */
function refusal(call: Call) {
  const { statusCode } = call.called
  if (statusCode === 401) return fail('not-let-in', call.exchange)
  if (statusCode === 415) return fail('no-type', call.exchange)
  if (!isJson(call)) return fail('not-json', call.exchange)
  const { name, urns } = bodyObject(call.exchange?.request)
  if (typeof name === 'object') return fail('whole-result', call.exchange)
  return Array.isArray(urns)
    ? fail('bad-number', call.exchange)
    : fail('refused', call.exchange, { status: statusCode })
}

function saved(evidence: Evidence) {
  const calls = creating(evidence)
  const latest = calls.at(-1)
  if (!latest) return fail('not-called')
  const good = calls.filter(isGood).at(-1)
  const row = good && contactBehind(evidence, good)
  if (!good || !row) return refusal(latest)
  if (!row.name) return fail('no-name', good.exchange)
  if (row.name.includes('@')) return fail('unreplaced', good.exchange, { name: row.name })
  // A name that was written into the body once comes again with the next contact.
  for (const call of [good, latest]) {
    const { name = '' } = bodyObject(call.exchange?.request)
    if (isJson(call) && !answersIn(call.play).includes(String(name)))
      return fail('other-name', call.exchange, { name: String(name) })
  }
  const number = row.urns.find((urn) => urn.startsWith('whatsapp:'))
  if (!number) return fail('no-number', good.exchange)
  const isTyped = answersIn(good.play).some((text) => digits(text) === digits(number))
  return isTyped ? pass(good.exchange) : fail('other-number', good.exchange, { number })
}

function thanked(evidence: Evidence) {
  const good = creating(evidence).filter(isGood).at(-1)
  const row = good && contactBehind(evidence, good)
  if (!good || !row?.name) return fail('not-saved')
  if (good.after.length === 0) return fail('silent', good.exchange)
  const { name } = row
  return good.after.some(({ text }) => text.includes(name))
    ? pass(good.exchange)
    : fail('no-name', good.exchange)
}

function sorry(evidence: Evidence) {
  const calls = creating(evidence)
  const good = calls.filter(isGood).at(-1)
  const refused = calls.filter((call) => !isGood(call)).at(-1)
  if (!good) return fail('not-saved')
  if (!refused) return fail('never-refused')
  if (refused.after.length === 0) return fail('silent', refused.exchange)
  const thanks = good.after.map(({ card }) => card)
  const isOther = refused.after.some(({ card }) => !thanks.includes(card))
  return isOther ? pass(refused.exchange) : fail('same-words', refused.exchange)
}

export default defineExercise({
  checks: [
    { id: 'called', test: called },
    { id: 'let-in', test: letIn },
    { id: 'saved', test: saved },
    { id: 'thanked', test: thanked },
    { id: 'sorry', test: sorry },
  ],
})
