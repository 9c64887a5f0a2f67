import { useTranslations } from 'next-intl'
import { useTimeWords } from '@/components/webhook-lab/use-time-words'
import type { ShownDelivery } from '@/lib/outside/page/deliveries'

/** How often it was tried with what end, and when it is tried again, in few words. */
export function useDeliveryWords({ attempts, nextAttempt, status }: ShownDelivery) {
  const t = useTranslations('outside.deliveries')
  const attempt = useTranslations('webhookLab.attempt')
  const { short, span } = useTimeWords()
  const last = attempts.at(-1)

  const outcomeOf = ({ duration, status: code, error }: ShownDelivery['attempts'][number]) => {
    if (duration === undefined) return attempt('underWay')
    if (code !== undefined) return String(code)
    return error ? attempt(`short.${error}`) : attempt('noStatus')
  }
  const answers = last ? t('attempts', { count: attempts.length, last: outcomeOf(last) }) : t('noAttempt')

  if (nextAttempt === undefined || status !== 'retrying') return { answers }
  const moment = Date.parse(nextAttempt)
  const wait = last?.duration === undefined ? undefined : moment - Date.parse(last.at) - last.duration
  const next = wait === undefined ? short(moment) : t('next', { moment: short(moment), span: span(wait) })
  return { answers, next }
}
