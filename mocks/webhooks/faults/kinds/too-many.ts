// Promises fault 16: something before the handler answers 429 and asks the sender to wait.
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'

export const tooMany = defineFault({
  id: 'too-many',
  number: 16,
  name: { en: 'Too many at once', pt: 'Demais ao mesmo tempo', es: 'Demasiados a la vez' },
  story: {
    en: 'Your host limits how much comes in: some requests get 429 and Retry-After. The sender waits as told, and when it goes on, what was turned away arrives among newer messages.',
    pt: 'Sua hospedagem limita o que entra: algumas requisições recebem 429 e Retry-After. Quem envia espera como pedido e, quando continua, o que foi barrado chega no meio de mensagens mais novas.',
    es: 'Tu alojamiento limita lo que entra: algunas solicitudes reciben 429 y Retry-After. Quien envía espera lo pedido y, cuando sigue, lo rechazado llega entre mensajes más nuevos.',
  },
  remedy: {
    en: 'Take messages quickly so that few are turned away, and never trust their order: compare the time of the change.',
    pt: 'Receba rápido, para que poucas sejam barradas, e nunca confie na ordem: compare a hora da mudança.',
    es: 'Recibe rápido, para que pocas sean rechazadas, y nunca confíes en el orden: compara la hora del cambio.',
  },
  options: {
    share: { label: labels.share, min: 1, max: 90, default: 60 },
    wait: {
      label: { en: 'Seconds to wait', pt: 'Segundos de espera', es: 'Segundos de espera' },
      min: 1,
      max: 3600,
      default: 30,
    },
    times: {
      label: { en: 'Attempts that can be hit', pt: 'Tentativas atingidas', es: 'Intentos afectados' },
      min: 1,
      max: 4,
      default: 3,
    },
  },
  check: 'newest-wins',
  hooks: ({ options: { share, wait, times }, chance }) => ({
    async network(request, next, { delivery, attempt }) {
      const isHit = attempt.number <= times && chance(`${delivery.id} ${attempt.number}`).next() * 100 < share
      if (!isHit) return next(request)
      return new Response(null, { status: 429, headers: { 'retry-after': String(wait) } })
    },
  }),
})
