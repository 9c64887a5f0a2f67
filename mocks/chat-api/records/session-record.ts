// Promises the conversation a message belongs to, and whether WhatsApp's window of 24 hours is open for it.
import type { World } from '../../world'
import { type ChannelRow, companyId, newRow } from '../platform/account'
import { day } from '../platform/dates'
import type { ContactRow } from './contact-record'

export interface SessionRow {
  id: string
  createdAt: string
  updatedAt: string
  startAt: string
  endAt: string | null
  status: 'UNDEFINED' | 'STARTED' | 'PENDING' | 'IN_PROGRESS' | 'COMPLETED' | 'HIDDEN'
  companyId: string
  contactId: string
  channelId: string
  departmentId: string | null
  userId: string | null
  /** Day and running number, like 2026030200001. */
  number: string
  origin: string
  lastMessageText: string | null
  lastInteractionDate: string | null
  /** When the contact last wrote; opens the window. */
  lastMessageIn: string | null
  /** When the shop last wrote; does not open it. */
  lastMessageOut: string | null
  metadata: Record<string, unknown> | null
}

export type WindowStatus = 'ACTIVE' | 'EXPIRED' | 'NOT_STARTED'

export function sessions(world: World) {
  return world.table<SessionRow>('session')
}

/** The conversation with the contact that is not over yet. */
export function runningSession(world: World, contactId: string): Readonly<SessionRow> | undefined {
  return sessions(world).find((row) => row.contactId === contactId && row.endAt === null)
}

/** A new conversation on the shop's channel, begun at `at`; the caller keeps it. */
export function openSession(world: World, contact: Readonly<ContactRow>, at = world.clock.now()): SessionRow {
  const row = newRow(world, at)
  const ofTheDay = row.createdAt.slice(0, 10).replaceAll('-', '')
  return {
    ...row,
    startAt: row.createdAt,
    endAt: null,
    status: 'STARTED',
    companyId: companyId(world),
    contactId: contact.id,
    channelId: world.table<ChannelRow>('channel').all()[0]?.id ?? '',
    departmentId: null,
    userId: null,
    number: `${ofTheDay}${String(sessions(world).all().length + 1).padStart(5, '0')}`,
    origin: 'API',
    lastMessageText: null,
    lastInteractionDate: null,
    lastMessageIn: null,
    lastMessageOut: null,
    metadata: null,
  }
}

/** Free text may be sent for 24 hours after the contact last wrote. */
export function windowStatus(world: World, { lastMessageIn }: Readonly<SessionRow>): WindowStatus {
  if (lastMessageIn === null) return 'NOT_STARTED'
  return world.clock.now() - Date.parse(lastMessageIn) < day ? 'ACTIVE' : 'EXPIRED'
}
