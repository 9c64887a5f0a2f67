// Promises fault 14: nobody answers at the endpoint for a while.
import { NoAnswer } from '../../../receivers'
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'
import { replayAll } from '../stage'

const minute = 60_000

export const outage = defineFault({
  id: 'outage',
  number: 14,
  name: { en: 'Down for a while', pt: 'Fora do ar por um tempo', es: 'Caído por un tiempo' },
  story: {
    en: 'Your server is down. The sender tries again and again, and when you are back, somebody has everything since then sent once more, to be sure.',
    pt: 'Seu servidor está fora do ar. Quem envia tenta de novo várias vezes e, quando você volta, alguém manda reenviar tudo desde então, por garantia.',
    es: 'Tu servidor está caído. Quien envía lo intenta una y otra vez y, cuando vuelves, alguien hace reenviar todo desde entonces, por seguridad.',
  },
  remedy: {
    en: 'Have missed messages sent again, and compare with the API. Sound code takes old, double and late messages in its stride.',
    pt: 'Mande reenviar as mensagens perdidas e compare com a API. Código bom aguenta mensagens antigas, repetidas e atrasadas.',
    es: 'Haz reenviar los mensajes perdidos y compara con la API. El buen código soporta mensajes viejos, repetidos y tardíos.',
  },
  options: { minutes: { label: labels.minutes, min: 1, max: 1440, default: 90 } },
  check: 'recovered',
  hooks: ({ options: { minutes }, since }) => ({
    async network(request, next, { world }) {
      if (world.clock.now() < since + minutes * minute) throw new NoAnswer('refused')
      return next(request)
    },
  }),
  acts: ({ options: { minutes }, since }) => [
    { after: (minutes + 1) * minute, run: (stage) => replayAll(stage, since - 10 * minute) },
  ],
})
