// Promises Svix's published schedule: eight attempts in 27 h 35 min 5 s.
import { day, hour, minute, second } from '../durations'
import type { RetryPolicy } from '../policy'

const answers: Record<string, 'stop' | 'disable'> = { 'abort-message': 'stop', disable: 'disable' }

export const svix: RetryPolicy = {
  id: 'svix',
  name: { en: 'Svix', pt: 'Svix', es: 'Svix' },
  timeout: 15 * second,
  delays: [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour],
  jitter: 0,
  honoursRetryAfter: true,
  gone: 'disable',
  disableAfter: {
    kind: 'lasting',
    forMs: 5 * day,
    startsAfter: { apart: 12 * hour, within: 24 * hour },
  },
  retention: 90 * day,
  told: (headers) => answers[headers.get('webhook-delivery')?.trim().toLowerCase() ?? ''],
  notes: [
    {
      text: {
        en: 'Published: the schedule, 15 seconds, and switching off after 5 days of nothing but failures. Those days count from when failures at least 12 hours apart happened within 24 hours. The receiver may answer with the header webhook-delivery: abort-message or disable. Bodies are kept for 90 days.',
        pt: 'Publicado: a sequência, os 15 segundos e o desligamento após 5 dias só de falhas. Esses dias contam desde que houve falhas com pelo menos 12 horas entre si dentro de 24 horas. O receptor pode responder com o cabeçalho webhook-delivery: abort-message ou disable. Os corpos são guardados por 90 dias.',
        es: 'Publicado: la secuencia, los 15 segundos y el apagado tras 5 días de solo fallos. Esos días cuentan desde que hubo fallos con al menos 12 horas entre sí dentro de 24 horas. El receptor puede responder con el encabezado webhook-delivery: abort-message o disable. Los cuerpos se guardan 90 días.',
      },
    },
    {
      chosen: true,
      text: {
        en: 'That Retry-After and 410 are honoured as Standard Webhooks asks.',
        pt: 'Que Retry-After e 410 são respeitados como pede o Standard Webhooks.',
        es: 'Que Retry-After y 410 se respetan como pide Standard Webhooks.',
      },
    },
  ],
}
