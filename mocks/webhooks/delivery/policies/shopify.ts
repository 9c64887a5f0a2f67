// Promises Shopify's way: five seconds to answer, eight retries in four hours, then the subscription is deleted.
import { minute, second } from '../durations'
import type { RetryPolicy } from '../policy'

const waits = [1, 2, 4, 8, 15, 30, 60, 120]

export const shopify: RetryPolicy = {
  id: 'shopify',
  name: { en: 'Shopify', pt: 'Shopify', es: 'Shopify' },
  timeout: 5 * second,
  delays: waits.map((minutes) => minutes * minute),
  jitter: 0,
  honoursRetryAfter: false,
  gone: 'retry',
  disableAfter: { kind: 'exhausted', removes: true },
  headers: ({ messageId, createdAt }) => ({
    'x-shopify-event-id': messageId,
    'x-shopify-triggered-at': new Date(createdAt).toISOString(),
  }),
  notes: [
    {
      text: {
        en: 'Published: 5 seconds in all, 8 retries in 4 hours with the original body and address, then the subscription is deleted. X-Shopify-Event-Id is the same in every attempt; X-Shopify-Triggered-At says when it was set off.',
        pt: 'Publicado: 5 segundos ao todo, 8 novas tentativas em 4 horas com o corpo e o endereço originais, depois a assinatura é excluída. X-Shopify-Event-Id é igual em todas as tentativas; X-Shopify-Triggered-At diz quando foi disparado.',
        es: 'Publicado: 5 segundos en total, 8 reintentos en 4 horas con el cuerpo y la dirección originales, y después la suscripción se elimina. X-Shopify-Event-Id es igual en todos los intentos; X-Shopify-Triggered-At dice cuándo se disparó.',
      },
    },
    {
      chosen: true,
      text: {
        en: 'How the 8 retries are spread over the 4 hours, and that one delivery that failed to the end is enough to delete.',
        pt: 'Como as 8 novas tentativas se distribuem nas 4 horas, e que uma entrega que falhou até o fim já basta para excluir.',
        es: 'Cómo se reparten los 8 reintentos en las 4 horas, y que una entrega que falló hasta el final ya basta para eliminar.',
      },
    },
  ],
}
