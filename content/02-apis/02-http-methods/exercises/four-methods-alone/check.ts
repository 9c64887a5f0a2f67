import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, pathOf, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Contact {
  id: string
  name: string | null
  annotation: string | null
}

interface Member {
  id: string
  sequenceId: string
  contactId: string
  active: boolean
}

const davi = 'Davi Lopes'
const phone = '+55|19900008888'
const note = 'evenings'
const sequence = '213e5889-1fcb-4efd-82ff-4c3e9ebd40ed'
/** Who is to leave the sequence. */
const ximena = '6764ea0e-52b9-49f8-9775-9b241efd444a'

const status = (exchange: Exchange) => exchange.response?.status ?? 0
const updatePath = /^\/core\/v[12]\/contact\/([^/]+)\/?$/
const isUpdate = (exchange: Exchange) =>
  exchange.request.method === 'PUT' && updatePath.test(pathOf(exchange))

function listed({ exchanges }: Evidence) {
  const [good] = wanted(exchanges, { method: 'GET', path: '/core/v1/contact', status: 200 })
  if (good) return pass(good)
  const tried = wanted(exchanges, { method: 'GET' }).at(-1)
  return tried ? fail('refused', tried, { status: status(tried) }) : fail('not-sent')
}

function created({ exchanges }: Evidence) {
  const tries = wanted(exchanges, { method: 'POST', path: '/core/v1/contact' })
  const isDavi = (x: Exchange) =>
    bodyObject(x.response).name === davi && bodyObject(x.response).phoneNumber === phone
  const good = tries.find((x) => status(x) === 200 && isDavi(x))
  if (good) return pass(good)
  const last = tries.at(-1)
  if (!last) return fail('not-sent', exchanges.find(isUpdate))
  return status(last) === 200 ? fail('other-contact', last) : fail('refused', last, { status: status(last) })
}

/** The PUT was accepted, names the annotation, and the contact of its path is Davi with the note. */
function notesDavi(exchange: Exchange, { world }: Evidence): boolean {
  const id = updatePath.exec(pathOf(exchange))?.[1]
  const contact = world.table<Contact>('contact').find((row) => row.id === id?.toLowerCase())
  return (
    status(exchange) === 200 &&
    namesAnnotation(exchange) &&
    contact?.name === davi &&
    contact.annotation?.trim().toLowerCase() === note
  )
}

function namesAnnotation({ request }: Exchange): boolean {
  const { fields } = bodyObject(request)
  return Array.isArray(fields) && fields.some((field) => String(field).toLowerCase() === 'annotation')
}

function updated(evidence: Evidence) {
  const updates = evidence.exchanges.filter(isUpdate)
  const good = updates.find((exchange) => notesDavi(exchange, evidence))
  if (good) return pass(good)
  const last = updates.at(-1)
  if (!last) return fail('not-sent')
  if (status(last) !== 200) return fail('refused', last, { status: status(last) })
  return Array.isArray(bodyObject(last.request).fields)
    ? fail('other-note', last)
    : fail('nothing-changed', last)
}

function removed({ exchanges, world }: Evidence) {
  const place = '/chat/v1/sequence/{id}/contact'
  const [done] = wanted(exchanges, { method: 'DELETE', path: place, status: 200 })
  const member = world
    .table<Member>('sequence-contact')
    .find((row) => row.sequenceId === sequence && row.contactId === ximena)
  if (done) return member?.active ? fail('someone-else', done) : pass(done)
  const tried = wanted(exchanges, { method: 'DELETE', path: place }).at(-1)
  if (tried) return fail('refused', tried, { status: status(tried) })
  const elsewhere = wanted(exchanges, { method: 'DELETE' }).at(-1)
  return elsewhere ? fail('other-place', elsewhere, { status: status(elsewhere) }) : fail('not-sent')
}

export default defineExercise({
  checks: [
    { id: 'listed', test: listed },
    { id: 'created', test: created },
    { id: 'updated', test: updated },
    { id: 'removed', test: removed },
  ],
})
