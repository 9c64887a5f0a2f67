// What a learner's integration did for orders that are out for delivery: who was told, and how often.
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'
import type { CardRow } from '@/mocks/chat-api/records/card-record'
import type { StepRow } from '@/mocks/chat-api/records/panel-record'
import { type Thanks, thanksOf } from '@/mocks/webhooks/gauntlet/account'
import type { Exchange } from '@/mocks/wire-log'
import { caseOf, type Told, toldOf } from './told'

/** Where in the panel a customer is to be told. */
const outForDelivery = 'Em entrega'

export interface OrderAccount {
  /** Deliveries that told the handler of a card out for delivery. */
  told: Told[]
  /** Of these, those whose customer heard nothing. */
  missed: Exchange[]
  /** Messages beyond one for each card. */
  doubled: Exchange[]
  /** Messages to customers who have no card out for delivery. */
  strange: Exchange[]
  /** Accepted with 200, and failed afterwards. */
  failed: Exchange[]
}

/** Deals the messages out by contact, so that any reference, or none, will do. */
export function ordersOf(evidence: Evidence): OrderAccount {
  const updates = toldOf(evidence, 'PANEL_CARD_UPDATE')
  const told = updates.filter(({ content }) => content.stepTitle === outForDelivery)
  // Who asks the API may know that a card is out before a delivery has said so.
  const due = cardsByContact(evidence, [...told, ...updates.filter((each) => isOut(evidence, each))])
  // A card that has gone on to the next step meanwhile need not be told of any more.
  const waiting = told.filter((each) => isOut(evidence, each))
  const open = cardsByContact(evidence, waiting)
  const messages = thanksOf(caseOf(evidence))
  const sent = new Map<string, Thanks[]>()
  for (const message of messages) {
    const { contactId = '' } = message
    sent.set(contactId, [...(sent.get(contactId) ?? []), message])
  }
  const countOf = (contactId: string) => sent.get(contactId)?.length ?? 0
  return {
    told,
    missed: waiting
      .filter(({ id }) => {
        const contactId = contactOf(evidence, id)
        return countOf(contactId) < (open.get(contactId)?.size ?? 0)
      })
      .map(({ exchange }) => exchange),
    doubled: [...due].flatMap(([contactId, { size }]) => exchangesOf(sent.get(contactId)?.slice(size))),
    strange: [...sent].flatMap(([contactId, all]) => (due.has(contactId) ? [] : exchangesOf(all))),
    failed: exchangesOf(messages).filter((exchange) => statusOf(evidence, exchange) === 'FAILED'),
  }
}

const exchangesOf = (messages: readonly Thanks[] = []) => messages.map(({ exchange }) => exchange)

const cardOf = ({ world }: Evidence, id: string) => world.table<CardRow>('card').get(id)

const contactOf = (evidence: Evidence, cardId: string) => cardOf(evidence, cardId)?.contactIds[0] ?? ''

function isOut(evidence: Evidence, { id }: Told): boolean {
  const stepId = cardOf(evidence, id)?.stepId ?? ''
  return evidence.world.table<StepRow>('step').get(stepId)?.title === outForDelivery
}

function cardsByContact(evidence: Evidence, all: readonly Told[]): Map<string, Set<string>> {
  const cards = new Map<string, Set<string>>()
  for (const { id } of all) {
    const contactId = contactOf(evidence, id)
    cards.set(contactId, (cards.get(contactId) ?? new Set()).add(id))
  }
  return cards
}

/** Of a message, now: `send` answers before it has left. */
function statusOf({ world }: Evidence, { response }: Exchange): unknown {
  const { id, status } = bodyObject(response)
  return world.table<{ id: string; status: string }>('message').get(String(id))?.status ?? status
}
