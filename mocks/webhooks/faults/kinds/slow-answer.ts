// Promises fault 5: the sender waits for a short time only, and what answers later counts as failed.
import { defineFault } from '../define-fault'

export const slowAnswer = defineFault({
  id: 'slow-answer',
  number: 5,
  name: { en: 'An impatient sender', pt: 'Um remetente impaciente', es: 'Un remitente impaciente' },
  story: {
    en: 'Senders hang up after seconds: some after 3, some after 30. If your code does its work first and answers afterwards, the sender gives up and sends everything again.',
    pt: 'Quem envia desliga depois de segundos: alguns 3, outros 30. Se o seu código faz o trabalho antes de responder, ele desiste e envia tudo de novo.',
    es: 'Quien envía cuelga después de segundos: algunos 3, otros 30. Si tu código hace el trabajo antes de responder, desiste y envía todo de nuevo.',
  },
  remedy: {
    en: 'Answer 2xx as soon as you have noted what is to be done. Do the work after that, with after() or from a queue.',
    pt: 'Responda 2xx assim que anotar o que deve ser feito. Faça o trabalho depois, com after() ou a partir de uma fila.',
    es: 'Responde 2xx en cuanto anotes lo que hay que hacer. Haz el trabajo después, con after() o desde una cola.',
  },
  options: {
    timeout: {
      label: { en: 'Seconds it waits', pt: 'Segundos que espera', es: 'Segundos que espera' },
      min: 1,
      max: 30,
      default: 2,
    },
  },
  check: 'acknowledged',
  policy: (policy, { timeout }) => ({ ...policy, timeout: timeout * 1000 }),
})
