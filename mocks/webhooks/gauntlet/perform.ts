// Promises that the acts of a plan happen in the practice world the way the shop's own people and customers would do them.
import { contacts } from '../../chat-api/records/contact-record'
import { changeContact } from '../../chat-api/records/contact-write'
import { receive } from '../../chat-api/records/message-record'
import type { Row } from '../../table'
import type { World } from '../../world'
import { changePayment, createPayment } from '../payment'
import type { Act } from './plan'

interface PlannedPayment extends Row {
  /** `p0`, `p1`, … as the plan counts. */
  id: string
  paymentId: string
}

const planned = (world: World) => world.table<PlannedPayment>('webhook-plan-payment')
const named = (world: World, name: string) => contacts(world).find((row) => row.name === name)
/** Contacts are renamed in the course of a story: whoever had the name at its beginning. */
const knownContacts = (world: World) => world.table<{ id: string; contactId: string }>('webhook-plan-contact')

function contactOf(world: World, name: string) {
  const known = knownContacts(world).get(name)
  if (known) return contacts(world).get(known.contactId)
  const row = named(world, name)
  if (row) knownContacts(world).insert({ id: name, contactId: row.id })
  return row
}

/** What cannot happen in this world, e.g. to a contact that is not there, does not happen. */
export function perform(world: World, act: Act): void {
  if (act.kind === 'arrives') {
    receive(world, act.phone, act.text)
    return
  }
  if (act.kind === 'pays' || act.kind === 'cancels') {
    const row = planned(world).get(`p${act.payment}`)
    if (row) changePayment(world, row.paymentId, act.kind === 'pays' ? 'PAID' : 'CANCELED')
    return
  }
  const contact = contactOf(world, act.contact)
  if (!contact) return
  if (act.kind === 'writes') receive(world, contact, act.text)
  if (act.kind === 'renames')
    changeContact({ world, exchange: '' }, contact, {
      body: { name: act.name },
      mask: ['Name'],
      tags: 'InsertIfNotExists',
    })
  if (act.kind === 'asks') {
    const { amount, description } = act
    const { id } = createPayment(world, { contactId: contact.id, amount, description })
    planned(world).insert({ id: `p${act.payment}`, paymentId: id })
  }
}
