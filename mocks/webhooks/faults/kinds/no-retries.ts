// Promises fault 23: a sender that tries once and never again.
import { NoAnswer } from '../../../receivers'
import { github } from '../../delivery/policies/github'
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'
import { replayAll } from '../stage'

const minute = 60_000

export const noRetries = defineFault({
  id: 'no-retries',
  number: 23,
  name: { en: 'No second attempt', pt: 'Sem segunda tentativa', es: 'Sin segundo intento' },
  story: {
    en: 'Some senders try once. What failed stands in their log, and nothing more happens unless somebody asks for it.',
    pt: 'Alguns tentam uma vez só. O que falhou fica no registro deles, e nada mais acontece se ninguém pedir.',
    es: 'Algunos lo intentan una sola vez. Lo que falló queda en su registro, y no pasa nada más si nadie lo pide.',
  },
  remedy: {
    en: 'Have a job of your own that asks for redelivery from time to time. It will ask for more than you missed: be ready for that.',
    pt: 'Tenha uma rotina sua que pede reenvio de tempos em tempos. Ela vai pedir mais do que você perdeu: esteja pronto.',
    es: 'Ten una tarea propia que pida reenvíos de vez en cuando. Pedirá más de lo que perdiste: prepárate.',
  },
  options: { minutes: { label: labels.minutes, min: 1, max: 600, default: 4 } },
  check: 'recovered',
  policy: (policy) => ({ ...policy, id: github.id, name: github.name, delays: github.delays, jitter: 0 }),
  hooks: ({ options: { minutes }, since }) => ({
    async network(request, next, { world }) {
      if (world.clock.now() < since + minutes * minute) throw new NoAnswer('refused')
      return next(request)
    },
  }),
  acts: ({ options: { minutes }, since }) =>
    [1, 30].map((later) => ({
      after: (minutes + later) * minute,
      run: (stage) => replayAll(stage, since - 10 * minute),
    })),
})
