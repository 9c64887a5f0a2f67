// Promises what answers say about a message on its way.
import * as z from 'zod/mini'
import { shape } from '../../shape'
import { date } from '../platform/dates'
import { type MessageRow, messageStatus } from './message-record'

const status = {
  id: z.uuid(),
  createdAt: date,
  updatedAt: date,
  sessionId: z.uuid(),
  status: messageStatus,
  failureReason: z.nullable(z.string()),
}

export const statusSchema = z.object(status)
export const acceptedSchema = /* @__PURE__ */ shape(() =>
  z.object({ ...status, senderId: z.nullable(z.uuid()), statusUrl: z.url() }),
)

export function statusView({
  id,
  createdAt,
  updatedAt,
  sessionId,
  status,
  failedReason,
}: Readonly<MessageRow>): z.infer<typeof statusSchema> {
  return { id, createdAt, updatedAt, sessionId, status, failureReason: failedReason }
}

/** What sending answers: not that it arrived, but where to ask. */
export function acceptedView(message: Readonly<MessageRow>): z.infer<typeof acceptedSchema> {
  const { failureReason, status, ...head } = statusView(message)
  const statusUrl = `https://api.wts.chat/chat/v1/message/${message.id}/status`
  return { ...head, senderId: message.senderId, status, statusUrl, failureReason }
}
