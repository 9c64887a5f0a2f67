import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { handlerChecks } from '@/lib/practice/handler-checks'
import { handlerHost, inspectorHost } from '@/lib/practice/lab-hosts'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import type { ContactRow } from '@/mocks/chat-api/records/contact-record'
import { attempts, deliveries } from '@/mocks/webhooks/delivery/delivery'
import { subscriptions } from '@/mocks/webhooks/subscription'
import { worldStart } from '@/mocks/world-start'

/** When the server comes back, as the exercise's `outage.ts` says. */
const backAt = Date.parse('2026-03-05T12:00:00Z')

function outage(evidence: Evidence) {
  const { world, exchanges } = evidence
  const paid = deliveries(world).find(({ eventType }) => eventType === 'PAYMENT_UPDATE')
  if (!paid) return fail('nothing-paid')
  if (world.clock.now() < backAt) return fail('still-down')
  const down = attempts(world).find(({ status }) => status === 503)
  const exchange = exchanges.find(({ id }) => id === down?.exchange)
  return exchange ? pass(exchange) : fail('too-late')
}

function thanked(evidence: Evidence) {
  const verdict = handlerChecks['exactly-once']({ ...evidence, host: handlerHost })
  if (verdict.pass) return pass()
  const exchange = evidence.exchanges.find(({ id }) => id === verdict.exchange)
  if (verdict.reason === 'nothing-paid') return fail('nothing-paid')
  if (verdict.reason === 'missed') return fail('missed', exchange)
  return verdict.reason === 'doubled' ? fail('doubled', exchange) : fail('strange', exchange)
}

/** Contacts that changed while the server was down. */
const changedMeanwhile = ({ world }: Evidence) =>
  world
    .table<ContactRow>('contact')
    .all()
    .filter(({ updatedAt }) => Date.parse(updatedAt) > worldStart && Date.parse(updatedAt) < backAt)

const wasTold = ({ world }: Evidence, contactId: string) =>
  deliveries(world)
    .all()
    .some(({ eventType, body }) => eventType === 'CONTACT_UPDATE' && body.includes(contactId))

const lastWritten = ({ exchanges }: Evidence, contactId: string) =>
  exchanges.findLast(
    ({ origin, request }) =>
      origin.kind === 'code' &&
      new URL(request.url).host === inspectorHost &&
      request.url.includes(contactId),
  )

function caughtUp(evidence: Evidence) {
  const changed = changedMeanwhile(evidence)
  if (changed.length === 0) return fail('nothing-changed')
  if (changed.every(({ id }) => wasTold(evidence, id))) return fail('told-anyway')
  const asked = wanted(evidence.exchanges, { method: 'GET', path: '/core/v1/contact' }).findLast(
    ({ origin }) => origin.kind === 'code',
  )
  if (!asked) return fail('never-asked')
  if (asked.response?.status !== 200) return fail('refused', asked, { status: asked.response?.status ?? '–' })
  for (const { id, annotation } of changed) {
    const written = lastWritten(evidence, id)
    if (!written) return fail('not-in-plan', asked)
    if (!Object.values(bodyObject(written.request)).includes(annotation)) return fail('older', written)
  }
  return pass(asked)
}

function listedAgain({ world }: Evidence) {
  const ours = subscriptions(world)
    .all()
    .filter(({ url }) => URL.canParse(url) && new URL(url).host === handlerHost)
  const listing = ours.filter(({ events }) => events.includes('CONTACT_UPDATE'))
  if (listing.length === 0) return fail('not-listed')
  return listing.some(({ enabled }) => enabled) ? pass() : fail('paused')
}

export default defineExercise({
  checks: [
    { id: 'outage', test: outage },
    { id: 'thanked', test: thanked },
    { id: 'caught-up', test: caughtUp },
    { id: 'listed-again', test: listedAgain },
  ],
})
