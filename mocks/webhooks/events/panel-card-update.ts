// Promises the event PANEL_CARD_UPDATE: a card was changed or moved.
import type { CardRow } from '../../chat-api/records/card-record'
import { defineEvent } from '../define-event'
import { cardContent, contentOfCard, differsFromRest, exampleCard } from '../panel-card'

export const panelCardUpdate = defineEvent<CardRow>({
  type: 'PANEL_CARD_UPDATE',
  order: 11,
  description: 'Card alterado',
  content: contentOfCard,
  reference: typeof window === 'undefined' && {
    name: {
      en: 'Panel card updated',
      pt: 'Item de painel alterado',
      es: 'Tarjeta de panel modificada',
    },
    purpose: {
      en: 'Sent when something about a card changes, above all when it moves to another step. A flow can tell the customer that the order is on its way.',
      pt: 'Enviado quando algo em um card muda, principalmente quando ele vai para outra etapa. Um fluxo pode avisar o cliente de que o pedido está a caminho.',
      es: 'Se envía cuando cambia algo en una tarjeta, sobre todo cuando pasa a otra etapa. Un flujo puede avisar al cliente de que el pedido va en camino.',
    },
    content: cardContent,
    example: exampleCard,
    notes: [
      differsFromRest,
      {
        text: {
          en: 'The event does not say what changed: keep the last stepId you saw and compare.',
          pt: 'O evento não diz o que mudou: guarde o último stepId que você viu e compare.',
          es: 'El evento no dice qué cambió: guarda el último stepId que viste y compara.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'One request sends at most one event: the cards that only make room for a moved one send none, and a request that changes nothing sends none either.',
          pt: 'Uma requisição envia no máximo um evento: os cards que só abrem espaço para um card movido não enviam nenhum, e uma requisição que não muda nada também não.',
          es: 'Una solicitud envía como máximo un evento: las tarjetas que solo hacen lugar a una movida no envían ninguno, y una solicitud que no cambia nada tampoco.',
        },
      },
    ],
  },
})
