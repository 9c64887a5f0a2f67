// Promises what the events of a message carry.
import * as z from 'zod/mini'
import { date } from '../chat-api/platform/dates'
import { type MessageRow, messageSchema, messages } from '../chat-api/records/message-record'
import { seedId } from '../chat-api/seed/seed-rows'
import type { Note } from '../define'
import { shape } from '../shape'
import type { World } from '../world'

export const messageContent = /* @__PURE__ */ shape(() =>
  z.extend(z.omit(messageSchema, { failedReason: true, filesIds: true }), {
    editedAt: z.nullable(date),
    active: z.boolean(),
    waitingOptIn: z.boolean(),
  }),
)

export function contentOfMessage(_: World, row: Readonly<MessageRow>): z.infer<typeof messageContent> {
  const { failedReason: __, filesIds: ___, ...kept } = row
  return { ...kept, editedAt: null, active: true, waitingOptIn: false }
}

export const exampleMessage = (what: string) => (world: World) =>
  messages(world).get(seedId(world, `message ${what}`)) ?? { id: '' }

export const noContact: Note = {
  text: {
    en: 'The content is the message alone, without its contact: sessionId leads to the conversation, and that to the contact. The fields editedAt, active and waitingOptIn are only here; failedReason and filesIds are only in the API.',
    pt: 'O content é só a mensagem, sem o contato: sessionId leva à conversa, e ela ao contato. Os campos editedAt, active e waitingOptIn só existem aqui; failedReason e filesIds, só na API.',
    es: 'El content es solo el mensaje, sin su contacto: sessionId lleva a la conversación, y esta al contacto. Los campos editedAt, active y waitingOptIn solo están aquí; failedReason y filesIds, solo en la API.',
  },
}
