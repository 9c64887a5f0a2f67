// Promises the example schedule of Standard Webhooks 1.0.0: ten attempts in 75 h 35 min 5 s.
import { day, hour, minute, second } from '../durations'
import type { RetryPolicy } from '../policy'

export const standard: RetryPolicy = {
  id: 'standard',
  name: { en: 'Standard Webhooks', pt: 'Standard Webhooks', es: 'Standard Webhooks' },
  timeout: 15 * second,
  delays: [
    5 * second,
    5 * minute,
    30 * minute,
    2 * hour,
    5 * hour,
    10 * hour,
    14 * hour,
    20 * hour,
    24 * hour,
  ],
  jitter: 0.1,
  honoursRetryAfter: true,
  gone: 'disable',
  disableAfter: { kind: 'lasting', forMs: 5 * day },
  notes: [
    {
      text: {
        en: 'The specification gives this schedule as an example, asks for jitter (a random bit more to wait) and a limit of 15 to 30 seconds, for honouring Retry-After, for switching off at 410, and for switching off an address that keeps failing.',
        pt: 'A especificação traz esta sequência como exemplo e pede jitter (um pouco mais de espera, ao acaso), limite de 15 a 30 segundos, respeito ao Retry-After, desligar com 410 e desligar um endereço que falha sempre.',
        es: 'La especificación da esta secuencia como ejemplo y pide jitter (un poco más de espera, al azar), un límite de 15 a 30 segundos, respetar Retry-After, apagar con 410 y apagar una dirección que falla siempre.',
      },
    },
    {
      chosen: true,
      text: {
        en: 'Up to 10 % of jitter and 5 days until an address is switched off: the specification gives no figures.',
        pt: 'Até 10 % de jitter e 5 dias até desligar um endereço: a especificação não traz números.',
        es: 'Hasta 10 % de jitter y 5 días hasta apagar una dirección: la especificación no da cifras.',
      },
    },
  ],
}
