import { useTranslations } from 'next-intl'
import type { PairLabels } from './pair-row.client'

/** What the fields and buttons of row `number` (from 1) are called. */
export function usePairLabels(
  kind: 'query' | 'headers' | 'body.form' | 'variables',
): (number: number) => PairLabels {
  const t = useTranslations('console')
  return (number) => ({
    ...(kind === 'variables' ? {} : { on: t(`${kind}.on`, { number }) }),
    name: t(`${kind}.name`, { number }),
    value: t(`${kind}.value`, { number }),
    remove: t(`${kind}.remove`, { number }),
    namePlaceholder: t('namePlaceholder'),
    valuePlaceholder: t('valuePlaceholder'),
  })
}
