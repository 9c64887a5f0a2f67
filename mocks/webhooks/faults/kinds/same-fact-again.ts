// Promises fault 3: one fact is told by two messages with ids of their own.
import { defineFault } from '../define-fault'
import { messageIdOf } from '../message-id'
import { labels } from '../option-labels'

export const sameFactAgain = defineFault({
  id: 'same-fact-again',
  number: 3,
  name: { en: 'Same fact, new id', pt: 'Mesmo fato, id novo', es: 'Mismo hecho, id nuevo' },
  story: {
    en: 'The sender tells you the same fact again under another message id, for example after it was restarted. Both messages are genuine.',
    pt: 'Quem envia conta o mesmo fato de novo com outro id de mensagem, por exemplo depois de reiniciar. As duas mensagens são legítimas.',
    es: 'Quien envía cuenta el mismo hecho de nuevo con otro id de mensaje, por ejemplo tras reiniciarse. Los dos mensajes son legítimos.',
  },
  remedy: {
    en: 'Know the fact by what it is about, such as the payment and its new status, and not by the id of the message alone.',
    pt: 'Reconheça o fato pelo assunto, como o pagamento e o novo status dele, e não só pelo id da mensagem.',
    es: 'Reconoce el hecho por su asunto, como el pago y su nuevo estado, y no solo por el id del mensaje.',
  },
  options: { gap: { label: labels.gap, min: 0, max: 3600, default: 60 } },
  check: 'exactly-once',
  hooks: ({ options: { gap }, chance }) => ({
    outgoing: (drafts) =>
      drafts.flatMap((draft) => {
        const messageId = messageIdOf(chance(draft.messageId))
        return [draft, { ...draft, messageId, delay: draft.delay + gap * 1000 }]
      }),
  }),
})
