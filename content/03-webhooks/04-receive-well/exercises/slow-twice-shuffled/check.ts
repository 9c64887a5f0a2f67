import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { handlerChecks } from '@/lib/practice/handler-checks'
import { handlerHost, inspectorHost } from '@/lib/practice/lab-hosts'
import { bodyObject } from '@/lib/practice/traffic'
import type { ContactRow } from '@/mocks/chat-api/records/contact-record'
import { answeredBy, eventsIn, genuineArrivals } from '@/mocks/webhooks/gauntlet/account'
import type { Exchange } from '@/mocks/wire-log'

const caseOf = ({ world, exchanges }: Evidence) => ({ world, exchanges, host: handlerHost })

const shown = ({ exchanges }: Evidence, id: string | undefined) =>
  exchanges.find((exchange) => exchange.id === id)

function inTime(evidence: Evidence) {
  const verdict = handlerChecks.acknowledged(caseOf(evidence))
  if (verdict.pass) return pass(genuineArrivals(caseOf(evidence))[0])
  return verdict.reason === 'late'
    ? fail('late', shown(evidence, verdict.exchange), verdict.values)
    : fail('none-yet')
}

function once(evidence: Evidence) {
  const verdict = handlerChecks['exactly-once'](caseOf(evidence))
  if (verdict.pass) return pass()
  const exchange = shown(evidence, verdict.exchange)
  if (verdict.reason === 'nothing-paid') return fail('nothing-paid')
  if (verdict.reason === 'doubled') return fail('doubled', exchange)
  return verdict.reason === 'strange' ? fail('strange', exchange) : fail('missed', exchange)
}

/** One change of a contact, as a delivery that the handler answered told of it. */
interface Change {
  exchange: Exchange
  contactId: string
  updatedAt: string
  note: unknown
}

function changesTold(evidence: Evidence): Change[] {
  const one = caseOf(evidence)
  const handled = genuineArrivals(one).filter((exchange) => answeredBy(one, exchange) !== undefined)
  return handled.flatMap((exchange) =>
    eventsIn(exchange.request.body)
      .filter(({ eventType }) => eventType === 'CONTACT_UPDATE')
      .map(({ content: { id, updatedAt, annotation } }) => ({
        exchange,
        contactId: String(id),
        updatedAt: String(updatedAt),
        note: annotation,
      })),
  )
}

const changesOf = (contactId: string, changes: readonly Change[]) =>
  changes.filter((change) => change.contactId === contactId)

const newestOf = (changes: readonly Change[]) =>
  changes.reduce((newest, change) => (change.updatedAt > newest.updatedAt ? change : newest))

/** An older change that arrived after a newer one. */
const latecomer = (changes: readonly Change[]) =>
  changes.find(({ updatedAt }, i) => changes.slice(0, i).some((before) => before.updatedAt > updatedAt))

const contactNow = ({ world }: Evidence, contactId: string) =>
  world.table<ContactRow>('contact').get(contactId)

const lastWritten = ({ exchanges }: Evidence, contactId: string) =>
  exchanges.findLast(
    ({ origin, request }) =>
      origin.kind === 'code' &&
      new URL(request.url).host === inspectorHost &&
      request.url.includes(contactId),
  )

function newest(evidence: Evidence) {
  const told = changesTold(evidence)
  const contactIds = new Set(told.map(({ contactId }) => contactId))
  if (contactIds.size === 0) return fail('nothing-yet')
  for (const contactId of contactIds) {
    const changes = changesOf(contactId, told)
    const written = lastWritten(evidence, contactId)
    if (!written) return fail('not-written', changes[0]?.exchange)
    // Who asks the API may know more already than any delivery has told.
    const good = [newestOf(changes).note, contactNow(evidence, contactId)?.annotation]
    if (!Object.values(bodyObject(written.request)).some((note) => good.includes(note)))
      return fail('older', written)
  }
  const late = [...contactIds].flatMap((id) => latecomer(changesOf(id, told)) ?? [])[0]
  return late ? pass(late.exchange) : fail('all-in-order')
}

function unknown(evidence: Evidence) {
  const verdict = handlerChecks['unknown-welcome'](caseOf(evidence))
  if (verdict.pass) return pass()
  return verdict.reason === 'turned-away'
    ? fail('turned-away', shown(evidence, verdict.exchange), verdict.values)
    : fail('none-yet')
}

export default defineExercise({
  checks: [
    { id: 'in-time', test: inTime },
    { id: 'once', test: once },
    { id: 'newest', test: newest },
    { id: 'unknown', test: unknown },
  ],
})
