import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, pathOf, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Contact {
  id: string
  name: string | null
  phoneNumber: string | null
  annotation: string | null
}

const phone = '+55|19900007777'
const note = 'mornings'

const teosIn = ({ world }: Evidence) =>
  world
    .table<Contact>('contact')
    .all()
    .filter((contact) => contact.phoneNumber === phone)

const isUpdate = (exchange: Exchange) =>
  exchange.request.method === 'PUT' && /^\/core\/v[12]\/contact\//.test(pathOf(exchange))

function createdOnce(evidence: Evidence) {
  const [post] = wanted(evidence.exchanges, { method: 'POST', path: '/core/v1/contact' })
  const teos = teosIn(evidence)
  if (teos.length === 1 && teos[0]?.name === 'Teo Prado') return pass(post)
  if (!post) return fail('not-sent')
  return fail(teos.length === 0 ? 'not-there' : 'other-name', post)
}

function mayRunTwice({ exchanges, outcome }: Evidence) {
  // Looking for somebody who is not there may be answered with 404: that is no refusal of a change.
  const refused = exchanges.find(
    ({ request, response }) => request.method !== 'GET' && (response?.status ?? 0) >= 400,
  )
  if (refused) {
    const repeatedCreate =
      refused.request.method === 'POST' && bodyObject(refused.response).key === 'ERROR_CONFLICT'
    return repeatedCreate
      ? fail('conflict', refused)
      : fail('refused', refused, { status: refused.response?.status ?? 0 })
  }
  if (outcome === 'finished') {
    if (exchanges.length === 0) return fail('not-sent')
    // A run that does not ask the platform about Teo only knows of him from the run before, which a real one cannot.
    const runs = exchanges.filter(
      ({ request }) => request.method !== 'PUT' && /contact/.test(request.url),
    ).length
    return runs >= 2 ? pass() : fail('one-run')
  }
  return fail(outcome === 'none' ? 'not-run' : 'broke')
}

function onlyTheNote(evidence: Evidence) {
  const update = evidence.exchanges.filter(isUpdate).at(-1)
  if (!update) return fail('not-sent')
  const { fields } = bodyObject(update.request)
  if (!Array.isArray(fields) || fields.length === 0) return fail('no-mask', update)
  const named = fields.map((field) => String(field).toLowerCase())
  if (named.some((field) => field !== 'annotation'))
    return fail('too-much', update, { fields: fields.join(', ') })
  return teosIn(evidence)[0]?.annotation === note ? pass(update) : fail('other-note', update)
}

function printedTwice(evidence: Evidence) {
  const id = teosIn(evidence)[0]?.id
  const lines = evidence.console.filter(
    ({ method, text }) => method !== 'error' && id !== undefined && text.includes(id),
  )
  if (lines.length >= 2) return pass()
  return fail(lines.length === 1 ? 'once' : 'never')
}

export default defineExercise({
  checks: [
    { id: 'created-once', test: createdOnce },
    { id: 'may-run-twice', test: mayRunTwice },
    { id: 'only-the-note', test: onlyTheNote },
    { id: 'printed', test: printedTwice },
  ],
})
