// Promises the event MESSAGE_RECEIVED, and the payload it shares with MESSAGE_SENT.
import * as z from 'zod/mini'
import { date } from '../../chat-api/platform/dates'
import { type MessageRow, messageSchema, messages } from '../../chat-api/records/message-record'
import { seedId } from '../../chat-api/seed/seed-rows'
import type { Note } from '../../define'
import { shape } from '../../shape'
import type { World } from '../../world'
import { defineEvent } from '../define-event'

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

export const messageReceived = defineEvent<MessageRow>({
  type: 'MESSAGE_RECEIVED',
  order: 4,
  description: 'Mensagem recebida',
  content: contentOfMessage,
  reference: typeof window === 'undefined' && {
    name: { en: 'Message received', pt: 'Mensagem recebida', es: 'Mensaje recibido' },
    purpose: {
      en: 'Sent when a contact writes to the shop. A flow can answer it, or pass it on to the right people.',
      pt: 'Enviado quando um contato escreve para a loja. Um fluxo pode responder, ou passar a mensagem às pessoas certas.',
      es: 'Se envía cuando un contacto escribe a la tienda. Un flujo puede responder, o pasarlo a las personas indicadas.',
    },
    content: messageContent,
    example: exampleMessage('Jairo Valente 1'),
    notes: [
      noContact,
      {
        text: {
          en: 'direction is FROM_HUB: it came to the platform from the contact.',
          pt: 'direction é FROM_HUB: veio do contato para a plataforma.',
          es: 'direction es FROM_HUB: llegó del contacto a la plataforma.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'When somebody writes for the first time, the events come in this order: CONTACT_NEW, SESSION_NEW, MESSAGE_RECEIVED. In a running conversation, MESSAGE_RECEIVED and then SESSION_UPDATE.',
          pt: 'Quando alguém escreve pela primeira vez, os eventos vêm nesta ordem: CONTACT_NEW, SESSION_NEW, MESSAGE_RECEIVED. Em uma conversa em andamento, MESSAGE_RECEIVED e depois SESSION_UPDATE.',
          es: 'Cuando alguien escribe por primera vez, los eventos vienen en este orden: CONTACT_NEW, SESSION_NEW, MESSAGE_RECEIVED. En una conversación en curso, MESSAGE_RECEIVED y después SESSION_UPDATE.',
        },
      },
    ],
  },
})
