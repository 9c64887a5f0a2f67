// Promises fault 13: the registered address has moved, and senders do not follow.

import { subscriptions } from '../../subscription'
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'
import { redeliverOpen, replayAll, subscriptionsAt } from '../stage'

const minute = 60_000
const newPath = '/moved'

export const redirect = defineFault({
  id: 'redirect',
  number: 13,
  name: { en: 'The address has moved', pt: 'O endereço mudou', es: 'La dirección cambió' },
  story: {
    en: 'The site now answers 308 and names another address: a slash at the end, www, https. Browsers follow, senders of webhooks do not: each delivery fails until somebody registers the new address and has the rest sent again.',
    pt: 'O site agora responde 308 e aponta outro endereço: uma barra no fim, www, https. Navegadores seguem, quem envia webhooks não: cada entrega falha até alguém cadastrar o novo endereço e mandar reenviar o resto.',
    es: 'El sitio ahora responde 308 y señala otra dirección: una barra al final, www, https. Los navegadores la siguen, quien envía webhooks no: cada entrega falla hasta que alguien registra la nueva dirección y hace reenviar el resto.',
  },
  remedy: {
    en: 'Register the final address. When everything is sent again, be ready for messages that come a second time.',
    pt: 'Cadastre o endereço final. Quando tudo for reenviado, esteja pronto para mensagens que vêm pela segunda vez.',
    es: 'Registra la dirección final. Cuando todo se reenvíe, prepárate para mensajes que llegan por segunda vez.',
  },
  options: { minutes: { label: labels.minutes, min: 1, max: 1440, default: 5 } },
  check: 'recovered',
  hooks: () => ({
    async network(request, next) {
      const { origin, pathname } = new URL(request.url)
      if (pathname === newPath) return next(request)
      return new Response(null, { status: 308, headers: { location: `${origin}${newPath}` } })
    },
  }),
  acts: ({ options: { minutes }, since }) => [
    {
      after: minutes * minute,
      run(stage) {
        const { world, host } = stage
        for (const { id } of subscriptionsAt(world, host))
          subscriptions(world).update(id, { url: `https://${host}${newPath}` })
        redeliverOpen(stage)
        replayAll(stage, since - leadTime)
      },
    },
  ],
})

/** A careful person begins a little before the trouble. */
const leadTime = 10 * minute
