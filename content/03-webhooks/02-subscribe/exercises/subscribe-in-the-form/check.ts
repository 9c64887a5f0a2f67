import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import { deliveries } from '@/mocks/webhooks/delivery/delivery'
import { type SubscriptionRow, subscriptions } from '@/mocks/webhooks/subscription'
import type { Exchange } from '@/mocks/wire-log'
import { worldStart } from '@/mocks/world-start'

const asked = ['PANEL_CARD_NEW', 'PANEL_CARD_UPDATE']
const path = '/core/v1/webhook/subscription'
const isGood = ({ response }: Exchange) => Math.floor((response?.status ?? 0) / 100) === 2

/** Those that the learner made. */
const own = ({ world }: Evidence): Readonly<SubscriptionRow>[] =>
  subscriptions(world)
    .all()
    .filter(({ createdAt }) => Date.parse(createdAt) >= worldStart)

/** What they are told of: events of one subscription or of several. */
const heard = (evidence: Evidence) =>
  new Set(own(evidence).flatMap(({ enabled, events }) => (enabled ? events : [])))

function subscribed(evidence: Evidence) {
  const last = wanted(evidence.exchanges, { method: 'POST', path }).at(-1)
  const rows = own(evidence)
  if (rows.length === 0) {
    return last && !isGood(last)
      ? fail('refused', last, { status: last.response?.status ?? '–' })
      : fail('not-made')
  }
  if (rows.every(({ enabled }) => !enabled)) return fail('paused')
  const types = heard(evidence)
  return asked.every((type) => types.has(type)) ? pass(last) : fail('event-missing', last)
}

function onlyNeeded(evidence: Evidence) {
  const types = heard(evidence)
  if (types.size === 0) return fail('not-made')
  const more = [...types].some((type) => !asked.includes(type))
  return more ? fail('too-many', undefined, { count: types.size }) : pass()
}

/** Deliveries of real events about cards, with what went over the wire. */
function told(evidence: Evidence, type: string): Exchange[] {
  const real = deliveries(evidence.world)
    .all()
    .filter(({ eventType, trigger }) => eventType === type && trigger !== 'test')
  const bodies = real.map(({ body }) => body)
  return evidence.exchanges.filter(
    ({ origin, request }) => origin.kind === 'delivery' && bodies.includes(request.body),
  )
}

function arrived(evidence: Evidence) {
  const [fresh, moved] = asked.map((type) => told(evidence, type))
  const all = [...(fresh ?? []), ...(moved ?? [])]
  if (all.length === 0) {
    const tests = deliveries(evidence.world).all()
    return tests.some(({ trigger }) => trigger === 'test') ? fail('only-a-test') : fail('nothing-yet')
  }
  if (!fresh?.length) return fail('no-new-card', all[0])
  if (!moved?.length) return fail('no-move', all[0])
  return fresh.some(isGood) && moved.some(isGood) ? pass(moved[0]) : fail('not-received', all.at(-1))
}

const plain = (text: string) => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

function read(evidence: Evidence) {
  const step = plain(evidence.answers.step ?? '')
  if (step === '') return fail('no-answer')
  const moves = told(evidence, 'PANEL_CARD_UPDATE')
  const [first] = moves
  if (!first) return fail('not-seen')
  const says = (key: string) => (exchange: Exchange) => {
    const { content } = bodyObject(exchange.request)
    return typeof content === 'object' && content !== null && plain(`${Reflect.get(content, key)}`) === step
  }
  const found = moves.find(says('stepTitle'))
  if (found) return pass(found)
  const other = ['panelTitle', 'stepPhase', 'title', 'stepId'].some((key) => moves.some(says(key)))
  return other ? fail('another-field', first) : fail('look-again', first)
}

export default defineExercise({
  checks: [
    { id: 'subscribed', test: subscribed },
    { id: 'only-needed', test: onlyNeeded },
    { id: 'arrived', test: arrived },
    { id: 'read', test: read },
  ],
})
