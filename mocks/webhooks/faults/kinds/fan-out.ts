// Promises fault 25: three endpoints are told of each event, and one of them keeps failing.

import { defineFault } from '../define-fault'
import { labels } from '../option-labels'
import { subscriptionsAt } from '../stage'

const minute = 60_000

export const fanOut = defineFault({
  id: 'fan-out',
  number: 25,
  name: { en: 'One of three fails', pt: 'Um de três falha', es: 'Uno de tres falla' },
  story: {
    en: 'Three subscriptions lead to your server, and one of them fails for a while. Each has attempts of its own: the event reaches you three times, once much later.',
    pt: 'Três assinaturas levam ao seu servidor, e uma falha por um tempo. Cada uma tem as próprias tentativas: o evento chega três vezes, uma delas bem mais tarde.',
    es: 'Tres suscripciones llevan a tu servidor, y una falla por un tiempo. Cada una tiene sus propios intentos: el evento te llega tres veces, una mucho más tarde.',
  },
  remedy: {
    en: 'Keep per endpoint what was delivered, and per event what was done: an event is done once, however many ways it came.',
    pt: 'Anote por endereço o que foi entregue e por evento o que foi feito: um evento se trata uma vez, por quantos caminhos tenha vindo.',
    es: 'Anota por dirección lo que se entregó y por evento lo que se hizo: un evento se trata una vez, por cuantos caminos haya venido.',
  },
  options: { minutes: { label: labels.minutes, min: 1, max: 600, default: 20 } },
  check: 'exactly-once',
  endpoints: 3,
  hooks: ({ options: { minutes }, since }) => ({
    async network(request, next, { world, delivery }) {
      const all = subscriptionsAt(world, new URL(request.url).host)
      const isLast = all.length > 1 && all.at(-1)?.id === delivery.subscriptionId
      if (isLast && world.clock.now() < since + minutes * minute) return new Response(null, { status: 503 })
      return next(request)
    },
  }),
})
