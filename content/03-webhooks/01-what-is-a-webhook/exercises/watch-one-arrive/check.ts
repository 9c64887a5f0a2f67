import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'
import { worldStart } from '@/mocks/world-start'

const isTold = ({ origin, request, response }: Exchange) =>
  origin.kind === 'delivery' &&
  bodyObject(request).eventType === 'CONTACT_NEW' &&
  Math.floor((response?.status ?? 0) / 100) === 2

const told = ({ exchanges }: Evidence) => exchanges.filter(isTold)

function arrived(evidence: Evidence) {
  const [first] = told(evidence)
  return first ? pass(first) : fail('nothing-yet')
}

interface Dated {
  id: string
  createdAt: string
  updatedAt: string
}

/** Ids of the contacts that were told of, and of the conversations that began with them. */
function newcomers(evidence: Evidence): string[] {
  const contacts = told(evidence).flatMap(({ request }) => {
    const { content } = bodyObject(request)
    return typeof content === 'object' && content !== null ? [String(Reflect.get(content, 'id'))] : []
  })
  const sessions = evidence.world.table<Dated & { contactId: string }>('session').all()
  const theirs = sessions.filter(({ contactId }) => contacts.includes(contactId)).map(({ id }) => id)
  return [...contacts, ...theirs]
}

/** Something changed in the shop that is not about a newcomer, and so it was in no delivery. */
function somethingElse(evidence: Evidence): boolean {
  const known = newcomers(evidence)
  return ['message', 'session', 'contact', 'payment', 'card'].some((name) =>
    evidence.world
      .table<Dated>(name)
      .all()
      .some((row) => {
        if (Date.parse(row.updatedAt) < worldStart) return false
        const text = JSON.stringify(row)
        return !known.some((id) => text.includes(id))
      }),
  )
}

const unheard = (evidence: Evidence) => (somethingElse(evidence) ? pass() : fail('nothing-else'))

function counted(evidence: Evidence) {
  const { events, deliveries } = evidence.answers
  const [first] = told(evidence)
  if (!first) return fail('nothing-yet')
  if (!events || !deliveries) return fail('no-answer')
  if (events !== 'three') return fail('events-again', first)
  return deliveries === 'one' ? pass(first) : fail('deliveries-again', first)
}

function client(evidence: Evidence) {
  const { client: given } = evidence.answers
  const [first] = told(evidence)
  if (!given) return fail('no-answer')
  if (given === 'customer') return fail('no-person', first)
  return given === 'platform' ? pass(first) : fail('answers-only', first)
}

export default defineExercise({
  checks: [
    { id: 'arrived', test: arrived },
    { id: 'unheard', test: unheard },
    { id: 'counted', test: counted },
    { id: 'client', test: client },
  ],
})
