// Promises the event SESSION_COMPLETE.
import type { SessionRow } from '../../chat-api/records/session-record'
import { defineEvent } from '../define-event'
import { allDetails, choiceNote, contentOfSession, exampleSession, sessionContent } from '../session-content'

export const sessionComplete = defineEvent<SessionRow>({
  type: 'SESSION_COMPLETE',
  order: 3,
  description: 'Atendimento concluído',
  content: contentOfSession,
  reference: typeof window === 'undefined' && {
    name: { en: 'Session completed', pt: 'Atendimento concluído', es: 'Atención finalizada' },
    purpose: {
      en: 'Sent when a conversation ends. endAt says when, and classification how it turned out. A flow can send a survey or write the sale into a spreadsheet.',
      pt: 'Enviado quando uma conversa termina. endAt diz quando, e classification como acabou. Um fluxo pode enviar uma pesquisa ou anotar a venda em uma planilha.',
      es: 'Se envía cuando termina una conversación. endAt dice cuándo, y classification cómo acabó. Un flujo puede enviar una encuesta o anotar la venta en una hoja de cálculo.',
    },
    content: sessionContent,
    example: exampleSession('Sofia Amaral'),
    notes: [allDetails, choiceNote],
  },
})
