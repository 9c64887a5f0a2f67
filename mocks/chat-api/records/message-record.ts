// Promises what a message is, and how it makes its way to the phone on the virtual clock.
import * as z from 'zod/mini'
import type { TaskPayload } from '../../clock'
import type { Locale, Texts } from '../../locale'
import { shape } from '../../shape'
import type { World } from '../../world'
import { newRow } from '../platform/account'
import { date, isoDate } from '../platform/dates'
import { normalisePhone } from '../platform/phone'
import { blankContact, type ContactRow, contactByPhone, contacts } from './contact-record'
import { changeSession, startSession } from './session-change'
import { runningSession, type SessionRow, sessions, windowStatus } from './session-record'

export const messageStatus = z.enum([
  'PROCESSING',
  'SAVED',
  'QUEUED',
  'SENT',
  'DELIVERED',
  'READ',
  'FAILED',
  'DELETED',
  'WAIT_REPLY',
])
const uuidOrNull = z.nullable(z.uuid())
const textOrNull = z.nullable(z.string())

export const messageSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    timestamp: date,
    type: z.enum([
      'TEXT',
      'STICKER',
      'IMAGE',
      'AUDIO',
      'VIDEO',
      'DOCUMENT',
      'CONTACT',
      'LOCATION',
      'LIST',
      'BUTTONS',
      'TRANSITION',
      'TRACK',
      'NOTE',
    ]),
    senderId: uuidOrNull,
    sessionId: z.uuid(),
    templateId: uuidOrNull,
    userId: uuidOrNull,
    direction: z.enum(['FROM_HUB', 'TO_HUB']),
    status: messageStatus,
    origin: z.enum(['DEFAULT', 'CAMPAIGN', 'OFFICE_HOURS', 'BOT', 'API', 'PAYMENT', 'GATEWAY']),
    text: textOrNull,
    fileId: uuidOrNull,
    refId: textOrNull,
    readContactAt: z.nullable(date),
    details: z.object({
      file: z.nullable(z.object({ publicUrl: z.string() })),
      location: z.null(),
      contact: z.null(),
      errors: z.nullable(z.array(z.object({ date, origin: z.string(), key: z.string(), text: z.string() }))),
      transcription: z.null(),
    }),
    failedReason: textOrNull,
    filesIds: z.array(z.uuid()),
  }),
)

export type MessageRow = z.infer<typeof messageSchema>

export function messages(world: World) {
  return world.table<MessageRow>('message')
}

/** Who sends a message, and what for. */
export interface Sender {
  /** Of the reason, should the message fail. */
  locale: Locale
  exchange?: string
  /** API unless said otherwise. */
  origin?: MessageRow['origin']
  userId?: string | null
}

export interface Content {
  text: string | null
  templateId: string | null
  fileUrl: string | null
  fileId: string | null
  refId: string | null
}

const progress = 'message.progress'

/** Ms from one status to the next: as fast as a person can watch, slow enough to be polled. */
export const steps = { PROCESSING: 400, QUEUED: 800, SENT: 1_300 } as const

const windowClosed: Texts = {
  en: 'The 24-hour window is closed: the contact has not written in that time, so only a message template can be sent.',
  pt: 'A janela de 24 horas está fechada: o contato não escreveu nesse tempo, então só um modelo de mensagem pode ser enviado.',
  es: 'La ventana de 24 horas está cerrada: el contacto no escribió en ese tiempo, así que solo se puede enviar una plantilla de mensaje.',
}

function messageRow(world: World, session: Readonly<SessionRow>, at = world.clock.now()): MessageRow {
  return blankMessage(session, newRow(world, at))
}

/** The shop's, for a row that has its id and dates already; the caller keeps it. */
export function blankMessage(
  session: Readonly<SessionRow>,
  row: { id: string; createdAt: string; updatedAt: string },
): MessageRow {
  return {
    ...row,
    timestamp: row.createdAt,
    type: 'TEXT',
    senderId: null,
    sessionId: session.id,
    templateId: null,
    userId: null,
    direction: 'TO_HUB',
    status: 'PROCESSING',
    origin: 'API',
    text: null,
    fileId: null,
    refId: null,
    readContactAt: null,
    details: { file: null, location: null, contact: null, errors: null, transcription: null },
    failedReason: null,
    filesIds: [],
  }
}

/** What a contact wrote, at the moment its conversation began unless said otherwise; the caller keeps it. */
export function receivedMessage(
  world: World,
  session: Readonly<SessionRow>,
  text: string,
  at = Date.parse(session.createdAt),
): MessageRow {
  const row = messageRow(world, session, at)
  return { ...row, direction: 'FROM_HUB', status: 'DELIVERED', origin: 'GATEWAY', text }
}

/** The contact with the number, made when nobody has it yet. */
export function contactOfPhone(world: World, phone: string, cause?: string): Readonly<ContactRow> {
  const phoneNumber = normalisePhone(phone) ?? null
  const known = contactByPhone(world, phoneNumber ?? undefined)
  if (known) return known
  const row = contacts(world).insert({ ...blankContact(world, 'CREATED_FROM_HUB'), phoneNumber })
  world.publish({ type: 'CONTACT_NEW', table: 'contact', row, cause })
  return row
}

/** A contact, or whoever has the phone number, writes to the shop: opens the window, and a conversation where none is running. */
export function receive(
  world: World,
  from: Readonly<ContactRow> | string,
  text: string,
): { session: Readonly<SessionRow>; message: Readonly<MessageRow> } {
  const contact = typeof from === 'string' ? contactOfPhone(world, from) : from
  const running = runningSession(world, contact.id)
  const latest = sessions(world)
    .all()
    .findLast((row) => row.contactId === contact.id)
  const ended = latest?.reactivateOnNewMessage ? latest : undefined
  const now = world.clock.now()
  const at = isoDate(now)
  const unreadCount = ((running ?? ended)?.unreadCount ?? 0) + 1
  const heard = { lastMessageIn: at, lastInteractionDate: at, lastMessageText: text, unreadCount }
  const reopened = {
    ...heard,
    status: ended?.userId ? 'IN_PROGRESS' : ended?.departmentId ? 'PENDING' : 'STARTED',
    endAt: null,
    reactivateOnNewMessage: false,
  } as const
  let session = running
  if (!session && ended) session = changeSession(world, ended, reopened)
  if (!session) session = startSession(world, contact, { ...heard, origin: 'GATEWAY' })
  const message = messages(world).insert(receivedMessage(world, session, text, now))
  world.publish({ type: 'MESSAGE_RECEIVED', table: 'message', row: message })
  if (running) session = changeSession(world, session, heard)
  return { session, message }
}

const typesOfFiles: readonly [ending: RegExp, type: MessageRow['type']][] = [
  [/\.(jpe?g|png|webp|gif)$/i, 'IMAGE'],
  [/\.(mp3|ogg|m4a|wav)$/i, 'AUDIO'],
  [/\.(mp4|webm)$/i, 'VIDEO'],
]

function typeOf({ fileUrl, fileId }: Content): MessageRow['type'] {
  if (fileUrl === null) return fileId === null ? 'TEXT' : 'DOCUMENT'
  const { pathname } = new URL(fileUrl)
  return typesOfFiles.find(([ending]) => ending.test(pathname))?.[1] ?? 'DOCUMENT'
}

/** Keeps an outgoing message and lets it start on its way. */
export function queueMessage(
  world: World,
  session: Readonly<SessionRow>,
  content: Content,
  { locale, exchange, origin = 'API', userId = null }: Sender,
): Readonly<MessageRow> {
  const row = messageRow(world, session)
  const { fileUrl, ...kept } = content
  const { fileId } = content
  const message = messages(world).insert({
    ...row,
    ...kept,
    origin,
    userId,
    type: typeOf(content),
    details: { ...row.details, file: fileUrl === null ? null : { publicUrl: fileUrl } },
    filesIds: fileId === null ? [] : [fileId],
  })
  const payload = { id: message.id, locale, exchange: exchange ?? null }
  world.clock.schedule(progress, payload, steps.PROCESSING)
  return message
}

function fail(world: World, message: Readonly<MessageRow>, text: string): void {
  const now = isoDate(world.clock.now())
  const errors = [{ date: now, origin: 'CHANNEL', key: 'ERROR_TEMPLATE_REQUIRED', text }]
  messages(world).update(message.id, {
    status: 'FAILED',
    updatedAt: now,
    failedReason: text,
    details: { ...message.details, errors },
  })
}

function sent(
  world: World,
  session: Readonly<SessionRow>,
  message: Readonly<MessageRow>,
  cause: string | undefined,
): void {
  world.publish({ type: 'MESSAGE_SENT', table: 'message', row: message, cause })
  const at = message.updatedAt
  const last = { lastMessageOut: at, lastInteractionDate: at, lastMessageText: message.text }
  // A bot reads nothing and is nobody's response.
  const isAnswer = message.origin !== 'BOT' && session.lastMessageIn !== null
  const answered = isAnswer ? { unreadCount: 0, firstResponseAt: session.firstResponseAt ?? at } : {}
  changeSession(world, session, { ...last, ...answered }, cause)
}

function nextStep(world: World, payload: TaskPayload): undefined {
  const { id, locale, exchange } = payload
  const message = messages(world).get(String(id))
  const session = message && sessions(world).get(message.sessionId)
  if (!message || !session) return
  const updatedAt = isoDate(world.clock.now())
  if (message.status === 'PROCESSING') {
    const free = message.templateId === null
    if (free && windowStatus(world, session) !== 'ACTIVE') {
      fail(world, message, windowClosed[locale === 'en' || locale === 'es' ? locale : 'pt'])
      return
    }
    messages(world).update(message.id, { status: 'QUEUED', updatedAt })
    world.clock.schedule(progress, payload, steps.QUEUED)
  } else if (message.status === 'QUEUED') {
    const cause = typeof exchange === 'string' ? exchange : undefined
    const patch = { status: 'SENT', updatedAt, timestamp: updatedAt } as const
    sent(world, session, messages(world).update(message.id, patch), cause)
    world.clock.schedule(progress, payload, steps.SENT)
  } else if (message.status === 'SENT') {
    messages(world).update(message.id, { status: 'DELIVERED', updatedAt })
  }
}

export function setUp(world: World): void {
  world.clock.on(progress, (payload) => nextStep(world, payload))
}
