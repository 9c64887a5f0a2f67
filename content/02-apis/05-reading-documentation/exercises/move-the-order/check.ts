import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, pathOf, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Card {
  id: string
  title: string
  description: string | null
  stepId: string
  dueDate: string | null
  monetaryAmount: number | null
  responsibleUserId: string | null
  contactIds: string[]
  tagIds: string[]
  status: string
}

const orchid = 'c1ab4f16-1c64-4ba4-bbb2-bb390cc3f4a5'
const onItsWay = 'a441fa0c-899e-49d0-a44a-930bf15d5981'
const teodoro = 'b5f084b9-bc2e-4790-b8f4-341f61c99d72'
const teodoroAsAgent = '3ac26de7-8b52-44f3-8fd5-09e01b74d611'

/** What the order had before and has to keep. */
const kept: Partial<Card> = {
  title: 'Orquídea branca para presente',
  description: 'Embrulhar; é presente de aniversário',
  dueDate: '2026-03-04T12:00:00.000Z',
  monetaryAmount: 149.9,
  contactIds: ['04ba4ee2-193c-4f3d-a516-5d1d13e9984c'],
  tagIds: ['5e6e3535-13d4-4192-a07d-4e74caba3943'],
  status: 'OPEN',
}

const cardOf = ({ world }: Evidence) => world.table<Card>('card').get(orchid)

const changes = ({ exchanges }: Evidence) =>
  exchanges.filter(
    (exchange) => exchange.request.method === 'PUT' && /\/panel\/card\//i.test(pathOf(exchange)),
  )

const names = (exchange: Exchange, field: string) => {
  const { fields } = bodyObject(exchange.request)
  return Array.isArray(fields) && fields.some((name) => String(name).toLowerCase() === field)
}

/** An id without the name beside it does not say whose it is: the list of cards shows Teodoro's id, too. */
const toldBy = ({ exchanges }: Evidence, name: string, id: string) =>
  exchanges.find(
    ({ request, response }) =>
      request.method === 'GET' &&
      response?.status === 200 &&
      response.body.includes(name) &&
      response.body.includes(id),
  )

function lookedUp(evidence: Evidence) {
  if (!toldBy(evidence, 'Em entrega', onItsWay)) {
    const panels = wanted(evidence.exchanges, { method: 'GET', status: 200 }).find((exchange) =>
      /^\/crm\/v[12]\/panel\/?$/i.test(pathOf(exchange)),
    )
    return panels ? fail('no-steps', panels) : fail('no-step')
  }
  if (!toldBy(evidence, 'Orquídea branca', orchid)) return fail('no-card')
  const person = toldBy(evidence, 'Teodoro Sales', teodoro)
  return person ? pass(person) : fail('no-person')
}

function changed(field: 'stepid' | 'responsibleuserid', isDone: (card: Readonly<Card>) => boolean) {
  return (evidence: Evidence) => {
    const card = cardOf(evidence)
    const last = changes(evidence).at(-1)
    if (card && isDone(card)) return pass(last)
    if (!last) return fail('not-sent')
    const status = last.response?.status ?? 0
    if (field === 'responsibleuserid' && last.request.body.includes(teodoroAsAgent))
      return fail('agent-id', last)
    if (status !== 200) return fail('refused', last, { status })
    return names(last, field) ? fail('other', last) : fail('not-named', last)
  }
}

function nothingElse(evidence: Evidence) {
  const card = cardOf(evidence)
  const good = changes(evidence).findLast(({ response }) => response?.status === 200)
  if (!card || !good) return fail('not-sent')
  const [lost] = Object.entries(kept).find(
    ([field, before]) => JSON.stringify(card[field as keyof Card]) !== JSON.stringify(before),
  ) ?? [undefined]
  return lost === undefined ? pass(good) : fail('overwritten', good, { field: lost })
}

export default defineExercise({
  checks: [
    { id: 'looked-up', test: lookedUp },
    { id: 'moved', test: changed('stepid', ({ stepId }) => stepId === onItsWay) },
    {
      id: 'in-charge',
      test: changed('responsibleuserid', ({ responsibleUserId }) => responsibleUserId === teodoro),
    },
    { id: 'nothing-else', test: nothingElse },
  ],
})
