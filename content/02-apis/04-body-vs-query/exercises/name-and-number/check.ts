import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Contact {
  id: string
  name: string | null
  urns: readonly string[]
}

const path = '/api/v2/contacts.json'
const name = 'Maria Silva'
const urn = 'whatsapp:5511900009001'

const posts = ({ exchanges }: Evidence) => wanted(exchanges, { method: 'POST', path })
const status = ({ response }: Exchange) => response?.status ?? 0
const searchOf = ({ request }: Exchange) => new URL(request.url).searchParams

function names({ request }: Exchange): { hasName: boolean; hasNumber: boolean } {
  const body = bodyObject(request)
  const urns = Array.isArray(body.urns) ? body.urns.map(String) : []
  return {
    hasName: String(body.name ?? '').trim() === name,
    hasNumber: urns.some(
      (text) => text.startsWith('whatsapp:') && text.replace(/\D/g, '') === '5511900009001',
    ),
  }
}

function inBody(evidence: Evidence) {
  const all = posts(evidence)
  const good = all.find((post) => names(post).hasName && names(post).hasNumber)
  if (good) return pass(good)
  const last = all.at(-1)
  if (!last) return fail('not-sent')
  if (['name', 'urns', 'urn'].some((key) => searchOf(last).has(key))) return fail('in-query', last)
  return names(last).hasName ? fail('no-number', last) : fail('no-name', last)
}

function created(evidence: Evidence) {
  const made = evidence.world
    .table<Contact>('weni-contact')
    .find((row) => row.name === name && row.urns.includes(urn))
  const last = posts(evidence).at(-1)
  if (made) return pass(last)
  if (!last) return fail('not-sent')
  return status(last) < 300 ? fail('empty', last) : fail('refused', last, { status: status(last) })
}

function found({ exchanges }: Evidence) {
  const reads = wanted(exchanges, { method: 'GET', path })
  const shows = (read: Exchange) => {
    const { results } = bodyObject(read.response)
    return Array.isArray(results) && results.length === 1 && results[0]?.urns?.includes(urn)
  }
  const good = reads.find(shows)
  if (good) return pass(good)
  const last = reads.at(-1)
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('not-narrowed', last) : fail('refused', last, { status: status(last) })
}

export default defineExercise({
  checks: [
    { id: 'in-body', test: inBody },
    { id: 'created', test: created },
    { id: 'found', test: found },
  ],
})
