'use client'
import { useTranslations } from 'next-intl'
import { Choice } from '../labelled.client'
import type { choicesOf, LogFilter } from './log-filter'

/** Narrows the delivery log by status, event and subscription. */
export function DeliveryFilters({
  filter,
  choices,
  nameOf,
  onChange,
}: {
  filter: LogFilter
  choices: ReturnType<typeof choicesOf>
  nameOf: (subscriptionId: string) => string
  onChange: (filter: LogFilter) => void
}) {
  const t = useTranslations('webhookLab')
  const any = { value: '' as const, label: t('log.any') }
  return (
    <div className="grid gap-2 sm:grid-cols-3">
      <Choice
        label={t('log.column.status')}
        value={filter.status}
        options={[any, ...choices.statuses.map((value) => ({ value, label: t(`status.${value}`) }))]}
        onChoose={(status) => onChange({ ...filter, status })}
      />
      <Choice
        label={t('log.column.event')}
        value={filter.event}
        options={[any, ...choices.events.map((value) => ({ value, label: value }))]}
        onChoose={(event) => onChange({ ...filter, event })}
      />
      <Choice
        label={t('log.column.to')}
        value={filter.subscription}
        options={[any, ...choices.subscriptions.map((value) => ({ value, label: nameOf(value) }))]}
        onChoose={(subscription) => onChange({ ...filter, subscription })}
      />
    </div>
  )
}
