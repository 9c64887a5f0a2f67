// Promises fault 21: the ways in which no answer comes at all, one after the other.
import { NoAnswer, type NoAnswerFailure } from '../../../receivers'
import { defineFault } from '../define-fault'

/** By attempt. The last one breaks after the request has arrived: the work is done, and nobody knows. */
const failures: readonly NoAnswerFailure[] = ['reset', 'unknown-host', 'refused', 'tls']

export const brokenLine = defineFault({
  id: 'broken-line',
  number: 21,
  name: { en: 'A broken line', pt: 'Uma linha quebrada', es: 'Una línea rota' },
  story: {
    en: 'The line breaks before your answer is through, the name is not found, nobody listens, the certificate has expired. After a broken line the sender cannot know whether you did the work.',
    pt: 'A linha cai antes da sua resposta, o nome não é encontrado, ninguém escuta, o certificado venceu. Depois de uma queda, quem envia não sabe se você fez o trabalho.',
    es: 'La línea se corta antes de tu respuesta, el nombre no se encuentra, nadie escucha, el certificado venció. Tras un corte, quien envía no sabe si hiciste el trabajo.',
  },
  remedy: {
    en: 'Read in the log what kind of failure it was: each has another cause. And take messages again that you have dealt with already.',
    pt: 'Leia no registro que tipo de falha foi: cada uma tem outra causa. E aceite de novo mensagens que você já tratou.',
    es: 'Lee en el registro qué tipo de fallo fue: cada uno tiene otra causa. Y acepta de nuevo mensajes que ya trataste.',
  },
  options: {
    times: {
      label: { en: 'Attempts that fail', pt: 'Tentativas que falham', es: 'Intentos que fallan' },
      min: 1,
      max: 4,
      default: 4,
    },
  },
  check: 'exactly-once',
  hooks: ({ options: { times } }) => ({
    async network(request, next, { attempt }) {
      const failure = attempt.number <= times ? failures[attempt.number - 1] : undefined
      if (failure === undefined) return next(request)
      if (failure === 'reset') await next(request)
      throw new NoAnswer(failure)
    },
  }),
})
