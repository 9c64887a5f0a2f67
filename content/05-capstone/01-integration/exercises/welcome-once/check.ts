import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import type { MemberRow } from '@/mocks/chat-api/records/sequence-members'
import type { SequenceRow } from '@/mocks/chat-api/sequence'
import { contactNow, joinings, newcomers } from '../../newcomers'
import { byHandler, toldOf } from '../../told'

const welcome = 'Boas-vindas'

function sequencesOf({ world }: Evidence, contactId: string): (string | undefined)[] {
  const memberships = world.table<MemberRow>('sequence-contact').all()
  return memberships
    .filter((row) => row.contactId === contactId)
    .map(({ sequenceId }) => world.table<SequenceRow>('sequence').get(sequenceId)?.name)
}

function member(evidence: Evidence) {
  const told = newcomers(evidence)
  for (const { id, exchange } of told) {
    const names = sequencesOf(evidence, id)
    if (names.length === 1 && names[0] === welcome) continue
    if (names.length > 0) return fail('another', joinings(evidence, id)[0])
    const tries = byHandler(evidence).filter(({ request }) => /\/sequence\/[^/]+\/contact/.test(request.url))
    const refused = tries.find(({ response }) => (response?.status ?? 0) >= 400)
    return refused
      ? fail('refused', refused, { status: refused.response?.status ?? 0 })
      : fail('not-added', exchange)
  }
  return told[0] ? pass(joinings(evidence, told[0].id)[0]) : fail('none-yet')
}

function once(evidence: Evidence) {
  const told = toldOf(evidence, 'CONTACT_NEW')
  for (const { id } of newcomers(evidence)) {
    const [, again] = joinings(evidence, id)
    if (again) return fail('twice', again)
    if (joinings(evidence, id).length === 0) return fail('not-added')
  }
  const copy = told.find(({ id }, i) => told.slice(0, i).some((before) => before.id === id))
  return copy ? pass(copy.exchange) : fail('no-copy-yet')
}

function noted(evidence: Evidence) {
  const told = newcomers(evidence)
  for (const { id, exchange } of told) {
    const writes = wanted(byHandler(evidence), { method: 'PUT', status: 200 }).filter(
      ({ request }) => request.url.includes(id) && 'annotation' in bodyObject(request),
    )
    if (!/\d/.test(contactNow(evidence, id)?.annotation ?? '')) return fail('not-noted', exchange)
    const [, again] = writes
    if (again) return fail('again', again)
  }
  return told.length > 0 ? pass() : fail('none-yet')
}

export default defineExercise({
  checks: [
    { id: 'member', test: member },
    { id: 'once', test: once },
    { id: 'noted', test: noted },
  ],
})
