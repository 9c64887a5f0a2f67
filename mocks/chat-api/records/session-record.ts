// Promises what a conversation is: the row that is kept, the object that answers show, and whether WhatsApp's window of 24 hours is open.
import * as z from 'zod/mini'
import { shape } from '../../shape'
import type { World } from '../../world'
import { type ChannelRow, companyId, namesOf, newRow } from '../platform/account'
import { date, day, hour, minute } from '../platform/dates'
import { formatPhone } from '../platform/phone'
import { channelIdentity, identityOf } from './channel-record'
import { type ContactRow, contactStatus, contacts, utm } from './contact-record'
import { agentByUserId, departments } from './people'

const text = z.nullable(z.string())
const id = z.nullable(z.uuid())
const moment = z.nullable(date)

export const sessionStatus = z.enum(['UNDEFINED', 'STARTED', 'PENDING', 'IN_PROGRESS', 'COMPLETED', 'HIDDEN'])

/** How it turned out. */
export const sessionCategory = z.enum(['UNDEFINED', 'WON', 'LOST', 'INFO', 'OTHER'])

const classification = z.object({
  id: z.uuid(),
  category: sessionCategory,
  categoryDescription: text,
  amount: z.nullable(z.number()),
  categoryName: text,
})

/** As the older paths answer. */
export const sessionSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    startAt: date,
    endAt: moment,
    status: sessionStatus,
    companyId: z.uuid(),
    contactId: z.uuid(),
    channelId: z.uuid(),
    departmentId: id,
    userId: id,
    previewUrl: z.url(),
    title: text,
    number: z.string(),
    utm: z.nullable(utm),
    origin: z.string(),
    contactDetails: z.nullable(
      z.object({
        id: z.uuid(),
        name: text,
        pictureUrl: text,
        phonenumber: text,
        instagram: text,
        phonenumberFormatted: text,
        tagsId: z.array(z.uuid()),
        tagsName: z.array(z.string()),
        status: contactStatus,
      }),
    ),
    agentDetails: z.nullable(
      z.object({
        id: z.uuid(),
        userId: z.uuid(),
        name: z.string(),
        shortName: z.string(),
        phoneNumber: text,
        email: z.string(),
        pictureFileId: id,
        pictureUrl: text,
      }),
    ),
    channelDetails: z.nullable(channelIdentity),
    departmentDetails: z.nullable(
      z.object({
        id: z.uuid(),
        companyId: z.uuid(),
        name: z.string(),
        description: text,
        isDefault: z.boolean(),
        isSupervisor: z.boolean(),
      }),
    ),
    classification: z.nullable(classification),
    statusDescription: z.string(),
    /** hh:mm:ss from the first response to the end. */
    timeService: text,
    /** hh:mm:ss from the start to the first response. */
    timeWait: text,
    firstResponseAt: moment,
    botId: id,
    unreadCount: z.int(),
    lastMessageText: text,
    lastInteractionDate: moment,
    lastMessageOut: moment,
    lastMessageIn: moment,
    windowStatus: z.enum(['ACTIVE', 'EXPIRED', 'NOT_STARTED']),
    metadata: z.nullable(z.record(z.string(), z.unknown())),
    channelType: text,
  }),
)

/** As today's paths answer. */
export const sessionSchemaV2 = /* @__PURE__ */ shape(() =>
  z.extend(sessionSchema, { type: z.enum(['INDIVIDUAL', 'GROUP']) }),
)

export type Session = z.infer<typeof sessionSchema>

type Derived =
  | 'previewUrl'
  | 'title'
  | 'utm'
  | `${'contact' | 'agent' | 'channel' | 'department'}Details`
  | 'statusDescription'
  | 'timeService'
  | 'timeWait'
  | 'windowStatus'
  | 'channelType'

/** `number` is day and running number, like 2026030200001. Only what the contact writes opens the window. */
export interface SessionRow extends Omit<Session, Derived> {
  /** What the contact writes after the end goes on in this conversation. */
  reactivateOnNewMessage: boolean
}

export const sessionDetail = z.enum([
  'AgentDetails',
  'DepartmentsDetails',
  'ContactDetails',
  'ChannelTypeDetails',
  'ClassificationDetails',
  'ChannelDetails',
])
export type SessionDetail = z.infer<typeof sessionDetail>

export function sessions(world: World) {
  return world.table<SessionRow>('session')
}

/** The conversation with the contact that is not over yet; there is never more than one. */
export function runningSession(world: World, contactId: string): Readonly<SessionRow> | undefined {
  return sessions(world).find((row) => row.contactId === contactId && row.endAt === null)
}

/** A new conversation on the shop's channel, begun at `at`; the caller keeps it. */
export function openSession(world: World, contact: Readonly<ContactRow>, at = world.clock.now()): SessionRow {
  return blankSession(world, contact, newRow(world, at))
}

/** The same for a row that has its id and dates already. */
export function blankSession(
  world: World,
  contact: Readonly<ContactRow>,
  row: { id: string; createdAt: string; updatedAt: string },
): SessionRow {
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
    classification: null,
    firstResponseAt: null,
    botId: null,
    unreadCount: 0,
    lastMessageText: null,
    lastInteractionDate: null,
    lastMessageIn: null,
    lastMessageOut: null,
    metadata: null,
    reactivateOnNewMessage: false,
  }
}

/** Free text may be sent for 24 hours after the contact last wrote on the channel, in whichever conversation. */
export function windowStatus(
  world: World,
  { contactId, channelId }: Readonly<SessionRow>,
): Session['windowStatus'] {
  let last = 0
  for (const row of sessions(world).all()) {
    if (row.contactId !== contactId || row.channelId !== channelId || row.lastMessageIn === null) continue
    last = Math.max(last, Date.parse(row.lastMessageIn))
  }
  if (last === 0) return 'NOT_STARTED'
  return world.clock.now() - last < day ? 'ACTIVE' : 'EXPIRED'
}

const descriptions: Readonly<Record<SessionRow['status'], string>> = {
  UNDEFINED: 'Indefinido',
  STARTED: 'Iniciado',
  PENDING: 'Aguardando',
  IN_PROGRESS: 'Em atendimento',
  COMPLETED: 'Concluído',
  HIDDEN: 'Oculto',
}

function span(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null
  const ms = Math.max(0, Date.parse(to) - Date.parse(from))
  return [ms / hour, (ms % hour) / minute, (ms % minute) / 1000]
    .map((n) => String(Math.floor(n)).padStart(2, '0'))
    .join(':')
}

function contactDetails(world: World, contact: Readonly<ContactRow> | undefined): Session['contactDetails'] {
  if (!contact) return null
  const { id, name, pictureUrl, phoneNumber, instagram, tagIds, status } = contact
  return {
    id,
    name,
    pictureUrl,
    phonenumber: phoneNumber,
    instagram,
    phonenumberFormatted: phoneNumber === null ? null : formatPhone(phoneNumber),
    tagsId: tagIds,
    tagsName: namesOf(world, 'tag', tagIds),
    status,
  }
}

function agentDetails(world: World, userId: string | null): Session['agentDetails'] {
  const agent = userId === null ? undefined : agentByUserId(world, userId)
  if (!agent) return null
  const { id, name, shortName, phoneNumber, email } = agent
  return {
    id,
    userId: agent.userId,
    name,
    shortName,
    phoneNumber,
    email,
    pictureFileId: null,
    pictureUrl: null,
  }
}

function departmentDetails(
  world: World,
  { departmentId, userId }: Readonly<SessionRow>,
): Session['departmentDetails'] {
  const department = departmentId === null ? undefined : departments(world).get(departmentId)
  if (!department) return null
  const { id, companyId, name, description, isDefault } = department
  const agent = userId === null ? undefined : agentByUserId(world, userId)
  const isSupervisor = agent?.memberships.some((as) => as.departmentId === id && as.isSupervisor) ?? false
  return { id, companyId, name, description, isDefault, isSupervisor }
}

/** What answers show. Details that were not asked for are null. */
export function sessionView(
  world: World,
  row: Readonly<SessionRow>,
  details: readonly SessionDetail[] = [],
): Session {
  const asked = (detail: SessionDetail) => details.includes(detail)
  const contact = contacts(world).get(row.contactId)
  const channel = world.table<ChannelRow>('channel').get(row.channelId)
  const { reactivateOnNewMessage: _, ...shown } = row
  return {
    ...shown,
    previewUrl: `https://app.wts.chat/chat/${row.id}`,
    title: contact?.name ?? contact?.phoneNumber ?? null,
    utm: contact?.utm ?? null,
    contactDetails: asked('ContactDetails') ? contactDetails(world, contact) : null,
    agentDetails: asked('AgentDetails') ? agentDetails(world, row.userId) : null,
    channelDetails: asked('ChannelDetails') && channel ? identityOf(channel) : null,
    departmentDetails: asked('DepartmentsDetails') ? departmentDetails(world, row) : null,
    classification: asked('ClassificationDetails') ? row.classification : null,
    statusDescription: descriptions[row.status],
    timeService: span(row.firstResponseAt, row.endAt),
    timeWait: span(row.startAt, row.firstResponseAt),
    windowStatus: windowStatus(world, row),
    channelType: asked('ChannelTypeDetails') ? (channel?.type.toUpperCase() ?? null) : null,
  }
}
