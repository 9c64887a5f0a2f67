// Promises GitHub's way: one attempt, no retries, and three days to send again by hand.
import { RandomStream } from '../../../random'
import { day, second } from '../durations'
import type { RetryPolicy } from '../policy'

/** Same name, same GUID: GitHub's delivery keeps its own when it is sent again. */
const guidOf = (name: string) => new RandomStream(0, name).uuid()

export const github: RetryPolicy = {
  id: 'github',
  name: { en: 'GitHub', pt: 'GitHub', es: 'GitHub' },
  timeout: 10 * second,
  delays: [],
  jitter: 0,
  honoursRetryAfter: false,
  gone: 'retry',
  retention: 3 * day,
  headers: ({ eventType, messageId, subscriptionId }) => ({
    'x-github-event': eventType.toLowerCase(),
    'x-github-delivery': guidOf(messageId),
    // A number there; the last digits of the subscription's id as one.
    'x-github-hook-id': String(
      Number.parseInt(subscriptionId.replaceAll(/[^\da-f]/gi, '').slice(-7), 16) || 1,
    ),
  }),
  notes: [
    {
      text: {
        en: 'Published: 10 seconds, no automatic retry at all, and deliveries of the past 3 days can be sent again by hand or by API; they keep their GUID in X-GitHub-Delivery.',
        pt: 'Publicado: 10 segundos, nenhuma nova tentativa automática, e entregas dos últimos 3 dias podem ser reenviadas à mão ou por API; elas mantêm seu GUID em X-GitHub-Delivery.',
        es: 'Publicado: 10 segundos, ningún reintento automático, y las entregas de los últimos 3 días se pueden reenviar a mano o por API; conservan su GUID en X-GitHub-Delivery.',
      },
    },
  ],
}
