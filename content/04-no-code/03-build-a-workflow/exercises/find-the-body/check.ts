import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import { calledAt, workflowHost } from '@/lib/workflow/address'
import type { Exchange } from '@/mocks/wire-log'

const isWorkflow = (url: string) => URL.canParse(url) && new URL(url).host === workflowHost

const deliveries = ({ exchanges }: Evidence) =>
  exchanges.filter(({ origin, request }) => origin.kind === 'delivery' && isWorkflow(request.url))

const isAtProduction = ({ request }: Exchange) => calledAt(request.url)?.mode === 'production'

const isHeard = ({ response }: Exchange) => response !== undefined && response.status < 300

const heardOnes = (evidence: Evidence) =>
  deliveries(evidence).filter((one) => isAtProduction(one) && isHeard(one))

function heard(evidence: Evidence) {
  const good = heardOnes(evidence).at(-1)
  if (good) return pass(good)
  const last = deliveries(evidence).at(-1)
  if (!last) return fail('not-delivered')
  const deaf = deliveries(evidence).findLast(isAtProduction)
  return deaf ? fail('not-active', deaf) : fail('test-url', last)
}

interface Contact {
  name?: string
  phonenumber?: string
}

const contactOf = ({ request }: Exchange) => (bodyObject(request).content ?? {}) as Contact

const messagesFor = ({ exchanges }: Evidence, { id }: Exchange) =>
  wanted(exchanges, { method: 'POST' }).filter(
    ({ origin, request }) =>
      origin.cause === id && /\/chat\/v1\/message\/send(-sync)?$/.test(new URL(request.url).pathname),
  )

const digits = (value: unknown) => String(value ?? '').replace(/\D/g, '')

function reached(evidence: Evidence) {
  const delivery = heardOnes(evidence).at(-1)
  if (!delivery) return fail('not-heard', deliveries(evidence).at(-1))
  const message = messagesFor(evidence, delivery).at(-1)
  if (!message) return fail('not-sent', delivery)
  const status = message.response?.status ?? 0
  if (status !== 200) return fail('refused', message, { status })
  const isSame = digits(bodyObject(message.request).to) === digits(contactOf(delivery).phonenumber)
  return isSame ? pass(message) : fail('other-phone', message)
}

/** As it stands within JSON, so that quotation marks are found too. */
const quoted = (text: string) => JSON.stringify(text).slice(1, -1)

function named(evidence: Evidence) {
  const delivery = heardOnes(evidence).at(-1)
  const message = delivery && messagesFor(evidence, delivery).findLast(isHeard)
  if (!delivery || !message) return fail('not-sent', delivery)
  const said = JSON.stringify(bodyObject(message.request).body)
  if (said.includes('[object Object]')) return fail('object-in-text', message)
  return said.includes(quoted(contactOf(delivery).name ?? '')) ? pass(message) : fail('no-name', message)
}

export default defineExercise({
  checks: [
    { id: 'heard', test: heard },
    { id: 'reached', test: reached },
    { id: 'named', test: named },
  ],
})
