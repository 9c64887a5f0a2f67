// Promises fault 12: the work was done, but the answer that reaches the sender says that it was not.
import { defineFault } from '../define-fault'

export const wrongCode = defineFault({
  id: 'wrong-code',
  number: 12,
  name: { en: 'Done, but answered 5xx', pt: 'Feito, mas respondido 5xx', es: 'Hecho, pero respondido 5xx' },
  story: {
    en: 'Your code did its work, and then something in front of it, or a slip at its end, answered 502. The sender believes the code and sends again.',
    pt: 'Seu código fez o trabalho, e então algo na frente dele, ou um tropeço no fim, respondeu 502. Quem envia acredita no código e envia de novo.',
    es: 'Tu código hizo el trabajo, y luego algo delante de él, o un tropiezo al final, respondió 502. Quien envía cree en el código y envía de nuevo.',
  },
  remedy: {
    en: 'Answer 2xx for what you took, 4xx for what you will never take, 5xx for what may work later. And be ready to see again what you did already.',
    pt: 'Responda 2xx ao que você aceitou, 4xx ao que nunca vai aceitar, 5xx ao que pode dar certo depois. E esteja pronto para rever o que já fez.',
    es: 'Responde 2xx a lo que aceptaste, 4xx a lo que nunca aceptarás, 5xx a lo que puede salir bien después. Y prepárate para volver a ver lo que ya hiciste.',
  },
  options: {
    status: {
      label: { en: 'Status instead', pt: 'Status no lugar', es: 'Estado en su lugar' },
      min: 500,
      max: 599,
      default: 502,
    },
    times: {
      label: {
        en: 'Attempts answered so',
        pt: 'Tentativas respondidas assim',
        es: 'Intentos respondidos así',
      },
      min: 1,
      max: 5,
      default: 1,
    },
  },
  check: 'exactly-once',
  hooks: ({ options: { status, times } }) => ({
    async network(request, next, { attempt }) {
      const answer = await next(request)
      return answer.ok && attempt.number <= times ? new Response('', { status }) : answer
    },
  }),
})
