// Promises fault 24: the handler is told of what it did itself.
import { defineFault } from '../define-fault'

export const loop = defineFault({
  id: 'loop',
  number: 24,
  name: {
    en: 'Told of your own doing',
    pt: 'Avisado do que você mesmo fez',
    es: 'Avisado de lo que tú mismo hiciste',
  },
  story: {
    en: 'Your code sends a message, which is an event, which is delivered to you. If you answer that one too, it never ends.',
    pt: 'Seu código envia uma mensagem, que é um evento, que é entregue a você. Se você responde também a esse, não acaba nunca.',
    es: 'Tu código envía un mensaje, que es un evento, que se te entrega. Si respondes también a ese, no termina nunca.',
  },
  remedy: {
    en: 'Leave alone what came from you (direction, origin, refId), and subscribe only to what you need.',
    pt: 'Deixe de lado o que veio de você (direction, origin, refId) e assine só o que precisa.',
    es: 'Deja en paz lo que vino de ti (direction, origin, refId) y suscríbete solo a lo que necesitas.',
  },
  options: {},
  check: 'loop-free',
  events: ['MESSAGE_SENT'],
})
