// Promises fault 10: somebody sends captured messages again later, and the sender's clock may be wrong.
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'
import { resend } from '../third-party'

const minute = 60_000

export const replayed = defineFault({
  id: 'replayed',
  number: 10,
  name: { en: 'Captured and sent again', pt: 'Capturada e reenviada', es: 'Capturado y reenviado' },
  story: {
    en: 'Somebody who saw a genuine message sends it once more, an hour later. Its signature is right, for nothing in it was changed. A sender whose clock is wrong looks just the same.',
    pt: 'Alguém que viu uma mensagem legítima a envia de novo, uma hora depois. A assinatura confere, pois nada mudou. Um remetente com o relógio errado parece a mesma coisa.',
    es: 'Alguien que vio un mensaje legítimo lo envía otra vez, una hora después. La firma es correcta, pues nada cambió. Un remitente con el reloj mal puesto se ve igual.',
  },
  remedy: {
    en: 'Refuse what was signed more than five minutes ago, or more than five minutes ahead. For the minutes in between, remember what you have dealt with.',
    pt: 'Recuse o que foi assinado há mais de cinco minutos, ou mais de cinco minutos à frente. Para os minutos no meio, lembre o que você já tratou.',
    es: 'Rechaza lo firmado hace más de cinco minutos, o más de cinco minutos adelante. Para los minutos de en medio, recuerda lo que ya trataste.',
  },
  options: {
    minutes: {
      label: {
        en: 'After how many minutes',
        pt: 'Depois de quantos minutos',
        es: 'Después de cuántos minutos',
      },
      min: 6,
      max: 1440,
      default: 60,
    },
    count: { label: labels.count, min: 0, max: 10, default: 3 },
    skew: {
      label: {
        en: "Sender's clock ahead by (minutes)",
        pt: 'Relógio do remetente adiantado em (minutos)',
        es: 'Reloj del remitente adelantado en (minutos)',
      },
      min: -10,
      max: 10,
      default: 0,
    },
  },
  check: 'replay-refused',
  hooks: ({ options: { skew } }) => ({
    attempt: (init, { sign, at }) =>
      skew === 0 ? init : { ...init, headers: { ...init.headers, ...sign({ at: at + skew * minute }) } },
  }),
  acts: ({ options: { minutes, count } }) =>
    Array.from({ length: count }, (_, i) => ({
      after: minutes * minute + i * 10_000,
      run: (stage) => resend(stage, i, minutes * minute),
    })),
})
