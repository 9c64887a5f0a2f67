// Promises the event PANEL_CARD_NEW: a card was put into a panel.
import type { CardRow } from '../../chat-api/records/card-record'
import { defineEvent } from '../define-event'
import { cardContent, contentOfCard, differsFromRest, exampleCard } from '../panel-card'

export const panelCardNew = defineEvent<CardRow>({
  type: 'PANEL_CARD_NEW',
  order: 10,
  description: 'Card criado',
  content: contentOfCard,
  reference: typeof window === 'undefined' && {
    name: { en: 'Panel card created', pt: 'Item de painel criado', es: 'Tarjeta de panel creada' },
    purpose: {
      en: 'Sent when a card is put into a panel. A flow can tell whoever packs the orders that a new one has come in.',
      pt: 'Enviado quando um card entra em um painel. Um fluxo pode avisar quem separa os pedidos de que chegou um novo.',
      es: 'Se envía cuando una tarjeta entra en un panel. Un flujo puede avisar a quien prepara los pedidos de que llegó uno nuevo.',
    },
    content: cardContent,
    example: exampleCard,
    notes: [differsFromRest],
  },
})
