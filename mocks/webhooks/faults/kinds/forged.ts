// Promises fault 11: somebody else writes to the endpoint as if they were the sender.
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'
import { forge, forgeries } from '../third-party'

export const forged = defineFault({
  id: 'forged',
  number: 11,
  name: { en: 'A forged message', pt: 'Uma mensagem forjada', es: 'Un mensaje falsificado' },
  story: {
    en: 'Your address is no secret. Somebody tells you that a payment was made: without a signature, with an invented one, or with one cut from a genuine message.',
    pt: 'Seu endereço não é segredo. Alguém avisa que um pagamento foi feito: sem assinatura, com uma inventada ou com uma tirada de uma mensagem legítima.',
    es: 'Tu dirección no es secreta. Alguien te avisa de un pago: sin firma, con una inventada o con una sacada de un mensaje legítimo.',
  },
  remedy: {
    en: 'Check the signature before anything else, and refuse with 401 what has none or a wrong one.',
    pt: 'Confira a assinatura antes de tudo e recuse com 401 o que não tem nenhuma ou tem uma errada.',
    es: 'Verifica la firma antes que nada y rechaza con 401 lo que no tiene ninguna o tiene una mala.',
  },
  options: {
    count: { label: labels.count, min: 1, max: 30, default: 3 },
    every: { label: labels.every, min: 1, max: 3600, default: 150 },
  },
  check: 'forged-refused',
  acts: ({ options: { count, every }, chance }) =>
    Array.from({ length: count }, (_, i) => ({
      after: (i + 1) * every * 1000,
      run: (stage) => forge(stage, forgeries[i % forgeries.length] ?? 'unsigned', chance(`forged ${i}`)),
    })),
})
