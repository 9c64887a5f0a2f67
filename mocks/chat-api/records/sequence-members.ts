// Promises who is in which sequence, and since when.
import * as z from 'zod/mini'
import type { World } from '../../world'
import { companyId, newRow } from '../platform/account'
import { date, isoDate } from '../platform/dates'
import { formatPhone } from '../platform/phone'
import { contacts } from './contact-record'

export const memberSchema = z.object({
  id: z.uuid(),
  active: z.boolean(),
  createdAt: date,
  updatedAt: date,
  companyId: z.uuid(),
  sequenceId: z.uuid(),
  contactId: z.uuid(),
  contactName: z.nullable(z.string()),
  origin: z.enum(['USER_SINGLE', 'USER_FILTER', 'CHATBOT', 'API']),
  addedByUserId: z.nullable(z.uuid()),
  addedByChatbotId: z.nullable(z.uuid()),
  lastAddedAt: date,
  contactDetails: z.object({
    id: z.uuid(),
    name: z.nullable(z.string()),
    phonenumber: z.nullable(z.string()),
    phonenumberFormatted: z.nullable(z.string()),
    instagram: z.nullable(z.string()),
    nameMessenger: z.nullable(z.string()),
    email: z.nullable(z.string()),
    annotation: z.nullable(z.string()),
  }),
})

export type MemberRow = Omit<z.infer<typeof memberSchema>, 'contactName' | 'contactDetails'>

export function members(world: World) {
  return world.table<MemberRow>('sequence-contact')
}

export function memberOf(
  world: World,
  sequenceId: string,
  contactId: string,
): Readonly<MemberRow> | undefined {
  return members(world).find((row) => row.sequenceId === sequenceId && row.contactId === contactId)
}

/** Adding twice makes no second membership: it only moves `lastAddedAt`. */
export function addToSequence(world: World, sequenceId: string, contactId: string): Readonly<MemberRow> {
  const now = isoDate(world.clock.now())
  const member = memberOf(world, sequenceId, contactId)
  if (member) return members(world).update(member.id, { lastAddedAt: now, updatedAt: now })
  return members(world).insert({
    ...newRow(world),
    active: true,
    companyId: companyId(world),
    sequenceId,
    contactId,
    origin: 'API',
    addedByUserId: null,
    addedByChatbotId: null,
    lastAddedAt: now,
  })
}

/** What answers show. */
export function memberView(world: World, member: Readonly<MemberRow>): z.infer<typeof memberSchema> {
  const contact = contacts(world).get(member.contactId)
  const { name = null, phoneNumber = null, instagram = null } = contact ?? {}
  const { nameMessenger = null, email = null, annotation = null } = contact ?? {}
  const phonenumberFormatted = phoneNumber === null ? null : formatPhone(phoneNumber)
  return {
    ...member,
    contactName: name,
    // Here the platform spells it in small letters, unlike in a contact.
    contactDetails: {
      id: member.contactId,
      name,
      phonenumber: phoneNumber,
      phonenumberFormatted,
      instagram,
      nameMessenger,
      email,
      annotation,
    },
  }
}
