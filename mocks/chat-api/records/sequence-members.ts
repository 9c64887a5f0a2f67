// Promises who is in which sequence, and since when.
import * as z from 'zod/mini'
import { shape } from '../../shape'
import type { World } from '../../world'
import { companyId, newRow } from '../platform/account'
import { date, isoDate } from '../platform/dates'
import { briefOf, type ContactRow, contactBrief } from './contact-record'

export const memberSchema = /* @__PURE__ */ shape(() =>
  z.object({
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
    contactDetails: contactBrief,
  }),
)

type Member = z.infer<typeof memberSchema>
export type MemberRow = Omit<Member, 'contactName' | 'contactDetails'>

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
export function memberView(member: Readonly<MemberRow>, contact: Readonly<ContactRow>): Member {
  return { ...member, contactName: contact.name, contactDetails: briefOf(contact) }
}
