// Promises the policy of this course's platform, which documents none: nearly all of it is a choice of this course.
import { hour, minute, second } from '../durations'
import type { RetryPolicy } from '../policy'

export const platform: RetryPolicy = {
  id: 'platform',
  name: { en: 'This platform', pt: 'Esta plataforma', es: 'Esta plataforma' },
  timeout: 10 * second,
  delays: [9 * minute, 30 * minute, 2 * hour],
  jitter: 0,
  honoursRetryAfter: false,
  gone: 'retry',
  notes: [
    {
      text: {
        en: 'The platform documents no retries. One receiver answered 403 and got the same event again about 9 minutes later, so it does try again.',
        pt: 'A plataforma não documenta novas tentativas. Um receptor respondeu 403 e recebeu o mesmo evento cerca de 9 minutos depois: ela tenta de novo, portanto.',
        es: 'La plataforma no documenta reintentos. Un receptor respondió 403 y recibió el mismo evento unos 9 minutos después: entonces, sí vuelve a intentarlo.',
      },
    },
    {
      chosen: true,
      text: {
        en: 'The other waits, the 10 seconds and everything else here were chosen for this course. Do not count on them.',
        pt: 'As outras esperas, os 10 segundos e todo o resto foram escolhidos para este curso. Não conte com eles.',
        es: 'Las otras esperas, los 10 segundos y todo lo demás se eligieron para este curso. No cuentes con ello.',
      },
    },
  ],
}
