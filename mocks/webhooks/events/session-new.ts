// Promises the event SESSION_NEW.
import type { SessionRow } from '../../chat-api/records/session-record'
import { defineEvent } from '../define-event'
import { allDetails, choiceNote, contentOfSession, exampleSession, sessionContent } from '../session-content'

export const sessionNew = defineEvent<SessionRow>({
  type: 'SESSION_NEW',
  order: 1,
  description: 'Atendimento criado',
  content: contentOfSession,
  reference: typeof window === 'undefined' && {
    name: { en: 'Session created', pt: 'Atendimento criado', es: 'Atención creada' },
    purpose: {
      en: 'Sent when a conversation begins: a contact writes and none is running, or the shop writes first. A flow can greet the contact or open a card.',
      pt: 'Enviado quando uma conversa começa: um contato escreve e nenhuma está em andamento, ou a loja escreve primeiro. Um fluxo pode saudar o contato ou abrir um card.',
      es: 'Se envía cuando empieza una conversación: un contacto escribe y ninguna está en curso, o la tienda escribe primero. Un flujo puede saludar al contacto o abrir una tarjeta.',
    },
    content: sessionContent,
    example: exampleSession('Fábio Junqueira'),
    notes: [allDetails, choiceNote],
  },
})
