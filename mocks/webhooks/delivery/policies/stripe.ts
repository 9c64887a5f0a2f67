// Promises Stripe's way, of which little is published: up to three days, each wait longer than the one before.
import { day, minute, second } from '../durations'
import type { RetryPolicy } from '../policy'

const firstWait = 4 * minute
const retries = 10

export const stripe: RetryPolicy = {
  id: 'stripe',
  name: { en: 'Stripe', pt: 'Stripe', es: 'Stripe' },
  timeout: 30 * second,
  delays: Array.from({ length: retries }, (_, n) => firstWait * 2 ** n),
  jitter: 0,
  honoursRetryAfter: false,
  gone: 'retry',
  disableAfter: { kind: 'lasting', forMs: 5 * day },
  retention: 30 * day,
  notes: [
    {
      text: {
        en: 'Published: live events are tried for up to 3 days, with waits that grow exponentially; an address that fails for days is switched off after e-mails have warned.',
        pt: 'Publicado: eventos reais são tentados por até 3 dias, com esperas que crescem exponencialmente; um endereço que falha por dias é desligado, depois de avisos por e-mail.',
        es: 'Publicado: los eventos reales se intentan hasta 3 días, con esperas que crecen exponencialmente; una dirección que falla durante días se apaga, después de avisos por correo.',
      },
    },
    {
      chosen: true,
      text: {
        en: 'The single waits (4 minutes, then twice as long each time, 68 h 12 min in all), the 30 seconds, the 5 days and the 30 days for sending again: Stripe publishes no such figures.',
        pt: 'Cada espera (4 minutos, depois o dobro a cada vez, 68 h 12 min no total), os 30 segundos, os 5 dias e os 30 dias para reenviar: a Stripe não publica esses números.',
        es: 'Cada espera (4 minutos, luego el doble cada vez, 68 h 12 min en total), los 30 segundos, los 5 días y los 30 días para reenviar: Stripe no publica esas cifras.',
      },
    },
  ],
}
