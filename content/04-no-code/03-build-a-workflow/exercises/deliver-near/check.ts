import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import { calledAt, workflowHost } from '@/lib/workflow/address'
import type { Exchange } from '@/mocks/wire-log'

interface Town {
  name: string
  pattern: RegExp
}

const near: Town = { name: 'Santos', pattern: /^\s*santos/i }
const far: Town = { name: 'Ribeirão Preto', pattern: /^\s*ribeir/i }

const called = ({ request }: Exchange) =>
  URL.canParse(request.url) && new URL(request.url).host === workflowHost ? calledAt(request.url) : undefined

const calls = ({ exchanges }: Evidence, mode: 'test' | 'production') =>
  exchanges.filter((exchange) => called(exchange)?.mode === mode)

const orderOf = ({ request }: Exchange) => bodyObject(request) as Record<'name' | 'phone' | 'town', unknown>

const isHeard = ({ response }: Exchange) => response !== undefined && response.status !== 404

/** The last order for the town that the production URL was given. */
const orderFor = (evidence: Evidence, { pattern }: Town) =>
  calls(evidence, 'production').findLast((call) => pattern.test(String(orderOf(call).town ?? '')))

const heardFor = (evidence: Evidence, town: Town) => {
  const order = orderFor(evidence, town)
  return order && isHeard(order) ? order : undefined
}

function taken(evidence: Evidence) {
  const all = calls(evidence, 'production')
  const deaf = [near, far].map((town) => orderFor(evidence, town)).find((order) => order && !isHeard(order))
  const last = all.at(-1)
  if (deaf) return fail('not-active', deaf)
  if (!last) {
    const test = calls(evidence, 'test').at(-1)
    return test ? fail('test-url', test) : fail('not-called')
  }
  const missing = [near, far].find((town) => !orderFor(evidence, town))
  return missing ? fail('town-missing', last, { town: missing.name }) : pass(last)
}

const causedBy = ({ exchanges }: Evidence, { id }: Exchange) =>
  exchanges.filter(({ origin }) => origin.cause === id)

const asText = (value: unknown) => (Array.isArray(value) ? value.join('|') : '')

function isTheWay({ request, response }: Exchange, town: Town) {
  const { origin_addresses: origins, destination_addresses: ends } = bodyObject(response)
  const mode = new URL(request.url).searchParams.get('mode') ?? 'driving'
  return asText(origins).startsWith('Campinas') && town.pattern.test(asText(ends)) && mode === 'driving'
}

function asked(evidence: Evidence) {
  for (const town of [near, far]) {
    const order = heardFor(evidence, town)
    if (!order) return fail('not-called', undefined, { town: town.name })
    const questions = wanted(causedBy(evidence, order), { path: '/maps/api/distancematrix/json' })
    const last = questions.at(-1)
    if (!last) return fail('not-asked', order, { town: town.name })
    const { status } = bodyObject(last.response)
    if (status !== 'OK') return fail('refused', last, { status: String(status) })
    if (!questions.some((question) => isTheWay(question, town)))
      return fail('other-way', last, { town: town.name })
  }
  return pass(orderFor(evidence, near))
}

const messagesFor = (evidence: Evidence, order: Exchange) =>
  wanted(causedBy(evidence, order), { method: 'POST' }).filter(({ request }) =>
    /\/chat\/v1\/message\/send(-sync)?$/.test(new URL(request.url).pathname),
  )

const digits = (value: unknown) => String(value ?? '').replace(/\D/g, '')

/** As it stands within JSON, so that quotation marks are found too. */
const quoted = (value: unknown) => JSON.stringify(value ?? null).slice(1, -1)

function told(evidence: Evidence) {
  const order = heardFor(evidence, near)
  if (!order) return fail('not-called')
  const message = messagesFor(evidence, order).at(-1)
  if (!message) return fail('not-sent', order)
  const status = message.response?.status ?? 0
  if (status !== 200) return fail('refused', message, { status })
  const { to, body } = bodyObject(message.request)
  const { phone, name } = orderOf(order)
  if (digits(to) !== digits(phone)) return fail('other-phone', message)
  return JSON.stringify(body).includes(quoted(name)) ? pass(message) : fail('no-name', message)
}

function spared(evidence: Evidence) {
  const order = heardFor(evidence, far)
  if (!order) return fail('not-called')
  const [message] = messagesFor(evidence, order)
  return message ? fail('sent', message) : pass(order)
}

function answered(evidence: Evidence) {
  for (const [town, delivers] of [
    [near, 'true'],
    [far, 'false'],
  ] as const) {
    const order = heardFor(evidence, town)
    if (!order) return fail('not-called', undefined, { town: town.name })
    const status = order.response?.status ?? 0
    if (status >= 500) return fail('failed', order, { town: town.name, status })
    const answer = bodyObject(order.response)
    if (answer.message === 'Workflow was started') return fail('at-once', order)
    if (String(answer.delivers) !== delivers)
      return fail('other-answer', order, { town: town.name, delivers })
  }
  return pass(orderFor(evidence, far))
}

export default defineExercise({
  checks: [
    { id: 'taken', test: taken },
    { id: 'asked', test: asked },
    { id: 'told', test: told },
    { id: 'spared', test: spared },
    { id: 'answered', test: answered },
  ],
})
