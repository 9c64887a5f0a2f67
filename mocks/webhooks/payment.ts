// Promises payments for the two events about them; their shape is this course's own, for the platform publishes none.
import * as z from 'zod/mini'
import { companyId, newRow } from '../chat-api/platform/account'
import { date, day, isoDate } from '../chat-api/platform/dates'
import { runningSession } from '../chat-api/records/session-record'
import { seedId, seedRow } from '../chat-api/seed/seed-rows'
import type { Note } from '../define'
import { shape } from '../shape'
import type { World } from '../world'

const paymentStatus = z.enum(['PENDING', 'PAID', 'CANCELED', 'OVERDUE'])

export const paymentSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    contactId: z.uuid(),
    sessionId: z.nullable(z.uuid()),
    amount: z.number(),
    currency: z.literal('BRL'),
    description: z.string(),
    dueDate: date,
    status: paymentStatus,
    paidAt: z.nullable(date),
  }),
)

export type PaymentRow = z.infer<typeof paymentSchema>
export type PaymentStatus = PaymentRow['status']

export function payments(world: World) {
  return world.table<PaymentRow>('payment')
}

export interface PaymentInput {
  contactId: string
  /** In reais. */
  amount: number
  description: string
  /** The conversation it was asked for in. */
  sessionId?: string
  /** In three days unless said otherwise. */
  dueDate?: string
}

/** Asks a contact for money. `cause` is the id of the exchange that led to it. */
export function createPayment(world: World, input: PaymentInput, cause?: string): Readonly<PaymentRow> {
  const row = payments(world).insert({
    ...newRow(world),
    companyId: companyId(world),
    sessionId: null,
    currency: 'BRL',
    dueDate: isoDate(world.clock.now() + 3 * day),
    ...input,
    status: 'PENDING',
    paidAt: null,
  })
  world.publish({ type: 'PAYMENT_NEW', table: 'payment', row, cause })
  return row
}

/** A status that it has already changes nothing and tells nobody. Fails when there is no such payment. */
export function changePayment(
  world: World,
  id: string,
  status: PaymentStatus,
  cause?: string,
): Readonly<PaymentRow> {
  const before = payments(world).get(id)
  if (before?.status === status) return before
  const now = isoDate(world.clock.now())
  const paidAt = status === 'PAID' ? now : null
  const row = payments(world).update(id, { status, paidAt, updatedAt: now })
  world.publish({ type: 'PAYMENT_UPDATE', table: 'payment', row, cause })
  return row
}

/** One that waits and one that was paid; told to nobody, as they are older than any listener. */
export function seedPayments(world: World): void {
  const contactId = seedId(world, 'contact Ana "Nina" Ribeiro')
  const seedPayment = (what: string, daysAgo: number): Omit<PaymentRow, 'amount' | 'description'> => {
    const row = seedRow(world, `payment ${what}`, daysAgo)
    const dueDate = isoDate(Date.parse(row.createdAt) + 3 * day)
    const rest = { sessionId: null, currency: 'BRL', status: 'PENDING', paidAt: null } as const
    return { ...row, companyId: companyId(world), contactId, dueDate, ...rest }
  }
  payments(world).insert({
    ...seedPayment('orquídea', 0.02),
    sessionId: runningSession(world, contactId)?.id ?? null,
    amount: 149.9,
    description: 'Orquídea Phalaenopsis branca',
  })
  const paid = seedPayment('adubo', 9)
  const paidAt = isoDate(Date.parse(paid.createdAt) + day)
  payments(world).insert({
    ...paid,
    updatedAt: paidAt,
    amount: 37.5,
    description: 'Adubo para orquídeas, 2 kg',
    status: 'PAID',
    paidAt,
  })
}

export const teachingShape: Note = {
  chosen: true,
  text: {
    en: 'This is a teaching shape: the platform documents no payment and no payload of its events, so all of these fields were chosen for this course. Look at a real delivery before you build on them.',
    pt: 'Esta é uma forma didática: a plataforma não documenta o pagamento nem o corpo destes eventos, então todos estes campos foram escolhidos para este curso. Veja uma entrega real antes de contar com eles.',
    es: 'Esta es una forma didáctica: la plataforma no documenta el pago ni el cuerpo de estos eventos, así que todos estos campos se eligieron para este curso. Mira una entrega real antes de contar con ellos.',
  },
}
