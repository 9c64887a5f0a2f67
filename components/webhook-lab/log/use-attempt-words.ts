import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { AttemptRow } from '@/mocks/webhooks/delivery/delivery'

/** What came of an attempt: short for a row, and why it failed in a sentence. */
export function useAttemptWords() {
  const t = useTranslations('webhookLab.attempt')
  return useMemo(
    () => ({
      outcome: ({ duration, status, error }: Readonly<AttemptRow>) => {
        if (duration === undefined) return t('underWay')
        if (status !== undefined) return String(status)
        return error ? t(`short.${error}`) : t('noStatus')
      },
      cause: ({ error, status }: Readonly<AttemptRow>) =>
        error ? t(`error.${error}`, { status: status ?? 0 }) : undefined,
    }),
    [t],
  )
}
