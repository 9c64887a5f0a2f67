// Promises fault 15: the endpoint answers 410, the sender switches it off, and somebody has to switch it on again.
import { subscriptions } from '../../subscription'
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'
import { replayAll, subscriptionsAt } from '../stage'

const minute = 60_000

export const gone = defineFault({
  id: 'gone',
  number: 15,
  name: { en: 'Gone, and switched off', pt: 'Removido e desligado', es: 'Eliminado y desactivado' },
  story: {
    en: 'A wrong deployment answers 410 Gone. The sender takes it at its word and switches the subscription off. Nothing that happens meanwhile is kept for you.',
    pt: 'Uma publicação errada responde 410 Gone. Quem envia leva a sério e desliga a assinatura. Nada do que acontece nesse tempo fica guardado para você.',
    es: 'Una publicación errónea responde 410 Gone. Quien envía lo toma en serio y desactiva la suscripción. Nada de lo que pasa mientras tanto se guarda para ti.',
  },
  remedy: {
    en: 'Switch the subscription on again, have what was sent before sent once more, and ask the API for what happened while it was off.',
    pt: 'Ligue a assinatura de novo, mande reenviar o que já tinha sido enviado e pergunte à API o que aconteceu enquanto ela estava desligada.',
    es: 'Activa la suscripción de nuevo, haz reenviar lo que ya se había enviado y pregunta a la API qué pasó mientras estaba desactivada.',
  },
  options: { minutes: { label: labels.minutes, min: 1, max: 1440, default: 3 } },
  check: 'recovered',
  events: ['MESSAGE_RECEIVED'],
  hooks: ({ options: { minutes }, since }) => ({
    network: async (request, next, { world }) =>
      world.clock.now() < since + minutes * minute ? new Response(null, { status: 410 }) : next(request),
  }),
  acts: ({ options: { minutes }, since }) => [
    {
      after: minutes * minute,
      run(stage) {
        for (const { id } of subscriptionsAt(stage.world, stage.host))
          subscriptions(stage.world).update(id, { enabled: true })
        replayAll(stage, since - 10 * minute)
      },
    },
  ],
})
