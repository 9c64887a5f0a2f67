// Promises the event MESSAGE_RECEIVED.
import type { MessageRow } from '../../chat-api/records/message-record'
import { defineEvent } from '../define-event'
import { contentOfMessage, exampleMessage, messageContent, noContact } from '../message-content'

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
