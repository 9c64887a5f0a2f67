import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, pathOf } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Contact {
  id: string
  status: string
}

const status = (exchange: Exchange) => exchange.response?.status ?? 0

function queryOf({ request }: Exchange): Map<string, string> {
  const pairs = URL.canParse(request.url) ? [...new URL(request.url).searchParams] : []
  return new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]))
}

/** Lists of the contacts with this status, by GET or by the filter. */
function listsOf({ exchanges }: Evidence, wanted: string): Exchange[] {
  return exchanges.filter((exchange) => {
    const isFilter = /\/contact\/filter\/?$/i.test(pathOf(exchange))
    const isList = exchange.request.method === 'GET' && /\/contact\/?$/i.test(pathOf(exchange))
    const said = isFilter ? bodyObject(exchange.request).status : queryOf(exchange).get('status')
    return (isList || isFilter) && String(said ?? 'ACTIVE').toUpperCase() === wanted
  })
}

function idsIn(lists: Exchange[]): Set<unknown> {
  const items = lists.flatMap(({ response }) => bodyObject(response).items ?? [])
  return new Set(items.map((item: unknown) => (item as Contact).id))
}

const contactsWith = ({ world }: Evidence, wanted: string) =>
  [...world.table<Contact>('contact').all()].filter((row) => row.status === wanted)

function complete(evidence: Evidence) {
  if (evidence.outcome === 'none') return fail('not-run')
  const wanted = contactsWith(evidence, 'ACTIVE')
  if (wanted.length < 250) return fail('not-filled')
  const lists = listsOf(evidence, 'ACTIVE')
  const got = idsIn(lists)
  const missing = wanted.filter(({ id }) => !got.has(id)).length
  if (missing === 0) return pass(lists.at(-1))
  const refused = lists.find((exchange) => status(exchange) >= 400)
  if (refused) return fail('refused', refused, { status: status(refused) })
  return fail('missing', lists.at(-1), { missing })
}

function fewCalls(evidence: Evidence) {
  const lists = listsOf(evidence, 'ACTIVE')
  if (lists.length === 0) return fail('not-sent')
  return lists.length <= 3 ? pass(lists[0]) : fail('too-many', lists[3], { count: lists.length })
}

function stopsInTime(evidence: Evidence) {
  const lists = listsOf(evidence, 'ARCHIVED')
  const [first, second] = lists
  if (!first) return fail('not-sent')
  const got = idsIn(lists)
  const all = contactsWith(evidence, 'ARCHIVED').every(({ id }) => got.has(id))
  if (second) return fail('asked-on', second, { count: lists.length })
  return all ? pass(first) : fail('incomplete', first)
}

function notRefused({ exchanges }: Evidence) {
  const limited = exchanges.find((exchange) => status(exchange) === 429)
  if (limited) return fail('limited', limited)
  return exchanges.length === 0 ? fail('not-run') : pass()
}

function printed(evidence: Evidence) {
  const lines = evidence.console.filter(({ method }) => method !== 'error').map(({ text }) => text)
  const says = (count: number) => lines.some((line) => new RegExp(`\\b${count}\\b`).test(line))
  if (lines.length === 0) return fail('nothing')
  const counts = ['ACTIVE', 'ARCHIVED'].map((one) => contactsWith(evidence, one).length)
  return counts.every(says) ? pass() : fail('other-count')
}

export default defineExercise({
  checks: [
    { id: 'complete', test: complete },
    { id: 'few-calls', test: fewCalls },
    { id: 'stops-in-time', test: stopsInTime },
    { id: 'not-refused', test: notRefused },
    { id: 'printed', test: printed },
  ],
})
