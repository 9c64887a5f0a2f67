import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, pathOf, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

const status = ({ response }: Exchange) => response?.status ?? 0
const isUpdate = (exchange: Exchange) =>
  exchange.request.method === 'PUT' && /^\/core\/v[12]\/contact\/[^/]+\/?$/.test(pathOf(exchange))

/** The update after which one contact has had two different remarks, and that contact. */
function secondChange({ exchanges }: Evidence): { exchange: Exchange; contact: string } | undefined {
  const remarks = new Map<string, Set<string>>()
  for (const exchange of exchanges.filter((one) => isUpdate(one) && status(one) === 200)) {
    const { id, annotation } = bodyObject(exchange.response)
    const contact = String(id)
    const known = remarks.get(contact) ?? new Set()
    remarks.set(contact, known.add(String(annotation)))
    if (known.size > 1) return { exchange, contact }
  }
  return undefined
}

/** Names in a query are compared without regard to case. */
const asksForChanges = ({ request }: Exchange) =>
  [...new URL(request.url).searchParams.keys()].some((name) => name.toLowerCase() === 'updatedat.after')

const shows = (exchange: Exchange, contact: string) => {
  const { items } = bodyObject(exchange.response)
  return Array.isArray(items) && items.some((item) => item?.id === contact)
}

/** The question that came after both changes and shows what is left of them. */
function question(evidence: Evidence): Exchange | undefined {
  const second = secondChange(evidence)
  const after = evidence.exchanges.slice(second ? evidence.exchanges.indexOf(second.exchange) : Infinity)
  return wanted(after, { method: 'GET', path: '/core/v1/contact', status: 200 }).find(
    (one) => asksForChanges(one) && shows(one, second?.contact ?? ''),
  )
}

function changedTwice(evidence: Evidence) {
  const second = secondChange(evidence)
  if (second) return pass(second.exchange)
  const last = evidence.exchanges.filter(isUpdate).at(-1)
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('once', last) : fail('refused', last, { status: status(last) })
}

function askedAfterwards(evidence: Evidence) {
  const found = question(evidence)
  if (found) return pass(found)
  const last = wanted(evidence.exchanges, { method: 'GET', path: '/core/v1/contact' }).at(-1)
  if (!last) return fail('not-sent')
  if (status(last) !== 200) return fail('refused', last, { status: status(last) })
  if (!asksForChanges(last)) return fail('whole-list', last)
  const second = secondChange(evidence)
  const early = !second || evidence.exchanges.indexOf(last) < evidence.exchanges.indexOf(second.exchange)
  return early ? fail('too-early', last) : fail('not-shown', last)
}

function remarks(evidence: Evidence) {
  const { remarks: given } = evidence.answers
  if (!given) return fail('no-answer')
  const shown = question(evidence)
  if (!shown) return fail('not-seen')
  return given === 'last' ? pass(shown) : fail('look-again', shown)
}

function perDay({ answers }: Evidence) {
  if (!answers.requests) return fail('no-answer')
  return answers.requests === 'about-three-hundred' ? pass() : fail('count-again')
}

export default defineExercise({
  checks: [
    { id: 'changed-twice', test: changedTwice },
    { id: 'asked-afterwards', test: askedAfterwards },
    { id: 'remarks', test: remarks },
    { id: 'per-day', test: perDay },
  ],
})
