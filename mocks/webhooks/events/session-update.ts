// Promises the event SESSION_UPDATE.
import type { SessionRow } from '../../chat-api/records/session-record'
import { defineEvent } from '../define-event'
import { allDetails, choiceNote, contentOfSession, exampleSession, sessionContent } from '../session-content'

export const sessionUpdate = defineEvent<SessionRow>({
  type: 'SESSION_UPDATE',
  order: 2,
  description: 'Atendimento alterado',
  content: contentOfSession,
  reference: typeof window === 'undefined' && {
    name: { en: 'Session updated', pt: 'Atendimento alterado', es: 'Atención modificada' },
    purpose: {
      en: 'Sent when something about a conversation changes: it is transferred, assigned, classified, its status changes, or a message is added to it.',
      pt: 'Enviado quando algo muda em uma conversa: ela é transferida, atribuída, classificada, muda de status ou ganha uma mensagem.',
      es: 'Se envía cuando algo cambia en una conversación: se transfiere, se asigna, se clasifica, cambia de estado o recibe un mensaje.',
    },
    content: sessionContent,
    example: exampleSession('Olívia Castanheira'),
    notes: [
      allDetails,
      choiceNote,
      {
        chosen: true,
        text: {
          en: 'A message of the shop brings two events, MESSAGE_SENT and then this one. The end of a conversation brings SESSION_COMPLETE only. Nothing changed, nothing sent.',
          pt: 'Uma mensagem da loja traz dois eventos, MESSAGE_SENT e depois este. O fim de uma conversa traz só SESSION_COMPLETE. Se nada mudou, nada é enviado.',
          es: 'Un mensaje de la tienda trae dos eventos, MESSAGE_SENT y después este. El final de una conversación trae solo SESSION_COMPLETE. Si nada cambió, no se envía nada.',
        },
      },
    ],
  },
})
