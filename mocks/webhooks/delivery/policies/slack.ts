// Promises Slack's way: three seconds to answer, then three retries that say which they are and why.
import type { AttemptError } from '../delivery'
import { minute, second } from '../durations'
import type { RetryPolicy } from '../policy'

const reasons: Record<AttemptError, string> = {
  dns: 'connection_failed',
  refused: 'connection_failed',
  reset: 'connection_failed',
  tls: 'ssl_error',
  timeout: 'http_timeout',
  redirect: 'too_many_redirects',
  http: 'http_error',
}

export const slack: RetryPolicy = {
  id: 'slack',
  name: { en: 'Slack', pt: 'Slack', es: 'Slack' },
  timeout: 3 * second,
  delays: [0, 1 * minute, 5 * minute],
  jitter: 0,
  honoursRetryAfter: false,
  gone: 'retry',
  headers: ({ number, lastError }): Record<string, string> =>
    number === 1
      ? {}
      : {
          'x-slack-retry-num': String(number - 1),
          'x-slack-retry-reason': lastError ? reasons[lastError] : 'unknown_error',
        },
  told: (headers) => (headers.get('x-slack-no-retry')?.trim() === '1' ? 'stop' : undefined),
  notes: [
    {
      text: {
        en: 'Published: 3 seconds, then three retries: at once, after 1 minute, after 5 minutes. X-Slack-Retry-Num counts them, X-Slack-Retry-Reason says why. The answer header X-Slack-No-Retry: 1 stops them.',
        pt: 'Publicado: 3 segundos, depois três novas tentativas: na hora, após 1 minuto, após 5 minutos. X-Slack-Retry-Num as conta, X-Slack-Retry-Reason diz o motivo. O cabeçalho X-Slack-No-Retry: 1 na resposta as encerra.',
        es: 'Publicado: 3 segundos y después tres reintentos: enseguida, tras 1 minuto, tras 5 minutos. X-Slack-Retry-Num los cuenta, X-Slack-Retry-Reason dice por qué. El encabezado X-Slack-No-Retry: 1 en la respuesta los detiene.',
      },
    },
    {
      chosen: true,
      text: {
        en: 'Slack itself follows up to two redirects; here, as everywhere in this course, the first is a failure.',
        pt: 'O próprio Slack segue até dois redirecionamentos; aqui, como em todo o curso, o primeiro já é uma falha.',
        es: 'El propio Slack sigue hasta dos redirecciones; aquí, como en todo el curso, la primera ya es un fallo.',
      },
    },
  ],
}
