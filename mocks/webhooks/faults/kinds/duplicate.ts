// Promises fault 1: the same message comes more than once.
import { NoAnswer } from '../../../receivers'
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'

export const duplicate = defineFault({
  id: 'duplicate',
  number: 1,
  name: { en: 'Delivered twice', pt: 'Entregue duas vezes', es: 'Entregado dos veces' },
  story: {
    en: 'The sender puts a message on its way twice, or your answer gets lost and it tries again. It is one event, with one message id.',
    pt: 'Quem envia despacha a mensagem duas vezes, ou a sua resposta se perde e ele tenta de novo. É um evento só, com um único id de mensagem.',
    es: 'Quien envía despacha el mensaje dos veces, o tu respuesta se pierde y lo intenta de nuevo. Es un solo evento, con un único id de mensaje.',
  },
  remedy: {
    en: 'Remember which messages you have dealt with, and do nothing but answer 2xx when one comes again.',
    pt: 'Lembre quais mensagens você já tratou e, quando uma volta, só responda 2xx.',
    es: 'Recuerda qué mensajes ya trataste y, cuando uno vuelve, solo responde 2xx.',
  },
  options: {
    times: {
      label: { en: 'Times sent', pt: 'Vezes enviada', es: 'Veces enviado' },
      min: 1,
      max: 5,
      default: 2,
    },
    gap: { label: labels.gap, min: 1, max: 600, default: 30 },
    lost: {
      label: { en: 'Answers that get lost', pt: 'Respostas que se perdem', es: 'Respuestas que se pierden' },
      min: 0,
      max: 3,
      default: 0,
    },
  },
  check: 'exactly-once',
  hooks: ({ options: { times, gap, lost } }) => ({
    outgoing: (drafts) =>
      drafts.flatMap((draft) =>
        Array.from({ length: times }, (_, i) => ({ ...draft, delay: draft.delay + i * gap * 1000 })),
      ),
    async network(request, next, { attempt }) {
      const answer = await next(request)
      if (attempt.number <= lost) throw new NoAnswer('reset')
      return answer
    },
  }),
})
