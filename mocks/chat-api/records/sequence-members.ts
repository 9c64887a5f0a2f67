// Promises who is in which sequence, and since when.
import type { World } from '../../world'
import { companyId, newRow } from '../platform/account'
import { isoDate } from '../platform/dates'

export interface MemberRow {
  id: string
  active: boolean
  createdAt: string
  updatedAt: string
  companyId: string
  sequenceId: string
  contactId: string
  origin: 'USER_SINGLE' | 'USER_FILTER' | 'CHATBOT' | 'API'
  addedByUserId: string | null
  addedByChatbotId: string | null
  lastAddedAt: string
}

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
