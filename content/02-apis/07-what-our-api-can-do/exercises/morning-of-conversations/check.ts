import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, pathOf } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Session {
  id: string
  contactId: string
  userId: string | null
  status: string
}
interface Message {
  id: string
  sessionId: string
  direction: string
  origin: string
}

const monica = 'cb71ca44-39f8-4742-9f74-0297a6afc12f'
const fernanda = '4c099072-aad7-48a7-b3e2-119572d89aa8'
const survey = '85b63eec-50cc-4459-b751-2b8b580a26bd'
const fabios = 'd8a58621-6231-40f5-b9b6-65ccc297e235'
const jairos = '6bd0c77e-cabd-41a8-badf-2e1d73833c76'
const rafael = 'c7cc8f39-629e-47e2-82bd-f0a2249e0eda'

const status = (exchange: Exchange) => exchange.response?.status ?? 0
const triesAt = ({ exchanges }: Evidence, method: string, path: RegExp) =>
  exchanges.filter((exchange) => exchange.request.method === method && path.test(pathOf(exchange)))

function messaged(evidence: Evidence) {
  const sessions = evidence.world.table<Session>('session')
  // What a chatbot writes by itself is no message that the learner has sent.
  const sent = evidence.world
    .table<Message>('message')
    .find(
      ({ direction, origin, sessionId }) =>
        direction === 'TO_HUB' && origin !== 'BOT' && sessions.get(sessionId)?.contactId === monica,
    )
  const tries = triesAt(evidence, 'POST', /\/(message\/send(-sync)?|session\/[^/]+\/message)\/?$/i)
  const last = tries.at(-1)
  if (sent) return pass(tries.find((exchange) => status(exchange) === 200))
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('other-person', last) : fail('refused', last, { status: status(last) })
}

function surveyed(evidence: Evidence) {
  const listed = triesAt(evidence, 'GET', /\/chatbot\/?$/i).find((exchange) => status(exchange) === 200)
  if (!listed) return fail('not-listed')
  const tries = triesAt(evidence, 'POST', /\/chatbot\/send\/?$/i)
  const answer = (exchange: Exchange) => bodyObject(exchange.response)
  const right = tries.find((one) => answer(one).botId === survey && answer(one).contactId === fernanda)
  if (right) return pass(right)
  const last = tries.at(-1)
  if (!last) return fail('not-sent', listed)
  if (status(last) !== 200) return fail('refused', last, { status: status(last) })
  return answer(last).botId === survey ? fail('other-person', last) : fail('other-bot', last)
}

function handedOver(evidence: Evidence) {
  const session = evidence.world.table<Session>('session').get(fabios)
  const tries = triesAt(evidence, 'PUT', /\/session\/[^/]+\/(transfer|assignee)\/?$/i)
  const last = tries.at(-1)
  if (session?.userId === rafael) return pass(tries.find((exchange) => status(exchange) === 200))
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('other-hands', last) : fail('refused', last, { status: status(last) })
}

function completed(evidence: Evidence) {
  const session = evidence.world.table<Session>('session').get(jairos)
  const tries = triesAt(evidence, 'PUT', /\/session\/[^/]+\/(complete|status)\/?$/i)
  const last = tries.at(-1)
  if (session?.status === 'COMPLETED') return pass(tries.find((exchange) => status(exchange) === 200))
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('still-open', last) : fail('refused', last, { status: status(last) })
}

export default defineExercise({
  checks: [
    { id: 'messaged', test: messaged },
    { id: 'surveyed', test: surveyed },
    { id: 'handed-over', test: handedOver },
    { id: 'completed', test: completed },
  ],
})
